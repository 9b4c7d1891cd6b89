internal import ByteIO

/// Finds what is enclosed: by quotation marks, emphasis, backticks, the brackets of a link.
enum ProseEnclosure {
  /// A text and what encloses it.
  struct Enclosed {
    var range: Range<Int>
    var enclosure: ProsePlace.Enclosure
  }

  /// A label and its enclosure take no more bytes than this.
  static let longest = 300

  /// What ends right before `end` with a closing mark, and begins with the opening one; `nil` where there are no marks.
  static func before(_ end: Int, _ span: Span<UInt8>, in line: Range<Int>) -> Enclosed? {
    guard end > line.lowerBound else { return nil }
    let window = max(line.lowerBound, end - longest)..<end
    let last = span[end - 1]
    switch last {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
      guard let inner = innerOfRun(last, before: end, span, in: window) else { return nil }
      return unwrap(inner, last == UInt8(ascii: "`") ? .code : .emphasis, span)
    case UInt8(ascii: ")"):
      guard let link = linkText(before: end, span, in: window) else { return nil }
      return unwrap(link, .brackets, span)
    default:
      guard let mark = QuotationMark.closing(span, before: end),
        let open = mark.lastOpening(span, in: window.lowerBound..<end - mark.length)
      else { return nil }
      let inner = open + mark.length..<end - mark.length
      return inner.isEmpty ? nil : Enclosed(range: inner, enclosure: mark.enclosure)
    }
  }

  /// What stands between the quotation mark at `start` and the one that closes it.
  static func quoted(at start: Int, _ span: Span<UInt8>, in line: Range<Int>) -> (inner: Enclosed, end: Int)? {
    let window = start..<min(line.upperBound, start + longest)
    guard let mark = QuotationMark.opening(span, at: start, in: window),
      let close = mark.firstClosing(span, in: start + mark.length..<window.upperBound)
    else { return nil }
    let inner = start + mark.length..<close
    return inner.isEmpty ? nil : (Enclosed(range: inner, enclosure: mark.enclosure), close + mark.length)
  }

  /// What the parenthesis at `start` encloses.
  static func parenthesised(at start: Int, _ span: Span<UInt8>, in line: Range<Int>) -> (inner: Range<Int>, end: Int)? {
    guard span[start] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    for index in start..<min(line.upperBound, start + longest) {
      if span[index] == UInt8(ascii: "(") { depth += 1 }
      if span[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return (start + 1..<index, index + 1) }
    }
    return nil
  }

  /// `range` without marks that enclose all of it.
  static func unwrap(_ range: Range<Int>, _ enclosure: ProsePlace.Enclosure, _ span: Span<UInt8>) -> Enclosed {
    var found = Enclosed(range: range, enclosure: enclosure)
    for _ in 0..<4 {
      let range = found.range
      guard range.count > 2, range.count <= longest, let inner = before(range.upperBound, span, within: range) else {
        break
      }
      found = inner
    }
    return found
  }

  /// What is enclosed by marks at both ends of `range`.
  private static func before(_ end: Int, _ span: Span<UInt8>, within range: Range<Int>) -> Enclosed? {
    let last = span[end - 1]
    let first = span[range.lowerBound]
    switch last {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
      guard first == last, let inner = innerOfRun(last, before: end, span, in: range),
        inner.lowerBound - range.lowerBound == end - inner.upperBound
      else { return nil }
      return Enclosed(range: inner, enclosure: last == UInt8(ascii: "`") ? .code : .emphasis)
    case UInt8(ascii: ")"):
      guard first == UInt8(ascii: "["), let link = linkText(before: end, span, in: range),
        link.lowerBound == range.lowerBound + 1
      else { return nil }
      return Enclosed(range: link, enclosure: .brackets)
    default:
      guard let mark = QuotationMark.closing(span, before: end),
        mark.lastOpening(span, in: range.lowerBound..<end - mark.length) == range.lowerBound
      else { return nil }
      let inner = range.lowerBound + mark.length..<end - mark.length
      return inner.isEmpty ? nil : Enclosed(range: inner, enclosure: mark.enclosure)
    }
  }

  /// What stands between a run of `mark` that ends at `end` and the run of the same length before it.
  private static func innerOfRun(_ mark: UInt8, before end: Int, _ span: Span<UInt8>, in window: Range<Int>) -> Range<
    Int
  >? {
    var close = end
    while close > window.lowerBound, span[close - 1] == mark { close -= 1 }
    let length = end - close
    guard length <= 3, close > window.lowerBound, !span[close - 1].isBlank, span[close - 1] != UInt8(ascii: "\\") else {
      return nil
    }
    var at = close
    while let last = span.lastIndex(of: mark, in: window.lowerBound..<at) {
      var start = last
      while start > window.lowerBound, span[start - 1] == mark { start -= 1 }
      at = start
      let isEscaped = start > window.lowerBound && span[start - 1] == UInt8(ascii: "\\")
      let isInsideWord = start > window.lowerBound && span[start - 1].isWordByte && span[start - 1] < 0x80
      if isEscaped || isInsideWord && mark != UInt8(ascii: "`") { continue }
      guard last + 1 - start == length, !span[last + 1].isBlank else { return nil }
      return last + 1..<close
    }
    return nil
  }

  // MARK: Links

  /// The end of a link whose destination begins at `start`: after its parenthesis.
  static func destinationEnd(_ span: Span<UInt8>, from start: Int, in line: Range<Int>) -> Int? {
    var depth = 0
    for index in start..<max(start, min(line.upperBound, start + 600)) {
      if span[index] == UInt8(ascii: "(") { depth += 1 }
      if span[index] == UInt8(ascii: ")") {
        if depth == 0 { return index + 1 }
        depth -= 1
      }
    }
    return nil
  }

  /// The text of the link whose parenthesis ends at `end`.
  private static func linkText(before end: Int, _ span: Span<UInt8>, in window: Range<Int>) -> Range<Int>? {
    var at = end - 1
    while at > window.lowerBound {
      at -= 1
      if span[at] == UInt8(ascii: "("), at > window.lowerBound, span[at - 1] == UInt8(ascii: "]"),
        destinationEnd(span, from: at + 1, in: at..<end) == end
      {
        return bracketed(before: at, span, in: window)
      }
      if span[at].isBlank { return nil }
    }
    return nil
  }

  /// What stands between the bracket that ends at `end` and the one that opens it; not the text of an image.
  static func bracketed(before end: Int, _ span: Span<UInt8>, in line: Range<Int>) -> Range<Int>? {
    var depth = 0
    var at = end
    let floor = max(line.lowerBound, end - longest)
    while at > floor {
      at -= 1
      if at > floor, span[at - 1] == UInt8(ascii: "\\") { continue }
      if span[at] == UInt8(ascii: "]") { depth += 1 }
      if span[at] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 {
        let isImage = at > floor && span[at - 1] == UInt8(ascii: "!")
        return isImage || at + 1 >= end - 1 ? nil : at + 1..<end - 1
      }
    }
    return nil
  }
}
