/// A quoted snippet, taken apart: the parts between its ellipses, and the brackets in them.
///
/// `...`, `..`, `…` and `. . .`, in square brackets or not, stand for text left out; each part between must occur.
/// What else stands in square brackets may be an insertion of the curator, or the source's own: the part is
/// looked for without, with, and with some of its brackets.
struct Quotation {
  /// A stretch of the snippet between ellipses.
  struct Part {
    /// Its bytes.
    let range: Range<Int>
    /// The brackets in it, with what they hold.
    let brackets: [Range<Int>]
  }

  let bytes: [UInt8]
  private(set) var parts: [Part] = []

  init(_ snippet: String) {
    bytes = Array(snippet.utf8)
    var start = 0
    var at = 0
    var brackets: [Range<Int>] = []
    while at < bytes.count {
      if let end = ellipsisEnd(from: at) {
        parts.append(Part(range: start..<at, brackets: brackets))
        brackets = []
        start = end
        at = end
      } else if bytes[at] == UInt8(ascii: "["), let close = bracketEnd(from: at) {
        brackets.append(at..<close)
        at = close
      } else {
        at += 1
      }
    }
    parts.append(Part(range: start..<bytes.count, brackets: brackets))
  }

  /// The words of a part, without the brackets whose bit in `kept` is not set.
  func text(of part: Part, keeping kept: UInt64) -> NormalizedText {
    var copy = bytes
    for (index, bracket) in part.brackets.enumerated() where index > 63 || kept >> UInt64(index) & 1 == 0 {
      for at in bracket { copy[at] = UInt8(ascii: " ") }
    }
    return TextNormalizer.normalize(copy, in: part.range, as: .quote)
  }

  /// Which sets of brackets to try, the usual ones first.
  func choices(of part: Part) -> [UInt64] {
    let count = part.brackets.count
    if count == 0 { return [0] }
    // Beyond a few, curators' insertions and the source's brackets are not told apart any more.
    if count > 6 { return [0, .max] }
    let all: UInt64 = 1 << UInt64(count) - 1
    return [0, all] + (1..<all)
  }

  /// A part as a person would write it.
  func description(of part: Part) -> String {
    String(decoding: bytes[part.range], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The end of the bracket that opens at `start`; none where another opens first or none closes.
  private func bracketEnd(from start: Int) -> Int? {
    var at = start + 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "]") { return at + 1 }
      if bytes[at] == UInt8(ascii: "[") { return nil }
      at += 1
    }
    return nil
  }

  /// The end of the ellipsis that begins at `start`.
  private func ellipsisEnd(from start: Int) -> Int? {
    if bytes[start] == UInt8(ascii: "[") {
      guard let close = bracketEnd(from: start) else { return nil }
      var at = start + 1
      while at < close - 1, bytes[at] == UInt8(ascii: " ") { at += 1 }
      guard at < close - 1, let end = dotsEnd(from: at, fewest: 2) else { return nil }
      at = end
      while at < close - 1, bytes[at] == UInt8(ascii: " ") { at += 1 }
      return at == close - 1 ? close : nil
    }
    return dotsEnd(from: start, fewest: 2)
  }

  /// The end of a run of dots: two together, three with blanks between, or one character of its own.
  private func dotsEnd(from start: Int, fewest: Int) -> Int? {
    var dots = 0
    var spaced = 0
    var at = start
    var end = start
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: ".") {
        dots += 1
        at += 1
      } else if bytes[at...].starts(with: [0xe2, 0x80, 0xa6]) {
        dots += fewest
        at += 3
      } else if bytes[at] == UInt8(ascii: " "), dots > 0, at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ".") {
        spaced += 1
        at += 1
        continue
      } else {
        break
      }
      end = at
    }
    return dots >= (spaced > 0 ? 3 : fewest) ? end : nil
  }
}
