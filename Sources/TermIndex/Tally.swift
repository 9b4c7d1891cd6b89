/// Adds up, for the terms of one source, how much of a query each of them has.
///
/// The counters are kept from look-up to look-up: a term's are valid when its stamp is the present one.
struct Tally {
  private var stamps: [Int32] = []
  private var scores: [Float] = []
  private var lastWord: [Int32] = []
  private var touched: [Int32] = []
  private var now: Int32 = 0

  /// Begins anew for a source of so many rows.
  mutating func begin(rowCount: Int) {
    if stamps.count < rowCount {
      let more = rowCount - stamps.count
      stamps.append(contentsOf: repeatElement(0, count: more))
      scores.append(contentsOf: repeatElement(0, count: more))
      lastWord.append(contentsOf: repeatElement(-1, count: more))
    }
    touched.removeAll(keepingCapacity: true)
    if now == .max {
      for index in stamps.indices { stamps[index] = 0 }
      now = 0
    }
    now += 1
  }

  /// Gives `rows` the weight of a word of the query, unless they had it for the same word.
  mutating func add(_ weight: Float, word: Int32, to rows: [Int32]) {
    for row in rows {
      let index = Int(row)
      guard index >= 0, index < stamps.count else { continue }
      if stamps[index] != now {
        stamps[index] = now
        scores[index] = weight
        lastWord[index] = word
        touched.append(row)
      } else if lastWord[index] != word {
        scores[index] += weight
        lastWord[index] = word
      }
    }
  }

  /// The rows with the highest sums, about `limit` of them; equal sums in the order of the rows.
  func best(_ limit: Int) -> [Int32] {
    guard touched.count > limit else { return touched.sorted(by: isBefore) }
    let highest = touched.reduce(Float(0)) { max($0, scores[Int($1)]) }
    guard highest > 0 else { return [] }
    let steps = 64
    var histogram = [Int](repeating: 0, count: steps + 1)
    func step(_ row: Int32) -> Int { min(steps, max(0, Int(scores[Int(row)] / highest * Float(steps)))) }
    for row in touched { histogram[step(row)] += 1 }
    var cut = steps
    var sum = histogram[steps]
    while cut > 0, sum < limit {
      cut -= 1
      sum += histogram[cut]
    }
    return Array(touched.filter { step($0) >= cut }.sorted(by: isBefore).prefix(limit))
  }

  private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
    let (one, other) = (scores[Int(left)], scores[Int(right)])
    return one != other ? one > other : left < right
  }
}
