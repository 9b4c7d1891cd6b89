internal import ByteIO

/// The rows of a table of SSSOM: cells between tabs (or commas), quoted as in [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)
/// where they have to be.
struct TableRows {
  struct Cell {
    let text: String
    /// The first byte, the quotation mark included.
    let offset: Int
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var at: Int

  /// The rows from `offset` on. The separator is a comma where the first line has no tab.
  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    at = offset
    let end = bytes.span.firstIndex(of: 10, in: offset..<bytes.count) ?? bytes.count
    separator = bytes[offset..<end].contains(9) ? 9 : UInt8(ascii: ",")
  }

  /// The next row that is not blank; `nil` at the end. O(bytes of the row).
  mutating func next() -> [Cell]? {
    while at < bytes.count {
      var cells: [Cell] = []
      var isAtEnd = false
      while !isAtEnd { cells.append(cell(&isAtEnd)) }
      if cells.count > 1 || !cells[0].text.isEmpty { return cells }
    }
    return nil
  }

  /// The next cell; whether it is the last of its row.
  private mutating func cell(_ isLast: inout Bool) -> Cell {
    let start = at
    var quoted: [UInt8]?
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { quoted = readQuoted() }
    let plain = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != 10 { at += 1 }
    var end = at
    isLast = at >= bytes.count || bytes[at] == 10
    if isLast, end > plain, bytes[end - 1] == 13 { end -= 1 }
    if at < bytes.count { at += 1 }
    let text =
      quoted.map { String(decoding: $0 + bytes[plain..<end], as: UTF8.self) }
      ?? bytes.span.string(in: plain..<end)
    return Cell(text: text, offset: start)
  }

  /// What stands between two quotation marks, of which the first is here. Where the second is missing, the mark is a
  /// part of the text.
  private mutating func readQuoted() -> [UInt8]? {
    let start = at
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if at < bytes.count, bytes[at] == byte {
        text.append(byte)
        at += 1
      } else {
        return text
      }
    }
    at = start
    return nil
  }
}

/// Several values in one cell ([multi-valued
/// slots](https://mapping-commons.github.io/sssom/spec-formats-tsv/#multi-valued-slots)).
enum ValueList {
  /// The values between the `|` of `text`. Since version 1.1 a backslash escapes a `|` and itself.
  static func split(_ text: String, escapes: Bool) -> [String] {
    var values: [String] = []
    var value = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        if scalar != "|", scalar != "\\" { value.append("\\") }
        value.append(scalar)
        isEscaped = false
      } else if scalar == "\\", escapes {
        isEscaped = true
      } else if scalar == "|" {
        values.append(String(value))
        value = String.UnicodeScalarView()
      } else {
        value.append(scalar)
      }
    }
    if isEscaped { value.append("\\") }
    values.append(String(value))
    return values.map(trimmed).filter { !$0.isEmpty }
  }

  /// Whether a value needs an escape, and so version 1.1.
  static func needsEscape(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "|")) }

  static func join(_ texts: [String], escapes: Bool) -> String {
    if !escapes { return texts.joined(separator: "|") }
    return texts.map { text in
      var escaped = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        if scalar == "|" || scalar == "\\" { escaped.append("\\") }
        escaped.append(scalar)
      }
      return String(escaped)
    }.joined(separator: "|")
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.first == 32 || bytes.last == 32 else { return text }
    guard let first = bytes.firstIndex(where: { $0 != 32 }), let last = bytes.lastIndex(where: { $0 != 32 }) else {
      return ""
    }
    return String(text[first...last])
  }
}
