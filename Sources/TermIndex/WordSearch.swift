/// How far a search goes for what is not found at once.
enum SearchEffort {
  /// Words that begin alike, of the ontologies that define the terms sought: for use inside a check.
  case quick
  /// The whole dictionary.
  case thorough
}

extension Lookup {
  /// How many words of a dictionary one word of a query may stand for.
  private static let mostVariants = 300
  /// How many terms of a source are scored.
  private static func mostScored(_ effort: SearchEffort) -> Int { effort == .quick ? 32 : 80 }
  /// How many letters at the beginning of a word a quick search takes to be right.
  private static let trustedLetters = 1
  /// A word of a query that so many terms have tells little, and its completions are not looked for.
  private static let commonWord = 2000

  /// The terms of `source` that share most with the words of a query.
  func candidates(
    _ words: inout [QueryWord], in source: Int, effort: SearchEffort, _ reader: IndexReader
  ) throws(IndexFailure) -> [Int64] {
    let place = catalog.places[source]
    let rowCount = Double(place.rowCount)
    reader.tally.begin(rowCount: Int(place.rowCount))
    for index in words.indices {
      let variants = try variants(
        of: words[index].bytes, isLast: index == words.count - 1, in: place, effort: effort, reader)
      // A word that is in every other name counts little, one that is nowhere counts as the rarest.
      let terms = variants.first.map { Double($0.word.terms) } ?? 1
      let weight = 1 + max(0, (rowCount / max(1, terms))._log2())
      words[index].weight = max(words[index].weight, weight)
      for variant in variants {
        let rows = try reader.postings(of: variant.word)
        reader.tally.add(Float(weight * variant.similarity), word: index, to: rows)
      }
    }
    return reader.tally.best(Self.mostScored(effort)).map { place.firstRow + Int64($0) }
  }

  /// The words of a source that may be meant by `word`, the likeliest first.
  private func variants(
    of word: [UInt8], isLast: Bool, in place: SourceCatalog.Place, effort: SearchEffort, _ reader: IndexReader
  ) throws(IndexFailure) -> [QueryWord.Variant] {
    var found: [QueryWord.Variant] = []
    let wantsPrefixes = word.count >= QueryWord.shortestPart && (isLast || effort == .thorough)
    try reader.forEachWord(from: word, of: place) { candidate in
      guard candidate.bytes.starts(with: word) else { return false }
      if candidate.bytes.count == word.count {
        found.append(QueryWord.Variant(word: copy candidate, reason: .allWords, similarity: 1))
        return wantsPrefixes && candidate.terms < Self.commonWord
      }
      guard wantsPrefixes else { return false }
      let share = Double(word.count) / Double(candidate.bytes.count)
      found.append(
        QueryWord.Variant(word: copy candidate, reason: .prefix, similarity: QueryWord.prefixValue(share)))
      return found.count < Self.mostVariants
    }
    if found.first?.reason != .allWords {
      try addAlike(to: &found, word, in: place, effort: effort, reader)
    }
    return found.sorted {
      $0.similarity != $1.similarity
        ? $0.similarity > $1.similarity : $0.word.bytes.lexicographicallyPrecedes($1.word.bytes)
    }
  }

  /// Adds misspelt words and, in a thorough search, words that contain `word`.
  private func addAlike(
    to found: inout [QueryWord.Variant], _ word: [UInt8], in place: SourceCatalog.Place, effort: SearchEffort,
    _ reader: IndexReader
  ) throws(IndexFailure) {
    var distance = EditDistance(from: word)
    if effort == .quick, distance.limit == 0 { return }
    let start = effort == .quick ? Array(word.prefix(Self.trustedLetters)) : []
    var more: [QueryWord.Variant] = []
    try reader.forEachWord(from: start, of: place) { candidate in
      if effort == .quick, !candidate.bytes.starts(with: start) { return false }
      if effort == .quick || candidate.bytes.count <= word.count {
        // Only a misspelling is possible.
        if let steps = distance.to(candidate.bytes.span), steps > 0 {
          let value = QueryWord.nearValue(steps, length: word.count)
          more.append(QueryWord.Variant(word: copy candidate, reason: .near, similarity: value))
        }
      } else if let (value, reason) = distance.likeness(of: candidate.bytes.span), reason != .prefix {
        more.append(QueryWord.Variant(word: copy candidate, reason: reason, similarity: value))
      }
      return more.count < Self.mostVariants * 4
    }
    more.sort {
      $0.similarity != $1.similarity
        ? $0.similarity > $1.similarity : $0.word.bytes.lexicographicallyPrecedes($1.word.bytes)
    }
    found += more.prefix(Self.mostVariants)
  }
}

extension Double {
  /// The logarithm to base 2, close enough to weigh words.
  fileprivate func _log2() -> Double {
    guard self >= 1, isFinite else { return 0 }
    return Double(exponent) + (significand - 1)
  }
}
