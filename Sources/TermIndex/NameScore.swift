/// How well one name answers a query.
struct NameScore {
  var value: Double
  var reason: SearchHit.Reason
}

/// Scores names against the words of one query.
struct NameScorer {
  private let words: [QueryWord]
  private let query: [UInt8]
  private var distances: [EditDistance]
  private var name = NormalizedName()

  init(_ words: [QueryWord], query: NormalizedName) {
    self.words = words
    self.query = query.bytes
    distances = words.map { EditDistance(from: $0.bytes) }
  }

  /// A score of 0…1: how much of the query the name has, and how much of the name the query covers.
  mutating func score(_ text: String) -> NameScore? {
    name.set(text)
    guard !name.bytes.isEmpty else { return nil }
    if name.bytes == query { return NameScore(value: 1, reason: .exactLabel) }
    let bytes = name.bytes
    let parts = name.words
    var isTaken = [Bool](repeating: false, count: parts.count)
    var total = 0.0
    var reached = 0.0
    var covered = 0.0
    var reason = SearchHit.Reason.allWords
    var missing: [Int] = []
    for (index, word) in words.enumerated() {
      total += word.weight
      var best: (part: Int, value: Double, reason: SearchHit.Reason)?
      for (part, range) in parts.enumerated() where !isTaken[part] {
        guard let (value, how) = word.likeness(bytes[range], &distances[index]) else { continue }
        if value > best?.value ?? 0 { best = (part, value, how) }
        if value == 1 { break }
      }
      guard let best else {
        missing.append(index)
        continue
      }
      isTaken[best.part] = true
      reached += word.weight * best.value
      covered += Double(parts[best.part].count) * best.value
      reason = max(reason, best.reason)
    }
    guard reached > 0 else { return nil }
    if let (part, value) = lastWord(missing, bytes, parts, isTaken) {
      reached += words[missing[0]].weight * value
      covered += Double(parts[part].count) * value
      reason = max(reason, .near)
    } else if !missing.isEmpty {
      reason = max(reason, .someWords)
    }
    let letters = parts.reduce(0) { $0 + $1.count }
    let share = covered / Double(max(1, letters))
    return NameScore(value: 0.92 * (reached / total) * (0.55 + 0.45 * share), reason: reason)
  }

  /// Where all words but one are found, and all parts of the name but one: that part and how near it is, if a letter apart. A
  /// word too short to be looked for by likeness is told by its company: `irs` between the words of `iris pigmentation`.
  private func lastWord(
    _ missing: [Int], _ bytes: [UInt8], _ parts: [Range<Int>], _ isTaken: [Bool]
  ) -> (part: Int, value: Double)? {
    guard missing.count == 1, words.count > 1, parts.count == words.count, let part = isTaken.firstIndex(of: false)
    else {
      return nil
    }
    let word = words[missing[0]].bytes
    var distance = EditDistance(from: word, limit: 1)
    guard word.count > 1, let steps = distance.to(Array(bytes[parts[part]])) else { return nil }
    return (part, QueryWord.nearValue(steps, length: word.count))
  }
}
