internal import ByteIO

/// A CURIE or IRI in Markdown or plain text, and the markup that belongs to it.
struct ProseIdentifier {
  /// The identifier itself.
  let range: Range<Int>
  /// With the code span, emphasis, angle brackets or link around it.
  let outer: Range<Int>
  let isIRI: Bool

  private static let longestPrefix = 30
  private static let longestLocal = 60
  private static let longestIRI = 500

  /// The identifier around a colon; `nil` where there is none. Bounded, however long the line is.
  init?(_ span: Span<UInt8>, colon: Int, in line: Range<Int>) {
    if let iri = Self.iri(span, colon: colon, in: line) {
      range = iri
      isIRI = true
    } else if let curie = Self.curie(span, colon: colon, in: line) {
      range = curie
      isIRI = false
    } else {
      return nil
    }
    outer = Self.outer(span, of: range, in: line)
  }

  /// The first identifier in `range`.
  static func next(_ span: Span<UInt8>, in range: Range<Int>) -> ProseIdentifier? {
    var at = range.lowerBound
    while let colon = span.firstIndex(of: UInt8(ascii: ":"), in: at..<range.upperBound) {
      if let id = ProseIdentifier(span, colon: colon, in: range) { return id }
      at = colon + 1
    }
    return nil
  }

  /// Letters, digits, `_` and `.`, a colon, and a local part with a digit, between characters that are part of no word.
  private static func curie(_ span: Span<UInt8>, colon: Int, in line: Range<Int>) -> Range<Int>? {
    let floor = max(line.lowerBound, colon - longestPrefix)
    var start = colon
    while start > floor, isNameByte(span[start - 1]) { start -= 1 }
    while start < colon, !span[start].isLetter { start += 1 }
    guard start < colon, span[colon - 1] != UInt8(ascii: "."), isBoundary(span, before: start, in: line) else {
      return nil
    }
    let limit = min(line.upperBound, colon + 1 + longestLocal)
    var end = colon + 1
    var hasDigit = false
    while end < limit, isNameByte(span[end]) || span[end] == UInt8(ascii: "-") {
      hasDigit = hasDigit || span[end].isDigit
      end += 1
    }
    while end > colon + 1, !span[end - 1].isWordByte { end -= 1 }
    guard hasDigit, end > colon + 1, span[colon + 1].isWordByte else { return nil }
    return isBoundary(span, after: end, in: line) ? start..<end : nil
  }

  /// An IRI with a host, without the punctuation that ends a sentence.
  private static func iri(_ span: Span<UInt8>, colon: Int, in line: Range<Int>) -> Range<Int>? {
    guard span.starts(with: "://", at: colon) else { return nil }
    let length =
      colon >= line.lowerBound + 5 && span.equals("https", in: colon - 5..<colon)
      ? 5 : colon >= line.lowerBound + 4 && span.equals("http", in: colon - 4..<colon) ? 4 : 0
    let start = colon - length
    guard length > 0, start == line.lowerBound || !span[start - 1].isWordByte else { return nil }
    let limit = min(line.upperBound, start + longestIRI)
    var end = colon + 3
    var depth = 0
    scan: while end < limit {
      switch span[end] {
      case 0...32, 0x7f..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        break scan
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      end += 1
    }
    while end > colon + 3, !span[end - 1].isWordByte, span[end - 1] != UInt8(ascii: "/") { end -= 1 }
    return end > colon + 3 ? start..<end : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isWordByte && byte < 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private static func isBoundary(_ span: Span<UInt8>, before start: Int, in line: Range<Int>) -> Bool {
    guard start > line.lowerBound else { return true }
    switch span[start - 1] {
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "-"),
      UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "&"):
      return false
    case 0x80...:
      // Quotation marks, dashes, arrows and no-break spaces.
      return start >= line.lowerBound + 3 && span[start - 3] == 0xe2
        || start >= line.lowerBound + 2 && span[start - 2] == 0xc2
    case let byte: return !byte.isWordByte
    }
  }

  private static func isBoundary(_ span: Span<UInt8>, after end: Int, in line: Range<Int>) -> Bool {
    guard end < line.upperBound else { return true }
    switch span[end] {
    case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "\\"):
      return false
    case UInt8(ascii: ":"):
      return end + 1 == line.upperBound || !span[end + 1].isWordByte
    case 0x80...: return span[end] == 0xe2 || span[end] == 0xc2
    case let byte: return !byte.isWordByte
    }
  }

  // MARK: Markup around it

  private static func outer(_ span: Span<UInt8>, of range: Range<Int>, in line: Range<Int>) -> Range<Int> {
    var outer = range
    for _ in 0..<4 {
      guard outer.lowerBound > line.lowerBound, outer.upperBound < line.upperBound else { break }
      switch (span[outer.lowerBound - 1], span[outer.upperBound]) {
      case (UInt8(ascii: "`"), UInt8(ascii: "`")), (UInt8(ascii: "*"), UInt8(ascii: "*")),
        (UInt8(ascii: "_"), UInt8(ascii: "_")), (UInt8(ascii: "<"), UInt8(ascii: ">")):
        outer = outer.lowerBound - 1..<outer.upperBound + 1
      case (UInt8(ascii: "["), UInt8(ascii: "]")):
        guard span.starts(with: "](", at: outer.upperBound),
          let end = ProseEnclosure.destinationEnd(span, from: outer.upperBound + 2, in: line)
        else { return outer }
        outer = outer.lowerBound - 1..<end
      default: return outer
      }
    }
    return outer
  }
}
