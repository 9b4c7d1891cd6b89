internal import ByteIO

/// What may be a label in prose.
enum ProseLabel {
  private static let mostWords = 25
  private static let longest = 250

  /// `range` without blanks at either end.
  static func trimmed(_ range: Range<Int>, _ span: Span<UInt8>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, span[from].isBlank { from += 1 }
    while to > from, span[to - 1].isBlank { to -= 1 }
    return from..<to
  }

  /// Whether a label may read like that: letters, a few words, no identifier and no sentence.
  static func isPlausible(_ range: Range<Int>, _ span: Span<UInt8>) -> Bool {
    guard !range.isEmpty, range.count <= longest else { return false }
    var words = 1
    var hasLetter = false
    for index in range {
      let byte = span[index]
      if byte == 32 { words += 1 }
      if byte < 32 && byte != 9 || byte == 0x7f { return false }
      hasLetter = hasLetter || byte.isLetter || byte >= 0x80
    }
    guard hasLetter, words <= mostWords, !hasIdentifier(range, span) else { return false }
    return span[range.upperBound - 1] != UInt8(ascii: ".") || words <= 4
  }

  /// Whether an IRI, or what could be a CURIE of a term, stands in `range`.
  private static func hasIdentifier(_ range: Range<Int>, _ span: Span<UInt8>) -> Bool {
    var at = range.lowerBound
    while let colon = span.firstIndex(of: UInt8(ascii: ":"), in: at..<range.upperBound) {
      if let id = ProseIdentifier(span, colon: colon, in: range), id.isIRI || isNumbered(id.range, span) { return true }
      at = colon + 1
    }
    return false
  }

  /// Whether the local part has three digits or more in a row: `UBERON:0002107`, not `NADH:ubiquinone1`.
  private static func isNumbered(_ range: Range<Int>, _ span: Span<UInt8>) -> Bool {
    var run = 0
    for index in range {
      run = span[index].isDigit ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }

  /// `range` without the full stop of a sentence; that of an abbreviation stays.
  static func withoutFullStop(_ range: Range<Int>, _ span: Span<UInt8>) -> Range<Int> {
    guard range.count > 5, span[range.upperBound - 1] == UInt8(ascii: ".") else { return range }
    let word = range.upperBound - 5..<range.upperBound - 1
    return word.allSatisfy { span[$0].isWordByte } ? range.lowerBound..<range.upperBound - 1 : range
  }

  /// Whether `text` reads as it is where it fills the rest of a cell or an item.
  static func canBeginRest(_ text: [UInt8]) -> Bool {
    let span = text.span
    guard let first = text.first else { return false }
    let all = 0..<text.count
    if first < 0x80, !first.isWordByte {
      guard first == UInt8(ascii: "(") || first == UInt8(ascii: "[") || first == UInt8(ascii: "+") else { return false }
      if let (_, end) = ProseEnclosure.parenthesised(at: 0, span, in: all) {
        guard end < text.count, span[end].isWordByte || span[end] == UInt8(ascii: "-") else { return false }
      }
    }
    return isPlausible(all, span) && withoutFullStop(all, span) == all
      && ProseEnclosure.unwrap(all, .rest, span).range == all && text.last != UInt8(ascii: "\\")
      && ![UInt8(ascii: ";"), UInt8(ascii: ",")].contains(text.last)
  }
}
