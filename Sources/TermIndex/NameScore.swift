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
  /// The words of the name, and which of them answer a word of the query. Kept, so that names cost no allocation.
  private var parts: [Range<Int>] = []
  private var isTaken: [Bool] = []
  private var missing: [Int] = []

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
    parts.removeAll(keepingCapacity: true)
    isTaken.removeAll(keepingCapacity: true)
    missing.removeAll(keepingCapacity: true)
    name.forEachWord {
      parts.append($0)
      isTaken.append(false)
    }
    let bytes = name.bytes
    var total = 0.0
    var reached = 0.0
    var covered = 0.0
    var reason = SearchHit.Reason.allWords
    for index in words.indices {
      let weight = words[index].weight
      total += weight
      var best: (part: Int, value: Double, reason: SearchHit.Reason)?
      for part in parts.indices where !isTaken[part] {
        let other = bytes.span.extracting(parts[part])
        guard let (value, how) = distances[index].likeness(of: other) else { continue }
        if value > best?.value ?? 0 { best = (part, value, how) }
        if value == 1 { break }
      }
      guard let best else {
        missing.append(index)
        continue
      }
      isTaken[best.part] = true
      reached += weight * best.value
      covered += Double(parts[best.part].count) * best.value
      reason = max(reason, best.reason)
    }
    guard reached > 0 else { return nil }
    if let (part, value) = lastWord() {
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
  private func lastWord() -> (part: Int, value: Double)? {
    guard missing.count == 1, words.count > 1, parts.count == words.count, let part = isTaken.firstIndex(of: false)
    else {
      return nil
    }
    let word = words[missing[0]].bytes
    var distance = EditDistance(from: word, limit: 1)
    guard word.count > 1, let steps = distance.to(name.bytes.span.extracting(parts[part])) else { return nil }
    return (part, QueryWord.nearValue(steps, length: word.count))
  }
}
