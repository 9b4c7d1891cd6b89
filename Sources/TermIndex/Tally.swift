/// Adds up, for the terms of one source, how much of a query each of them has.
///
/// The counters are kept from look-up to look-up: a term's is valid when its mark is of the present one.
struct Tally {
  /// What a term has of the query.
  private struct Counter {
    /// The look-up and the word of the query that the last weight was for.
    var mark: UInt32 = 0
    var score: Float = 0
  }

  private var counters: [Counter] = []
  private var touched: [Int32] = []
  private var now: UInt32 = 0

  /// A mark is the number of a look-up above, that of a word in the lower bits.
  private static let wordBits: UInt32 = 4
  /// How many words of a query can be told apart.
  static let mostWords = 1 << wordBits

  /// Begins anew for a source of so many rows.
  mutating func begin(rowCount: Int) {
    if counters.count < rowCount {
      counters.append(contentsOf: repeatElement(Counter(), count: rowCount - counters.count))
    }
    touched.removeAll(keepingCapacity: true)
    if now == .max >> Self.wordBits {
      for index in counters.indices { counters[index] = Counter() }
      now = 0
    }
    now += 1
  }

  /// Gives `rows` the weight of a word of the query, unless they had it for the same word.
  mutating func add(_ weight: Float, word: Int, to rows: [Int32]) {
    let mark = now << Self.wordBits | UInt32(word)
    for row in rows {
      let index = Int(row)
      guard index >= 0, index < counters.count else { continue }
      let last = counters[index].mark
      if last >> Self.wordBits != now {
        counters[index] = Counter(mark: mark, score: weight)
        touched.append(row)
      } else if last != mark {
        counters[index].mark = mark
        counters[index].score += weight
      }
    }
  }

  /// The rows with the highest sums, about `limit` of them; equal sums in the order of the rows.
  func best(_ limit: Int) -> [Int32] {
    guard touched.count > limit else { return touched.sorted(by: isBefore) }
    let highest = touched.reduce(Float(0)) { max($0, score($1)) }
    guard highest > 0 else { return [] }
    let steps = 64
    let scale = Float(steps) / highest
    var histogram = [Int](repeating: 0, count: steps + 1)
    func step(_ row: Int32) -> Int { min(steps, max(0, Int(score(row) * scale))) }
    for row in touched { histogram[step(row)] += 1 }
    var cut = steps
    var sum = histogram[steps]
    while cut > 0, sum < limit {
      cut -= 1
      sum += histogram[cut]
    }
    return Array(touched.filter { step($0) >= cut }.sorted(by: isBefore).prefix(limit))
  }

  private func score(_ row: Int32) -> Float { counters[Int(row)].score }

  private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
    let (one, other) = (score(left), score(right))
    return one != other ? one > other : left < right
  }
}
