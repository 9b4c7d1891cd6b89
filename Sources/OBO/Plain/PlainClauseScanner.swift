internal import ByteIO
internal import Ontology

/// Takes one clause apart where it is written plainly: without escapes, in the one way in which it can be meant.
///
/// What it takes, ``ClauseReader`` reads the same way and without a word; what it refuses is for that one to read.
struct PlainClauseScanner {
  private(set) var tokens: [PlainToken] = []
  private var at = 0
  private var end = 0
  private var tag = OBOTag.unknown

  /// What ends the identifier of a listed xref or makes it less than plain.
  private static let xrefStops = ByteSet { "\"\\{}!,]".utf8.contains($0) }
  /// What ends a word, and what has a meaning of its own somewhere in a clause.
  private static let wordStops = ByteSet { $0 == 32 || $0 == 9 || "\"\\{}[]!".utf8.contains($0) }
  private static let keyBytes = ByteSet { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "_-.:/#".utf8.contains(byte)
    }
  }

  /// Forgets the tokens from `count` on.
  mutating func truncate(to count: Int) { tokens.removeLast(tokens.count - count) }

  /// Appends the tokens of the clause whose value, without blanks around it, is at `range`; whether it is plain. Where it is not,
  /// some of its tokens may be there. O(length).
  mutating func scan(_ bytes: Span<UInt8>, tag: OBOTag, _ range: Range<Int>) -> Bool {
    (at, end, self.tag) = (range.lowerBound, range.upperBound, tag)
    if range.isEmpty { return false }
    tokens.append(PlainToken(.clause, tag, range))
    switch tag {
    case .name, .namespace, .comment, .createdBy, .creationDate, .isObsolete: return takeText(bytes)
    case .id, .alternativeID, .subset, .isA, .disjointFrom, .replacedBy, .consider:
      return takeWord(bytes, .id) && takeEnd(bytes)
    case .relationship: return takeWord(bytes, .id) && takeWord(bytes, .id) && takeEnd(bytes)
    case .intersectionOf:
      guard takeWord(bytes, .id) else { return false }
      return (isAtEndOfValue(bytes) || takeWord(bytes, .id)) && takeEnd(bytes)
    case .definition: return takeQuoted(bytes, .text) && takeXrefs(bytes) && takeEnd(bytes)
    case .synonym: return takeSynonym(bytes)
    case .xref:
      guard takeWord(bytes, .xref) else { return false }
      skipBlanks(bytes)
      if at < end, bytes[at] == Self.quote, !takeQuoted(bytes, .description) { return false }
      return takeEnd(bytes)
    case .propertyValue: return takeProperty(bytes)
    default: return false
    }
  }

  private static let quote = UInt8(ascii: "\"")

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while at < end, bytes[at] == 32 || bytes[at] == 9 { at += 1 }
  }

  /// Whether the value ends here, and qualifiers or a comment may follow.
  private mutating func isAtEndOfValue(_ bytes: Span<UInt8>) -> Bool {
    skipBlanks(bytes)
    return at == end || bytes[at] == UInt8(ascii: "{") || bytes[at] == UInt8(ascii: "!")
  }

  /// A text that fills the clause. With a mark of a comment or a brace at its end it may be shorter.
  private mutating func takeText(_ bytes: Span<UInt8>) -> Bool {
    let range = at..<end
    if bytes[end - 1] == UInt8(ascii: "}") || bytes.firstIndex(of: UInt8(ascii: "!"), in: range) != nil
      || bytes.firstIndex(of: UInt8(ascii: "\\"), in: range) != nil
    {
      return false
    }
    take(bytes, .text, range)
    return true
  }

  private mutating func take(_ bytes: Span<UInt8>, _ role: PlainToken.Role, _ range: Range<Int>) {
    let text = bytes.extracting(range)
    tokens.append(PlainToken(role, tag, range, isBare: ByteSet.marks.firstIndex(in: text, from: 0) == text.count))
  }

  /// A word up to a blank or the end.
  private mutating func takeWord(_ bytes: Span<UInt8>, _ role: PlainToken.Role) -> Bool {
    skipBlanks(bytes)
    let first = at
    at = min(end, Self.wordStops.firstIndex(in: bytes.extracting(first..<end), from: 0) + first)
    if at == first || at < end && bytes[at] != 32 && bytes[at] != 9 { return false }
    take(bytes, role, first..<at)
    return true
  }

  /// A text in quotation marks.
  private mutating func takeQuoted(_ bytes: Span<UInt8>, _ role: PlainToken.Role) -> Bool {
    skipBlanks(bytes)
    guard at < end, bytes[at] == Self.quote,
      let close = bytes.firstIndex(of: Self.quote, in: at + 1..<end),
      bytes.firstIndex(of: UInt8(ascii: "\\"), in: at + 1..<close) == nil
    else { return false }
    take(bytes, role, at + 1..<close)
    at = close + 1
    return true
  }

  private mutating func takeSynonym(_ bytes: Span<UInt8>) -> Bool {
    guard takeQuoted(bytes, .text) else { return false }
    skipBlanks(bytes)
    let first = at
    guard takeWord(bytes, .scope), Self.isScope(bytes, first..<at) else { return false }
    skipBlanks(bytes)
    if at < end, bytes[at] != UInt8(ascii: "["), !takeWord(bytes, .id) { return false }
    return takeXrefs(bytes) && takeEnd(bytes)
  }

  private static func isScope(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.equals("EXACT", in: range) || bytes.equals("RELATED", in: range) || bytes.equals("NARROW", in: range)
      || bytes.equals("BROAD", in: range)
  }

  /// A list of xrefs in brackets.
  private mutating func takeXrefs(_ bytes: Span<UInt8>) -> Bool {
    skipBlanks(bytes)
    guard at < end, bytes[at] == UInt8(ascii: "[") else { return false }
    at += 1
    while true {
      while at < end, bytes[at] == 32 || bytes[at] == 9 || bytes[at] == UInt8(ascii: ",") { at += 1 }
      if at == end { return false }
      if bytes[at] == UInt8(ascii: "]") { break }
      let first = at
      at = min(end, Self.xrefStops.firstIndex(in: bytes.extracting(first..<end), from: 0) + first)
      var stop = at
      while stop > first, bytes[stop - 1] == 32 { stop -= 1 }
      if stop == first || at == end { return false }
      take(bytes, .xref, first..<stop)
      switch bytes[at] {
      case UInt8(ascii: ","), UInt8(ascii: "]"): continue
      case Self.quote: if !takeQuoted(bytes, .description) { return false }
      default: return false
      }
    }
    at += 1
    return true
  }

  /// A property and its value: an identifier, or a literal that may have a datatype.
  private mutating func takeProperty(_ bytes: Span<UInt8>) -> Bool {
    guard takeWord(bytes, .id) else { return false }
    skipBlanks(bytes)
    guard at < end else { return false }
    let isQuoted = bytes[at] == Self.quote
    if isQuoted ? !takeQuoted(bytes, .text) : !takeWord(bytes, .id) { return false }
    if isAtEndOfValue(bytes) { return takeEnd(bytes) }
    // What has a datatype is a literal, in quotation marks or not.
    if !isQuoted, let value = tokens.popLast() { tokens.append(value.asText) }
    return takeWord(bytes, .datatype) && takeEnd(bytes)
  }

  /// What may stand behind a value: qualifiers, and a comment, which no axiom has.
  private mutating func takeEnd(_ bytes: Span<UInt8>) -> Bool {
    skipBlanks(bytes)
    if at == end { return true }
    // Behind a quotation mark or bracket, only a blank makes what follows a comment or qualifiers.
    guard bytes[at - 1] == 32 || bytes[at - 1] == 9 else { return false }
    if bytes[at] == UInt8(ascii: "{") {
      guard bytes[at - 1] == 32, takeQualifiers(bytes) else { return false }
      skipBlanks(bytes)
      return at == end || bytes[at] == UInt8(ascii: "!") && bytes[at - 1] == 32
    }
    return bytes[at] == UInt8(ascii: "!")
  }

  /// Qualifiers in braces, each with a value in quotation marks.
  private mutating func takeQualifiers(_ bytes: Span<UInt8>) -> Bool {
    at += 1
    while true {
      skipBlanks(bytes)
      let first = at
      while at < end, Self.keyBytes.contains(bytes[at]) { at += 1 }
      guard at > first, at + 1 < end, bytes[at] == UInt8(ascii: "="), bytes[at + 1] == Self.quote else { return false }
      tokens.append(PlainToken(.key, tag, first..<at))
      at += 1
      guard takeQuoted(bytes, .value) else { return false }
      skipBlanks(bytes)
      guard at < end else { return false }
      at += 1
      switch bytes[at - 1] {
      case UInt8(ascii: "}"): return true
      case UInt8(ascii: ","): continue
      default: return false
      }
    }
  }
}
