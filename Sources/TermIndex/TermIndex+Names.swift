internal import Identifiers

extension TermIndex {
  /// The terms of which one name is `text`, but for case, punctuation and blanks.
  ///
  /// Live terms come before obsolete ones, labels before exact synonyms before other names, and equal bytes
  /// before equal letters. `prefixes` limits the terms to those with one of them, in whatever case, that are in the ontologies
  /// which define these prefixes, where such are in the index.
  public func terms(
    named text: String, prefixes: Set<String> = [], limit: Int = 20
  ) throws(IndexFailure) -> [NameMatch] {
    try readers.withReader { reader throws(IndexFailure) in
      let wanted = Set(prefixes.map { $0.lowercased() })
      let sources = lookup.sources(defining: wanted)
      return Array(try lookup.terms(named: text, prefixes: wanted, in: sources, reader).prefix(max(0, limit)))
    }
  }
}

extension Lookup {
  /// How many terms of one source and name are looked at.
  private static let mostHomonyms = 1000

  func terms(
    named text: String, prefixes: Set<String>, in sources: [Int], _ reader: IndexReader
  ) throws(IndexFailure) -> [NameMatch] {
    let wanted = NormalizedName(text)
    guard !wanted.bytes.isEmpty else { return [] }
    let hash = StableHash.of(wanted.bytes)
    var matches: [(match: NameMatch, isDefined: Bool, source: Int)] = []
    var name = NormalizedName()
    for source in sources {
      for number in try reader.rows(hash, in: .name, of: catalog.places[source]).prefix(Self.mostHomonyms) {
        guard let row = try reader.term(number) else { continue }
        let term = term(row, of: source)
        guard prefixes.isEmpty || prefixes.contains(term.id.prefix.lowercased()) else { continue }
        var best: NameMatch?
        for candidate in try names(of: row, reader) {
          name.set(candidate.text)
          guard name.bytes == wanted.bytes else { continue }
          let match = NameMatch(
            term: term, name: candidate.name, text: candidate.text,
            isIdentical: candidate.text.utf8.elementsEqual(text.utf8))
          if let best,
            (best.name.rank, best.isIdentical ? 0 : 1) <= (match.name.rank, match.isIdentical ? 0 : 1)
          {
            continue
          }
          best = match
        }
        if let best, try isAuthority(row, of: source, reader) {
          matches.append((best, isDefined(term.id.prefix, by: source), source))
        }
      }
    }
    matches.sort { left, right in
      let (one, other) = (left.match, right.match)
      if one.term.isObsolete != other.term.isObsolete { return other.term.isObsolete }
      if one.name.rank != other.name.rank { return one.name.rank < other.name.rank }
      if one.isIdentical != other.isIdentical { return one.isIdentical }
      if left.isDefined != right.isDefined { return left.isDefined }
      if left.source != right.source { return left.source < right.source }
      return one.term.id < other.term.id
    }
    return matches.map(\.match)
  }
}
