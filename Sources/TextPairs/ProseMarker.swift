/// What begins a line of Markdown: quotation, list item, heading.
struct ProseMarker {
  /// The line without blanks around it.
  let line: Range<Int>
  /// The line without its markers.
  private(set) var text: Range<Int>
  private(set) var isItem = false
  private(set) var isHeading = false

  init(_ whole: Range<Int>, _ span: Span<UInt8>) {
    line = ProseLabel.trimmed(whole, span)
    text = line
    // Markers nest: a list item in a quotation.
    for _ in 0..<8 {
      guard let length = markerLength(span) else { break }
      text = ProseLabel.trimmed(text.lowerBound + length..<text.upperBound, span)
    }
  }

  private mutating func markerLength(_ span: Span<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    switch span[first] {
    case UInt8(ascii: ">"): return 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard isBlank(first + 1, span) else { return nil }
      isItem = true
      return 1
    case UInt8(ascii: "["):
      guard isItem, text.count > 3, span[first + 2] == UInt8(ascii: "]"), isBlank(first + 3, span) else { return nil }
      return 3
    case UInt8(ascii: "#"):
      var end = first
      while end < text.upperBound, end - first < 6, span[end] == UInt8(ascii: "#") { end += 1 }
      guard isBlank(end, span) else { return nil }
      isItem = true
      isHeading = true
      return end - first
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = first
      while end < text.upperBound, end - first < 9, span[end].isDigit { end += 1 }
      guard end < text.upperBound, span[end] == UInt8(ascii: ".") || span[end] == UInt8(ascii: ")"),
        isBlank(end + 1, span)
      else { return nil }
      isItem = true
      return end + 1 - first
    default: return nil
    }
  }

  private func isBlank(_ index: Int, _ span: Span<UInt8>) -> Bool { index < text.upperBound && span[index].isBlank }
}
