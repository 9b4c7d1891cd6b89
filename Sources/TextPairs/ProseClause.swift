internal import ByteIO

/// The words before a parenthesis, `the left lobe of the liver (UBERON:0002107)`: where a label that ends here may begin.
enum ProseClause {
  /// A place where the label may begin.
  struct Start: Hashable {
    var offset: Int
    /// Whether nothing that could belong to the label stands before it: a clause, an item, a cell begins here.
    var isClause: Bool
  }

  /// The most words a label before a parenthesis may have.
  static let mostWords = 12
  private static let longest = 240

  private enum Judgement {
    /// Part of the clause.
    case word
    /// Part of the clause, and a new one may begin after it.
    case comma
    /// Ends what comes before; a clause begins after it, or not.
    case stop(isClause: Bool)
    /// The clause begins inside it.
    case opens(at: Int)
  }

  /// Where the label before `end` may begin, the nearest first. Looks no further back than `start`, where a clause
  /// begins if `startsClause`.
  static func starts(_ span: Span<UInt8>, before end: Int, from start: Int, startsClause: Bool) -> [Start] {
    var found = words(span, before: end, from: start, startsClause: startsClause)
    // An article is no part of a label: in “The liver (…)” all of it may be meant, or “liver”.
    if found.count > 1, found[found.count - 1].isClause,
      isArticle(span, found[found.count - 1].offset..<found[found.count - 2].offset)
    {
      found[found.count - 2].isClause = true
    }
    return found
  }

  private static func isArticle(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let word = ProseLabel.trimmed(range, span)
    guard word.count <= 3 else { return false }
    return ["a", "A", "an", "An", "the", "The"].contains { (name: StaticString) in span.equals(name, in: word) }
  }

  private static func words(_ span: Span<UInt8>, before end: Int, from start: Int, startsClause: Bool) -> [Start] {
    let floor = max(start, end - longest)
    var starts: [Start] = []
    var at = end
    for number in 0..<mostWords {
      var first = at
      while first > floor, !span[first - 1].isBlank { first -= 1 }
      if first == floor, floor > start, !span[first - 1].isBlank { return starts }
      switch judge(span, first..<at, isNearest: number == 0) {
      case .stop(let isClause):
        if isClause, !starts.isEmpty { starts[starts.count - 1].isClause = true }
        return starts
      case .opens(let offset):
        starts.append(Start(offset: offset, isClause: true))
        return starts
      case .comma:
        if !starts.isEmpty { starts[starts.count - 1].isClause = true }
      case .word: break
      }
      for index in stride(from: at - 2, to: first, by: -1) where span[index] == UInt8(ascii: "/") {
        starts.append(Start(offset: index + 1, isClause: false))
      }
      starts.append(Start(offset: first, isClause: false))
      at = first
      while at > start, span[at - 1].isBlank { at -= 1 }
      if at == start {
        starts[starts.count - 1].isClause = startsClause
        return starts
      }
    }
    return starts
  }

  /// Whether all of `text` would be read as one label before a parenthesis.
  static func isWhole(_ text: [UInt8]) -> Bool {
    starts(text.span, before: text.count, from: 0, startsClause: true).last?.offset == 0
  }

  private static func judge(_ span: Span<UInt8>, _ token: Range<Int>, isNearest: Bool) -> Judgement {
    guard let first = token.first, let last = token.last else { return .stop(isClause: false) }
    if token.contains(where: {
      span[$0] == UInt8(ascii: ":") && $0 < last && ProseIdentifier(span, colon: $0, in: token) != nil
    }) {
      return .stop(isClause: false)
    }
    switch span[last] {
    case UInt8(ascii: "."):
      let isInitial = token.count == 2 && span[first].isLetter
      return isInitial && !isNearest ? .word : .stop(isClause: true)
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop(isClause: true)
    case UInt8(ascii: ","): return isNearest ? .stop(isClause: true) : .comma
    case UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ">"):
      if token.count > 1 || span[last] != UInt8(ascii: "*") { return .stop(isClause: false) }
    default: break
    }
    if isDash(span, token) { return .stop(isClause: true) }
    if token.contains(where: { isMarkup(span[$0]) }) { return .stop(isClause: false) }
    if ends(span, token, with: 0x9d) { return .stop(isClause: false) }
    var start = first
    while start < token.upperBound, let length = openingMark(span, at: start) { start += length }
    guard start < token.upperBound else { return .stop(isClause: true) }
    if start > first {
      return depth(span, token) == 0 && span[first] != UInt8(ascii: "\"") && !isQuote(span, at: first)
        && span[first] != UInt8(ascii: "*") && span[first] != UInt8(ascii: "_") && span[first] != UInt8(ascii: "'")
        ? .word : .opens(at: start)
    }
    return depth(span, token) == 0 ? .word : .stop(isClause: false)
  }

  /// How many brackets the token leaves open; negative where it closes one that it did not open.
  private static func depth(_ span: Span<UInt8>, _ token: Range<Int>) -> Int {
    var depth = 0
    for index in token {
      switch span[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return depth }
      default: break
      }
    }
    return depth
  }

  /// The length of an opening bracket, quotation mark or emphasis at `index`.
  private static func openingMark(_ span: Span<UInt8>, at index: Int) -> Int? {
    switch span[index] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "*"), UInt8(ascii: "_"):
      1
    default: isQuote(span, at: index) ? 3 : nil
    }
  }

  /// Whether `‘` or `“` stands here.
  private static func isQuote(_ span: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < span.count && span[index] == 0xe2 && span[index + 1] == 0x80
      && (span[index + 2] == 0x98 || span[index + 2] == 0x9c)
  }

  private static func ends(_ span: Span<UInt8>, _ token: Range<Int>, with third: UInt8) -> Bool {
    token.count >= 3 && span[token.upperBound - 3] == 0xe2 && span[token.upperBound - 2] == 0x80
      && span[token.upperBound - 1] == third
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "|")
  }

  /// A dash, arrow or sign that stands alone.
  private static func isDash(_ span: Span<UInt8>, _ token: Range<Int>) -> Bool {
    if token.allSatisfy({ span[$0] < 0x80 && !span[$0].isWordByte }) {
      return
        !(token.count == 1
        && (span[token.lowerBound] == UInt8(ascii: "&") || span[token.lowerBound] == UInt8(ascii: "+")))
    }
    return token.count == 3 && span[token.lowerBound] == 0xe2
  }
}
