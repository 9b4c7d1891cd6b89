internal import ByteIO

/// One line of an OBO file, `tag: value`, cut into the ranges that matter here.
struct OBOClause {
  let tag: Range<Int>
  let value: Range<Int>

  /// `nil` where the line is no clause. `line` is without its line end.
  init?(_ span: Span<UInt8>, _ line: Range<Int>) {
    guard
      let colon = span.firstIndex(
        of: UInt8(ascii: ":"), in: line.lowerBound..<min(line.upperBound, line.lowerBound + 40))
    else { return nil }
    tag = line.lowerBound..<colon
    value = OBOClause.trimmed(span, colon + 1..<line.upperBound)
  }

  /// The identifiers of the value, at most three, and the comment after them and their qualifiers.
  func identifiersAndComment(_ span: Span<UInt8>) -> (ids: [Range<Int>], comment: Range<Int>?) {
    var ids: [Range<Int>] = []
    var at = value.lowerBound
    while at < value.upperBound {
      switch span[at] {
      case 32, 9: at += 1
      case UInt8(ascii: "!"): return (ids, Self.comment(span, at + 1..<value.upperBound))
      case UInt8(ascii: "{"):
        guard let close = Self.closingBrace(span, at + 1..<value.upperBound) else { return (ids, nil) }
        at = close + 1
      case UInt8(ascii: "\""): return (ids, nil)
      default:
        let token = Self.token(span, at..<value.upperBound)
        guard ids.count < 3 else { return ([], nil) }
        ids.append(token)
        at = token.upperBound
      }
    }
    return (ids, nil)
  }

  /// The identifier that the value begins with, and the text in quotation marks that follows.
  func identifierAndQuoted(_ span: Span<UInt8>) -> (id: Range<Int>, quoted: Range<Int>)? {
    let id = Self.token(span, value)
    var at = id.upperBound
    while at < value.upperBound, span[at] == 32 { at += 1 }
    guard at > id.upperBound, at < value.upperBound, span[at] == UInt8(ascii: "\"") else { return nil }
    let start = at + 1
    at = start
    while at < value.upperBound, span[at] != UInt8(ascii: "\"") { at += span[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return at < value.upperBound && at > start ? (id, start..<at) : nil
  }

  /// The first identifier of the value.
  func identifier(_ span: Span<UInt8>) -> Range<Int> { Self.token(span, value) }

  /// The whole value without qualifiers after it; `nil` where a comment may follow it, which nobody can tell.
  func text(_ span: Span<UInt8>) -> Range<Int>? {
    var at = value.lowerBound
    while at < value.upperBound {
      let isAfterBlank = at > value.lowerBound && span[at - 1] == 32
      switch span[at] {
      case UInt8(ascii: "\\"): at += 2
      case UInt8(ascii: "!") where isAfterBlank: return nil
      case UInt8(ascii: "{") where isAfterBlank && span[value.upperBound - 1] == UInt8(ascii: "}"):
        return Self.trimmed(span, value.lowerBound..<at)
      default: at += 1
      }
    }
    return value
  }

  // MARK: Pieces

  private static func token(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var at = range.lowerBound
    while at < range.upperBound, span[at] != 32, span[at] != 9 { at += span[at] == UInt8(ascii: "\\") ? 2 : 1 }
    return range.lowerBound..<min(at, range.upperBound)
  }

  private static func closingBrace(_ span: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var isQuoted = false
    var at = range.lowerBound
    while at < range.upperBound {
      switch span[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "}") where !isQuoted: return at
      default: break
      }
      at += 1
    }
    return nil
  }

  /// A comment that ends in what looks like qualifiers is left alone.
  private static func comment(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let comment = trimmed(span, range)
    guard !comment.isEmpty, span[comment.upperBound - 1] == UInt8(ascii: "}") else {
      return comment.isEmpty ? nil : comment
    }
    return span.firstIndex(of: "=\"", in: comment) == nil ? comment : nil
  }

  private static func trimmed(_ span: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, span[from] == 32 || span[from] == 9 { from += 1 }
    while to > from, span[to - 1] == 32 || span[to - 1] == 9 || span[to - 1] == 13 { to -= 1 }
    return from..<to
  }
}
