internal import ByteIO

/// The names of the relations of an OBO file, by which a comment on a relationship is told from the label of its target.
///
/// The usual writer joins the names of all identifiers of a clause for which the file has one:
/// `relationship: BFO:0000050 UBERON:0002107 ! part of liver`. A relation that goes by a shorthand (`part_of`) is
/// not named in the comment.
struct RelationNames {
  private var names: [String: [[UInt8]]] = [:]
  /// Whether there is a comment that begins with the name of a relation: then they all should.
  private var areJoined = false

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    readDefinitions(span)
    if !names.isEmpty { areJoined = findsJoinedComment(span) }
  }

  /// What of `comment` is the label of the target of `relation`; `nil` where that cannot be told, or where the
  /// comment names the relation alone.
  func label(in comment: Range<Int>, of relation: Range<Int>, _ span: Span<UInt8>) -> Range<Int>? {
    guard areJoined, let names = names[span.string(in: relation)] else { return comment }
    guard let end = Self.end(of: names, in: comment, span), end < comment.upperBound else { return nil }
    return end + 1..<comment.upperBound
  }

  /// Where the longest of `names` that `comment` begins with ends: before a blank or with the comment.
  private static func end(of names: [[UInt8]], in comment: Range<Int>, _ span: Span<UInt8>) -> Int? {
    var best: Int?
    for name in names {
      let end = comment.lowerBound + name.count
      guard end == comment.upperBound || end < comment.upperBound && span[end] == 32,
        name.indices.allSatisfy({ name[$0] == span[comment.lowerBound + $0] })
      else { continue }
      best = max(best ?? end, end)
    }
    return best
  }

  private mutating func readDefinitions(_ span: Span<UInt8>) {
    var at = 0
    while let stanza = span.firstIndex(of: "[Typedef]", in: at..<span.count) {
      at = stanza + 9
      guard stanza == 0 || span[stanza - 1] == 10 else { continue }
      var id: String?
      while let end = span.firstIndex(of: 10, in: at..<span.count) ?? (at < span.count ? span.count : nil) {
        let line = at..<end
        if !line.isEmpty, span[line.lowerBound] == UInt8(ascii: "[") { break }
        at = min(end + 1, span.count)
        guard let clause = OBOClause(span, line) else { continue }
        if span.equals("id", in: clause.tag) {
          let token = clause.identifier(span)
          // A shorthand has no colon.
          if span.firstIndex(of: UInt8(ascii: ":"), in: token) != nil { id = span.string(in: token) }
        } else if let id, span.equals("name", in: clause.tag), let name = clause.text(span), !name.isEmpty {
          names[id, default: []].append(span.bytes(in: name))
        }
      }
    }
  }

  private func findsJoinedComment(_ span: Span<UInt8>) -> Bool {
    var at = 0
    while at < span.count {
      let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
      let line = at..<end
      at = end + 1
      guard
        span.starts(with: "relationship:", at: line.lowerBound)
          || span.starts(with: "intersection_of:", at: line.lowerBound),
        let clause = OBOClause(span, line), case (let ids, let comment?) = clause.identifiersAndComment(span),
        ids.count == 2, let names = names[span.string(in: ids[0])]
      else { continue }
      if Self.end(of: names, in: comment, span) != nil { return true }
    }
    return false
  }
}
