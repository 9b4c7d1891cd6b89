internal import ByteIO
package import Diagnostics
package import Ontology

/// Walks through the value of one clause.
package struct OBOCursor {
  /// What a clause has wrong, the rest of it being read as well as can be.
  package struct Problem {
    package let rule: RuleID
    package let message: String

    package init(rule: RuleID, message: String) {
      self.rule = rule
      self.message = message
    }
  }

  package private(set) var at: Int
  package private(set) var end: Int

  package init(_ range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { at >= end }

  package mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while at < end, bytes[at] == 32 || bytes[at] == 9 { at += 1 }
  }

  /// Everything that is left, as text.
  package func rest(_ bytes: Span<UInt8>) -> String { OBOText.unescaped(bytes, at..<max(at, end)) }

  /// Everything that is left, as text, and nothing is left then.
  package mutating func takeRest(_ bytes: Span<UInt8>) -> String {
    defer { at = max(at, end) }
    return rest(bytes)
  }

  /// The byte that comes next.
  package func peek(_ bytes: Span<UInt8>) -> UInt8? { at < end ? bytes[at] : nil }

  /// Takes the trailing qualifiers, `{key="value", …}`, off the end.
  package mutating func takeQualifiers(_ bytes: Span<UInt8>) -> [Qualifier] {
    var last = end
    while last > at, bytes[last - 1] == 32 { last -= 1 }
    guard last > at, bytes[last - 1] == UInt8(ascii: "}"), let open = qualifierStart(bytes, before: last)
    else {
      return []
    }
    var inside = OBOCursor(open + 1..<last - 1)
    guard let qualifiers = inside.qualifiers(bytes) else { return [] }
    end = open
    while end > at, bytes[end - 1] == 32 { end -= 1 }
    return qualifiers
  }

  /// The qualifiers of a list without its braces; `nil` where it is none, so that braces in a text stay text.
  private mutating func qualifiers(_ bytes: Span<UInt8>) -> [Qualifier]? {
    var qualifiers: [Qualifier] = []
    skipBlanks(bytes)
    while !isAtEnd {
      guard let equals = bytes.firstIndex(of: UInt8(ascii: "="), in: at..<end) else { return nil }
      let key = OBOText.unescaped(bytes, at..<equals).trimmed
      guard !key.isEmpty, key.utf8.allSatisfy({ $0 > 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ",") })
      else { return nil }
      at = equals + 1
      skipBlanks(bytes)
      let value = quoted(bytes) ?? plainQualifierValue(bytes)
      qualifiers.append(Qualifier(key: key, value: value))
      skipBlanks(bytes)
      if isAtEnd { break }
      guard peek(bytes) == UInt8(ascii: ",") else { return nil }
      at += 1
      skipBlanks(bytes)
    }
    return qualifiers
  }

  private mutating func plainQualifierValue(_ bytes: Span<UInt8>) -> String {
    let start = at
    while at < end, bytes[at] != UInt8(ascii: ",") { at += 1 }
    return OBOText.unescaped(bytes, start..<at)
  }

  /// The brace that opens the qualifiers that end at `last`: outside quotation marks and not escaped.
  private func qualifierStart(_ bytes: Span<UInt8>, before last: Int) -> Int? {
    var index = at
    var isQuoted = false
    var open: Int?
    while index < last - 1 {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{") where !isQuoted && index > at && bytes[index - 1] == 32: open = index
      default: break
      }
      index += 1
    }
    return open
  }

  /// Takes a comment, ` ! …`, off the end; a `!` inside quotation marks is none. Where the comment's text begins.
  @discardableResult
  package mutating func takeComment(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.firstIndex(of: UInt8(ascii: "!"), in: at..<end) != nil else { return nil }
    var index = at
    var isQuoted = false
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "!")
      where !isQuoted && (index == at || bytes[index - 1] == 32 || bytes[index - 1] == 9):
        end = index
        while end > at, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
        return index + 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// An identifier: up to the next blank, escapes undone.
  package mutating func identifier(_ bytes: Span<UInt8>) -> String {
    skipBlanks(bytes)
    let start = at
    while at < end, bytes[at] != 32, bytes[at] != 9 {
      at += bytes[at] == UInt8(ascii: "\\") && at + 1 < end ? 2 : 1
    }
    return OBOText.unescaped(bytes, start..<at)
  }

  /// A text in quotation marks, or `nil` where none begins here. One that is never closed reaches to the end.
  package mutating func quoted(_ bytes: Span<UInt8>) -> String? {
    guard peek(bytes) == UInt8(ascii: "\"") else { return nil }
    let start = at + 1
    var stop = bytes.firstIndex(of: UInt8(ascii: "\""), in: start..<end) ?? end
    guard let escape = bytes.firstIndex(of: UInt8(ascii: "\\"), in: start..<stop) else {
      at = min(stop + 1, end)
      return bytes.string(in: start..<stop)
    }
    var index = escape
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    stop = min(index, end)
    at = min(stop + 1, end)
    return OBOText.unescaped(bytes, start..<stop)
  }

  /// A list of xrefs in brackets, `[PMID:1 "a paper", GOC:ab]`; none where no bracket begins here.
  package mutating func xrefs(_ bytes: Span<UInt8>) -> [Xref] {
    skipBlanks(bytes)
    guard peek(bytes) == UInt8(ascii: "[") else { return [] }
    at += 1
    var xrefs: [Xref] = []
    while true {
      skipBlanks(bytes)
      guard let next = peek(bytes) else { return xrefs }
      if next == UInt8(ascii: "]") {
        at += 1
        return xrefs
      }
      if next == UInt8(ascii: ",") {
        at += 1
        continue
      }
      xrefs.append(listedXref(bytes))
    }
  }

  /// One xref of a list: up to a comma or the closing bracket, with a description in quotation marks.
  private mutating func listedXref(_ bytes: Span<UInt8>) -> Xref {
    let start = at
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"") { break }
      at += byte == UInt8(ascii: "\\") && at + 1 < end ? 2 : 1
    }
    var stop = at
    while stop > start, bytes[stop - 1] == 32 { stop -= 1 }
    let id = OBOText.unescaped(bytes, start..<stop)
    let description = quoted(bytes)
    return Xref(id, description: description)
  }
}

extension String {
  /// The text without blanks at either end.
  package var trimmed: String {
    guard first?.isWhitespace ?? false || last?.isWhitespace ?? false else { return self }
    return String(trimmingSuffix { $0.isWhitespace }.drop { $0.isWhitespace })
  }

  /// The text without the characters at its end for which `drops` holds.
  package func trimmingSuffix(while drops: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, drops(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
