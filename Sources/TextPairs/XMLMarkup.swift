internal import ByteIO

/// Walks the markup of an XML file by bytes: libxml2 says what is there, but not where.
struct XMLMarkup {
  /// One piece of markup, with its angle brackets.
  enum Piece {
    case start(name: Range<Int>, attributes: Range<Int>, isEmpty: Bool)
    case end
    /// What stands between `<!--` and `-->`.
    case comment(Range<Int>)
    case documentType(Range<Int>)
    case other
  }

  /// Where the piece read last ends: what follows is text.
  private(set) var at: Int

  init(from start: Int) { at = start }

  /// The next piece; `nil` at the end, or where one does not end.
  mutating func next(_ span: Span<UInt8>) -> Piece? {
    guard at < span.count, let open = span.firstIndex(of: UInt8(ascii: "<"), in: at..<span.count), open + 1 < span.count
    else { return nil }
    switch span[open + 1] {
    case UInt8(ascii: "/"):
      return closing(">", span, from: open + 2).map { _ in .end }
    case UInt8(ascii: "?"):
      return closing("?>", span, from: open + 2).map { _ in .other }
    case UInt8(ascii: "!"):
      if span.starts(with: "<!--", at: open) {
        return closing("-->", span, from: open + 4).map { .comment($0) }
      }
      if span.starts(with: "<![CDATA[", at: open) { return closing("]]>", span, from: open + 9).map { _ in .other } }
      return documentType(span, from: open + 2)
    default: return startTag(span, from: open + 1)
    }
  }

  private mutating func closing(_ end: StaticString, _ span: Span<UInt8>, from start: Int) -> Range<Int>? {
    guard start <= span.count, let close = span.firstIndex(of: end, in: start..<span.count) else { return nil }
    at = close + end.utf8CodeUnitCount
    return start..<close
  }

  private mutating func startTag(_ span: Span<UInt8>, from start: Int) -> Piece? {
    var index = start
    while index < span.count, !Self.endsName(span[index]) { index += 1 }
    let name = start..<index
    var quote: UInt8?
    while index < span.count {
      let byte = span[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        at = index + 1
        let isEmpty = span[index - 1] == UInt8(ascii: "/")
        return .start(name: name, attributes: name.upperBound..<index, isEmpty: isEmpty)
      }
      index += 1
    }
    return nil
  }

  /// A document type declaration with its internal subset in brackets.
  private mutating func documentType(_ span: Span<UInt8>, from start: Int) -> Piece? {
    var quote: UInt8?
    var depth = 0
    for index in start..<span.count {
      let byte = span[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">") where depth > 0: depth -= 1
      case UInt8(ascii: ">"):
        at = index + 1
        return .documentType(start..<index)
      default: break
      }
    }
    return nil
  }

  /// The value of the attribute `name` among `attributes`, and the mark around it.
  static func value(
    of name: StaticString, in attributes: Range<Int>, _ span: Span<UInt8>
  ) -> (range: Range<Int>, quote: UInt8)? {
    var at = attributes.lowerBound
    while at < attributes.upperBound {
      while at < attributes.upperBound, isBlank(span[at]) { at += 1 }
      let start = at
      while at < attributes.upperBound, !endsName(span[at]), span[at] != UInt8(ascii: "=") { at += 1 }
      let key = start..<at
      while at < attributes.upperBound, isBlank(span[at]) || span[at] == UInt8(ascii: "=") { at += 1 }
      guard at < attributes.upperBound, span[at] == UInt8(ascii: "\"") || span[at] == UInt8(ascii: "'"),
        let close = span.firstIndex(of: span[at], in: at + 1..<attributes.upperBound)
      else { return nil }
      if span.equals(name, in: key) { return (at + 1..<close, span[at]) }
      at = close + 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
