/// Looks for the place of a text that shares most words with a phrase.
///
/// Each word of the text that the phrase has too votes for the place where it stands, a rare word louder than
/// a common one, a pair of neighbours louder than two words apart. The best places are then aligned word by word.
struct NearestPassage {
  let phrase: NormalizedText
  let text: NormalizedText

  /// Longer phrases are looked for by their first words.
  private static let longestPhrase = 300
  /// Below this share of common letters a place is not worth showing.
  private static let leastScore = 0.35

  private struct Hit {
    let word: Int
    let id: Int
    let isBehindNeighbour: Bool
  }

  /// The best alignment, or `nil` where nothing looks alike. O(text + phrase²).
  func find() -> WordAlignment? {
    let length = min(phrase.words.count, Self.longestPhrase)
    guard length > 0, !text.isEmpty else { return nil }
    var ids: [UInt64: Int] = [:]
    var idOfWord: [Int] = []
    var wanted: [Int] = []
    for word in 0..<length {
      let hash = phrase.hash(ofWord: word)
      let id = ids[hash] ?? ids.count
      ids[hash] = id
      idOfWord.append(id)
      if id < wanted.count { wanted[id] += 1 } else { wanted.append(1) }
    }
    let hits = collectHits(ids, idOfWord)
    var best: WordAlignment?
    for window in windows(over: hits, wanted: wanted, length: length) {
      let alignment = WordAlignment(phrase, words: length, in: text, window: window)
      if alignment.score > best?.score ?? 0 { best = alignment }
    }
    return best.flatMap { $0.score >= Self.leastScore ? $0 : nil }
  }

  private func collectHits(_ ids: [UInt64: Int], _ idOfWord: [Int]) -> [Hit] {
    var followers = [Set<Int>](repeating: [], count: ids.count)
    for index in 1..<max(1, idOfWord.count) { followers[idOfWord[index - 1]].insert(idOfWord[index]) }
    var hits: [Hit] = []
    for word in 0..<text.words.count {
      guard let id = ids[text.hash(ofWord: word)] else { continue }
      var isBehind = false
      if let last = hits.last, last.word == word - 1 { isBehind = followers[last.id].contains(id) }
      hits.append(Hit(word: word, id: id, isBehindNeighbour: isBehind))
    }
    return hits
  }

  /// The few stretches of the text with most votes, best first, wide enough to align in.
  private func windows(over hits: [Hit], wanted: [Int], length: Int) -> [Range<Int>] {
    var counts = [Int](repeating: 0, count: wanted.count)
    for hit in hits { counts[hit.id] += 1 }
    let weights = counts.map { count in
      count == 0 ? 0 : Int.bitWidth - max(1, text.words.count / count).leadingZeroBitCount
    }
    let width = length + length / 4 + 2
    var inside = [Int](repeating: 0, count: wanted.count)
    var votes = 0
    var first = 0
    var scores = [Int](repeating: 0, count: hits.count)
    for last in hits.indices {
      let hit = hits[last]
      if inside[hit.id] < wanted[hit.id] { votes += weights[hit.id] }
      inside[hit.id] += 1
      if hit.isBehindNeighbour { votes += weights[hit.id] }
      while hits[first].word + width <= hit.word {
        let gone = hits[first]
        inside[gone.id] -= 1
        if inside[gone.id] < wanted[gone.id] { votes -= weights[gone.id] }
        if gone.isBehindNeighbour { votes -= weights[gone.id] }
        first += 1
      }
      scores[last] = votes
    }
    var chosen: [Range<Int>] = []
    var taken: [Range<Int>] = []
    for _ in 0..<3 {
      var best: Int?
      for index in hits.indices where scores[index] > best.map({ scores[$0] }) ?? 0 {
        if !taken.contains(where: { $0.contains(hits[index].word) }) { best = index }
      }
      guard let best else { break }
      let last = hits[best].word
      taken.append(last - width / 2..<last + width / 2 + 1)
      chosen.append(max(0, last - width - length / 2)..<min(text.words.count, last + length / 2 + 2))
    }
    return chosen
  }
}
