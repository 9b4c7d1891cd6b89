internal import Identifiers

/// The row that answers for an identifier.
struct Answer {
  var row: IndexReader.TermRow
  /// The number of its source.
  var source: Int
  /// Whether the identifier is an alternative one of the row's.
  var isAlternative: Bool
}

extension Lookup {
  /// The first source's row for `id`: its own before one that it was merged into. Rows that only mention a
  /// term do not answer.
  func answer(_ id: CURIE, _ reader: IndexReader) throws(IndexFailure) -> Answer? {
    let hash = StableHash.of(identifier: id.text)
    for source in holders(of: id) {
      var merged: Answer?
      for row in try reader.rows(hash, in: .identifier, of: catalog.places[source]) {
        guard let term = try reader.term(row), !term.flags.contains(.mentionedOnly) else { continue }
        if Self.isSame(term.id, id.text) { return Answer(row: term, source: source, isAlternative: false) }
        if merged == nil,
          try reader.extra(of: term).alternativeIDs.contains(where: { Self.isSame($0.text, id.text) })
        {
          merged = Answer(row: term, source: source, isAlternative: true)
        }
      }
      if let merged { return merged }
    }
    return nil
  }

  /// All rows for `id` itself, those that only mention it included.
  func rows(_ id: CURIE, _ reader: IndexReader) throws(IndexFailure) -> [(
    source: Int, row: IndexReader.TermRow
  )] {
    var found: [(source: Int, row: IndexReader.TermRow)] = []
    for source in holders(of: id) { found += try rows(id, in: source, reader).map { (source, $0) } }
    return found
  }

  /// The rows for `id` in one source.
  func rows(_ id: CURIE, in source: Int, _ reader: IndexReader) throws(IndexFailure) -> [IndexReader.TermRow] {
    var found: [IndexReader.TermRow] = []
    for row in try reader.rows(StableHash.of(identifier: id.text), in: .identifier, of: catalog.places[source]) {
      if let term = try reader.term(row), Self.isSame(term.id, id.text) { found.append(term) }
    }
    return found
  }

  /// Whether two identifiers are the same but for the case of their prefixes.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let (one, other) = (CURIE(left), CURIE(right))
    return one.local == other.local && one.prefix.lowercased() == other.prefix.lowercased()
  }
}
