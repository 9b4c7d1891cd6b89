/// How far words are apart, counted in bytes, with a bound.
struct EditDistance {
  let word: [UInt8]
  private let letters: UInt64
  /// The most that counts as near.
  let limit: Int
  private var rows: (before: [Int], previous: [Int], current: [Int])

  /// With a limit of one's own; without it short words must be the same, and of the letters of longer ones about a fifth may
  /// differ.
  init(from word: [UInt8], limit: Int? = nil) {
    self.word = word
    letters = Self.letters(of: word.span)
    self.limit = limit ?? Self.limit(ofLength: word.count)
    let row = [Int](repeating: 0, count: WordTable.longest + 2)
    rows = (row, row, row)
  }

  private static func limit(ofLength length: Int) -> Int {
    switch length {
    case ..<4: 0
    case ..<6: 1
    case ..<12: 2
    default: 3
    }
  }

  /// Which bytes a word has, a bit for each, some shared.
  private static func letters(of word: Span<UInt8>) -> UInt64 {
    var letters: UInt64 = 0
    for index in word.indices { letters |= 1 &<< UInt64(word[index] & 63) }
    return letters
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between the word and `other`;
  /// `nil` when it is above the limit. O(length × limit).
  mutating func to(_ other: Span<UInt8>) -> Int? {
    guard abs(other.count - word.count) <= limit, other.count <= WordTable.longest else { return nil }
    // A step brings in one letter, and takes one away, at the most: most words are told apart by that.
    if (Self.letters(of: other) ^ letters).nonzeroBitCount > 2 * limit { return nil }
    let width = other.count
    for column in 0...width { rows.previous[column] = column }
    for row in 0..<word.count {
      let from = max(0, row - limit)
      let to = min(width, row + limit + 1)
      guard from < to else { return nil }
      rows.current[from] = from == 0 ? row + 1 : limit + 1
      var smallest = rows.current[from]
      for column in from..<to {
        let isSame = word[row] == other[column]
        var cost = rows.previous[column] + (isSame ? 0 : 1)
        cost = min(cost, rows.previous[column + 1] + 1, rows.current[column] + 1)
        if row > 0, column > 0, word[row] == other[column - 1], word[row - 1] == other[column] {
          cost = min(cost, rows.before[column - 1] + 1)
        }
        rows.current[column + 1] = cost
        smallest = min(smallest, cost)
      }
      // What lies outside the band is above the limit.
      if to < width { rows.current[to + 1] = limit + 1 }
      if smallest > limit { return nil }
      (rows.before, rows.previous, rows.current) = (rows.previous, rows.current, rows.before)
    }
    return rows.previous[width] <= limit ? rows.previous[width] : nil
  }
}
