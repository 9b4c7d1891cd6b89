/// Which lines two texts have in common.
///
/// Lines that stand once in each text anchor the comparison; what lies between two anchors is compared by
/// itself. So it stays near O(n log n) however much differs, at the price of a diff that is not always the
/// shortest.
struct LineComparison {
  /// Lines of the old text and what stands in their place in the new one.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  private let old: [Int32]
  private let new: [Int32]
  private var changes: [Change] = []

  /// The changes that lead from `old` to `new`, in order, none touching the next.
  static func changes(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Change] {
    var numbers: [ArraySlice<UInt8>: Int32] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int32 {
      let next = Int32(numbers.count)
      let number = numbers[line, default: next]
      if number == next { numbers[line] = next }
      return number
    }
    var comparison = LineComparison(old: old.map(number), new: new.map(number))
    comparison.compare()
    return comparison.changes
  }

  private init(old: [Int32], new: [Int32]) {
    self.old = old
    self.new = new
  }

  /// The parts that are still to be compared, the first one last: a list in place of recursion, whose depth
  /// the texts would decide.
  private mutating func compare() {
    var parts = [Change(old: old.indices, new: new.indices)]
    while var part = parts.popLast() {
      trim(&part)
      if part.old.isEmpty && part.new.isEmpty { continue }
      let anchors = part.old.isEmpty || part.new.isEmpty ? [] : anchors(in: part)
      if anchors.isEmpty {
        compareWithoutAnchors(part)
        continue
      }
      var end = (old: part.old.upperBound, new: part.new.upperBound)
      for anchor in anchors.reversed() {
        parts.append(Change(old: anchor.old + 1..<end.old, new: anchor.new + 1..<end.new))
        end = anchor
      }
      parts.append(Change(old: part.old.lowerBound..<end.old, new: part.new.lowerBound..<end.new))
    }
  }

  /// Takes equal lines off both ends.
  private func trim(_ part: inout Change) {
    while let left = part.old.first, let right = part.new.first, old[left] == new[right] {
      part = Change(old: left + 1..<part.old.upperBound, new: right + 1..<part.new.upperBound)
    }
    while let left = part.old.last, let right = part.new.last, old[left] == new[right] {
      part = Change(old: part.old.lowerBound..<left, new: part.new.lowerBound..<right)
    }
  }

  /// The lines that stand once in each part, as many as are in the same order in both.
  private func anchors(in part: Change) -> [(old: Int, new: Int)] {
    var places: [Int32: (old: Int, new: Int)] = [:]
    let several = -2
    for index in part.old { places[old[index]] = (places[old[index]] == nil ? index : several, -1) }
    for index in part.new {
      guard let place = places[new[index]] else { continue }
      places[new[index]] = (place.old, place.new == -1 ? index : several)
    }
    let common = part.old.compactMap { index in
      places[old[index]].flatMap { $0.old == index && $0.new >= 0 ? $0 : nil }
    }
    return Self.longestIncreasing(common)
  }

  /// The longest run of pairs, not necessarily neighbours, whose places in the new text increase. O(n log n).
  private static func longestIncreasing(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run: [(old: Int, new: Int)] = []
    var at = tails.last ?? -1
    while at >= 0 {
      run.append(pairs[at])
      at = before[at]
    }
    return run.reversed()
  }

  /// A small part gets the shortest diff there is, a large one is replaced whole.
  private mutating func compareWithoutAnchors(_ part: Change) {
    guard !part.old.isEmpty, !part.new.isEmpty, part.old.count + part.new.count <= 1000 else {
      return append(part)
    }
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new[part.new].difference(from: old[part.old]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(part.old.lowerBound + offset)
      case .insert(let offset, _, _): inserted.insert(part.new.lowerBound + offset)
      }
    }
    var left = part.old.lowerBound
    var right = part.new.lowerBound
    while left < part.old.upperBound || right < part.new.upperBound {
      var change = Change(old: left..<left, new: right..<right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      change = Change(old: change.old.lowerBound..<left, new: change.new.lowerBound..<right)
      if change.old.isEmpty && change.new.isEmpty {
        left += 1
        right += 1
      } else {
        append(change)
      }
    }
  }

  /// Adds a change; one that begins where the last ends belongs to it.
  private mutating func append(_ change: Change) {
    if let last = changes.last, last.old.upperBound == change.old.lowerBound,
      last.new.upperBound == change.new.lowerBound
    {
      changes[changes.count - 1] = Change(
        old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
    } else {
      changes.append(change)
    }
  }
}
