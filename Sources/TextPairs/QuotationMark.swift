/// A pair of quotation marks.
struct QuotationMark {
  let open: UInt32
  let close: UInt32
  /// Bytes of each of the two.
  let length: Int

  var enclosure: ProsePlace.Enclosure { .quotes(open: open, close: close) }

  private static let all = [
    QuotationMark(open: 0x22, close: 0x22, length: 1), QuotationMark(open: 0x27, close: 0x27, length: 1),
    QuotationMark(open: 0x201c, close: 0x201d, length: 3), QuotationMark(open: 0x2018, close: 0x2019, length: 3),
    QuotationMark(open: 0xab, close: 0xbb, length: 2),
  ]

  /// The mark that opens at `index`.
  static func opening(_ span: Span<UInt8>, at index: Int, in range: Range<Int>) -> QuotationMark? {
    all.first { $0.stands($0.open, at: index, span, in: range) }
  }

  /// The mark that closes right before `end`.
  static func closing(_ span: Span<UInt8>, before end: Int) -> QuotationMark? {
    all.first { $0.stands($0.close, at: end - $0.length, span, in: 0..<end) }
  }

  /// The nearest opening mark in `range`: at its beginning, or after what is part of no word.
  func lastOpening(_ span: Span<UInt8>, in range: Range<Int>) -> Int? {
    var at = range.upperBound - length
    while at >= range.lowerBound {
      if stands(open, at: at, span, in: range), at == range.lowerBound || !span[at - 1].isWordByte || length > 1,
        at + length < range.upperBound, !span[at + length].isBlank
      {
        return at
      }
      // Straight marks are alike: the nearest has to be the one.
      if length == 1, open == 0x22, span[at] == 0x22 { return nil }
      at -= 1
    }
    return nil
  }

  /// The nearest closing mark in `range`: one that no word goes on after.
  func firstClosing(_ span: Span<UInt8>, in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at + length <= range.upperBound {
      if stands(close, at: at, span, in: range),
        at + length >= range.upperBound || !span[at + length].isWordByte || length > 1 && close != 0x2019
      {
        return at
      }
      at += 1
    }
    return nil
  }

  private func stands(_ mark: UInt32, at index: Int, _ span: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard index >= range.lowerBound, index + length <= range.upperBound else { return false }
    switch length {
    case 1: return UInt32(span[index]) == mark
    case 2: return span[index] == 0xc2 && UInt32(span[index + 1]) == mark
    default:
      return span[index] == 0xe2 && span[index + 1] == 0x80 && UInt32(span[index + 2]) == 0x80 | (mark & 0x3f)
    }
  }
}
