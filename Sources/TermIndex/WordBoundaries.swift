/// Repairs blanks that are missing from a query or too many in it: `lymphnode`, `cardio myopathy`.
struct WordBoundaries {
  private let lookup: Lookup
  private let sources: [Int]
  private var known: [[UInt8]: Bool] = [:]

  private static let shortestHalf = 3

  /// Looks at the dictionaries of `sources`.
  init(_ lookup: Lookup, sources: [Int]) {
    self.lookup = lookup
    self.sources = sources
  }

  /// The words as they were probably meant; `nil` where nothing speaks for a change.
  mutating func repaired(_ words: [[UInt8]], _ reader: IndexReader) throws(IndexFailure) -> [[UInt8]]? {
    var result: [[UInt8]] = []
    var isChanged = false
    for word in words {
      let isWordKnown = try isKnown(word, reader)
      let isLastKnown = try result.last.map { last throws(IndexFailure) in try isKnown(last, reader) } ?? true
      if let last = result.last, !isWordKnown || !isLastKnown, try isKnown(last + word, reader) {
        result[result.count - 1] = last + word
        isChanged = true
      } else if !isWordKnown, let halves = try halves(of: word, reader) {
        result += halves
        isChanged = true
      } else {
        result.append(word)
      }
    }
    return isChanged ? result : nil
  }

  /// Two known words that `word` is made of, the ones that are most alike in length.
  private mutating func halves(of word: [UInt8], _ reader: IndexReader) throws(IndexFailure) -> [[UInt8]]? {
    guard word.count >= 2 * Self.shortestHalf, word.count <= WordTable.longest else { return nil }
    let places = (Self.shortestHalf...word.count - Self.shortestHalf)
      .sorted { (abs(2 * $0 - word.count), $0) < (abs(2 * $1 - word.count), $1) }
    for place in places {
      let (left, right) = (Array(word[..<place]), Array(word[place...]))
      if try isKnown(left, reader), try isKnown(right, reader) { return [left, right] }
    }
    return nil
  }

  private mutating func isKnown(_ word: [UInt8], _ reader: IndexReader) throws(IndexFailure) -> Bool {
    if let answer = known[word] { return answer }
    var answer = false
    for source in sources where !answer {
      try reader.forEachWord(from: word, of: lookup.catalog.places[source]) { candidate in
        answer = candidate.bytes == word
        return false
      }
    }
    known[word] = answer
    return answer
  }
}
