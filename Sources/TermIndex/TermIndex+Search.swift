public import Identifiers

extension TermIndex {
  /// The terms that a person may mean by `query`: an identifier, an IRI, a name, part of one, a misspelt one.
  ///
  /// - Parameters:
  ///   - prefixes: Only terms with one of these prefixes, in whatever case; all where it is empty.
  ///   - roots: Only terms below one of these, or one of them, over `is_a` and part-of; all where empty.
  public func search(
    _ query: String, prefixes: Set<String> = [], under roots: [CURIE] = [], limit: Int = 20
  ) throws(IndexFailure) -> [SearchHit] {
    try find(query, prefixes: prefixes, under: roots, limit: limit, effort: .thorough)
  }

  /// The terms that `text`, which names none, was probably to name; misspelt words only where their first
  /// letter is right. Cheap enough for every wrong label of a record.
  public func candidates(
    for text: String, prefixes: Set<String> = [], under roots: [CURIE] = [], limit: Int = 5
  ) throws(IndexFailure) -> [SearchHit] {
    try find(text, prefixes: prefixes, under: roots, limit: limit, effort: .quick)
  }

  private func find(
    _ query: String, prefixes: Set<String>, under roots: [CURIE], limit: Int, effort: SearchEffort
  ) throws(IndexFailure) -> [SearchHit] {
    guard limit > 0 else { return [] }
    return try readers.withReader { reader throws(IndexFailure) in
      var search = Search(lookup, prefixes: Set(prefixes.map { $0.lowercased() }))
      if effort == .thorough, try search.addIdentifier(query, reader) {
        return try search.best(limit, under: roots, reader)
      }
      try search.addNamed(query, effort: effort, reader)
      try search.addAlike(query, effort: effort, reader)
      return try search.best(limit, under: roots, reader)
    }
  }
}

/// One search: collects hits, the best of each term.
struct Search {
  private let lookup: Lookup
  /// In lower case; empty is all.
  private let prefixes: Set<String>
  private var hits: [Int64: SearchHit] = [:]
  private static let obsoleteValue = 0.7
  /// What scores less is noise.
  private static let leastScore = 0.3

  init(_ lookup: Lookup, prefixes: Set<String>) {
    self.lookup = lookup
    self.prefixes = prefixes
  }

  private func sources(_ effort: SearchEffort) -> [Int] {
    effort == .quick ? lookup.sources(defining: prefixes) : lookup.sources(with: prefixes)
  }

  /// Adds the term whose CURIE or IRI the query is, and says whether there is one.
  mutating func addIdentifier(_ query: String, _ reader: IndexReader) throws(IndexFailure) -> Bool {
    let text = query.trimmingBlanks()
    for id in [CURIE(text), IRIContraction.curie(text), IRIContraction.curie(fragment: text)].compactMap({
      $0
    }) {
      guard let answer = try lookup.answer(id, reader) else { continue }
      add(lookup.term(answer.row, of: answer.source), id.text, .identifier, 1)
    }
    return !hits.isEmpty
  }

  /// Adds the terms of which one name is the query.
  mutating func addNamed(_ query: String, effort: SearchEffort, _ reader: IndexReader) throws(IndexFailure) {
    for match in try lookup.terms(named: query, prefixes: prefixes, in: sources(effort), reader) {
      let (reason, value): (SearchHit.Reason, Double) =
        switch match.name {
        case .label: (.exactLabel, match.isIdentical ? 1 : 0.99)
        case .synonym(.exact): (.exactSynonym, 0.96)
        case .synonym: (.exactSynonym, 0.9)
        case .formerLabel: (.formerLabel, 0.9)
        }
      add(match.term, match.text, reason, value * (match.term.isObsolete ? Self.obsoleteValue : 1))
    }
  }

  /// Adds terms whose names share words with the query, or have words like its own.
  mutating func addAlike(_ query: String, effort: SearchEffort, _ reader: IndexReader) throws(IndexFailure) {
    let name = NormalizedName(query)
    var texts = name.words.prefix(Tally.mostWords).map { Array(name.bytes[$0].prefix(WordTable.longest)) }
    guard !texts.isEmpty else { return }
    let sources = sources(effort)
    var isRepaired = false
    if effort == .thorough {
      var boundaries = WordBoundaries(lookup, sources: sources)
      if let repaired = try boundaries.repaired(texts, reader) {
        texts = repaired
        isRepaired = true
      }
    }
    var words = texts.map { QueryWord(bytes: $0) }
    var rows: [(source: Int, row: Int64)] = []
    for source in sources {
      rows += try lookup.candidates(&words, in: source, effort: effort, reader).map { (source, $0) }
    }
    var scorer = NameScorer(words, query: name)
    for (source, number) in rows where hits[number] == nil {
      guard let row = try reader.term(number) else { continue }
      let term = lookup.term(row, of: source)
      guard prefixes.isEmpty || prefixes.contains(term.id.prefix.lowercased()) else { continue }
      var best: (score: NameScore, text: String)?
      for candidate in try lookup.names(of: row, reader) {
        guard var score = scorer.score(candidate.text) else { continue }
        // Equal after normalisation was found before; what is left of it are words beyond the last one kept.
        if score.reason == .exactLabel { score.reason = .allWords }
        if isRepaired { score.reason = max(score.reason, .near) }
        score.value *= Self.value(of: candidate.name) * (term.isObsolete ? Self.obsoleteValue : 1)
        if score.value > best?.score.value ?? 0 { best = (score, candidate.text) }
      }
      guard let best, best.score.value >= Self.leastScore, try lookup.isAuthority(row, of: source, reader)
      else { continue }
      add(term, best.text, best.score.reason, best.score.value)
    }
  }

  /// The best hits, below `roots` where any are given.
  func best(_ limit: Int, under roots: [CURIE], _ reader: IndexReader) throws(IndexFailure) -> [SearchHit] {
    let sorted = hits.values.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.reason != right.reason { return left.reason < right.reason }
      return (left.term.id, left.term.row) < (right.term.id, right.term.row)
    }
    guard !roots.isEmpty else { return Array(sorted.prefix(limit)) }
    let roots = try lookup.roots(roots, reader)
    var kept: [SearchHit] = []
    for hit in sorted where kept.count < limit {
      let place = try lookup.membership(
        of: Climb(hit.term.id, lookup), below: roots, includeParts: true, includeSelf: true, reader)
      if place == .yes { kept.append(hit) }
    }
    return kept
  }

  private mutating func add(_ term: IndexedTerm, _ text: String, _ reason: SearchHit.Reason, _ score: Double) {
    guard prefixes.isEmpty || prefixes.contains(term.id.prefix.lowercased()) else { return }
    if let known = hits[term.row], known.score >= score { return }
    hits[term.row] = SearchHit(term: term, text: text, reason: reason, score: score)
  }

  private static func value(of name: NameMatch.Name) -> Double {
    switch name {
    case .label: 1
    case .synonym(.exact): 0.97
    case .synonym: 0.9
    case .formerLabel: 0.88
    }
  }
}
