internal import ByteIO

/// Goes through the value of a clause as long as it is written as ``ClauseWriter`` would write it, and no further.
///
/// It says “no” to more than it must, never “yes” to what would be written otherwise: the text is then read and written anew.
struct CanonicalScan {
  private var at: Int
  private let end: Int
  /// The bytes of identifiers and texts so far, one upon the other.
  private var bits: UInt8 = 0
  private var hasEscape = false
  /// Whether there are qualifiers behind the value.
  private(set) var hasQualifiers = false

  init(_ range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { at == end }

  /// Whether the bytes of identifiers and texts compare as these do: all are ASCII, and none is escaped.
  var isPlain: Bool { bits < 0x80 && !hasEscape }

  /// Whether `byte` comes next.
  func isAt(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool { at < end && bytes[at] == byte }

  /// Takes one blank.
  mutating func blank(_ bytes: Span<UInt8>) -> Bool { take(32, bytes) }

  /// Takes an identifier.
  mutating func identifier(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = at
    while at < end {
      let byte = bytes[at]
      if byte > UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "{") {
        bits |= byte
        at += 1
      } else if byte == 32 {
        break
      } else if !takeEscape(of: " \"{!", bytes) {
        return nil
      }
    }
    return at > start ? start..<at : nil
  }

  /// Takes a text in quotation marks, without these.
  mutating func quoted(_ bytes: Span<UInt8>) -> Range<Int>? {
    guard take(UInt8(ascii: "\""), bytes) else { return nil }
    let start = at
    while at < end {
      let byte = bytes[at]
      if byte >= 32, byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "\"") {
        bits |= byte
        at += 1
      } else if byte == UInt8(ascii: "\"") {
        at += 1
        return start..<at - 1
      } else if !takeEscape(of: "\"", bytes) {
        return nil
      }
    }
    return nil
  }

  /// Takes a text that fills the clause, and nothing behind it.
  mutating func text(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = at
    while at < end {
      let byte = bytes[at]
      if byte >= 32, byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "!") {
        bits |= byte
        at += 1
      } else if !takeEscape(of: "", bytes) {
        return nil
      }
    }
    return at > start && bytes[end - 1] != UInt8(ascii: "}") ? start..<end : nil
  }

  /// Takes a list of xrefs.
  mutating func xrefs(_ bytes: Span<UInt8>) -> Bool {
    guard take(UInt8(ascii: "["), bytes) else { return false }
    if take(UInt8(ascii: "]"), bytes) { return true }
    repeat {
      guard listedXref(bytes) else { return false }
      if take(UInt8(ascii: "]"), bytes) { return true }
    } while take(UInt8(ascii: ","), bytes) && blank(bytes)
    return false
  }

  private mutating func listedXref(_ bytes: Span<UInt8>) -> Bool {
    let start = at
    while at < end {
      let byte = bytes[at]
      if byte > UInt8(ascii: ","), byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "]"), byte != UInt8(ascii: "{") {
        at += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"") {
        break
      } else if byte >= 32, byte < UInt8(ascii: ","), byte != UInt8(ascii: "!") {
        at += 1
      } else if !takeEscape(of: ",]\"{!", bytes) {
        return false
      }
    }
    guard at < end, at > start, bytes[start] != 32 else { return false }
    if bytes[at] != UInt8(ascii: "\"") { return bytes[at - 1] != 32 }
    return at - 1 > start && bytes[at - 1] == 32 && bytes[at - 2] != 32 && quoted(bytes) != nil
  }

  /// Takes all that may stand behind a value: qualifiers and a comment.
  mutating func tail(_ bytes: Span<UInt8>) -> Bool {
    if isAtEnd { return true }
    guard blank(bytes) else { return false }
    if take(UInt8(ascii: "{"), bytes) {
      guard qualifiers(bytes) else { return false }
      hasQualifiers = true
      if isAtEnd { return true }
      guard blank(bytes) else { return false }
    }
    guard take(UInt8(ascii: "!"), bytes), blank(bytes), at < end else { return false }
    // Blanks around a comment would be taken off, those beyond ASCII as well.
    func isLetter(_ byte: UInt8) -> Bool { byte > 32 && byte < 0x7f }
    return isLetter(bytes[at]) && isLetter(bytes[end - 1])
  }

  private mutating func qualifiers(_ bytes: Span<UInt8>) -> Bool {
    repeat {
      let start = at
      while at < end, Self.isKey(bytes[at]) { at += 1 }
      guard at > start, take(UInt8(ascii: "="), bytes), quoted(bytes) != nil else { return false }
      if take(UInt8(ascii: "}"), bytes) { return true }
    } while take(UInt8(ascii: ","), bytes) && blank(bytes)
    return false
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard isAt(byte, bytes) else { return false }
    at += 1
    return true
  }

  /// Takes an escape, if what it stands for needs one: it is among `special`, or does so everywhere.
  private mutating func takeEscape(of special: String, _ bytes: Span<UInt8>) -> Bool {
    guard bytes[at] == UInt8(ascii: "\\"), at + 1 < end else { return false }
    switch bytes[at + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "\\"): break
    case let byte: guard special.utf8.contains(byte) else { return false }
    }
    hasEscape = true
    at += 2
    return true
  }
}
