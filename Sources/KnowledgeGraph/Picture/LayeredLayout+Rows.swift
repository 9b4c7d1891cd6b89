/// The order of the items in their rows, and their places.
extension LayeredLayout {
  private static let sweeps = 24

  /// Sweeps down and up, each row sorted by the mean place of its neighbours; the order with the fewest crossings stays.
  mutating func orderRows() {
    var best = rows
    var fewest = crossings()
    for sweep in 0..<Self.sweeps where fewest > 0 {
      let isDown = sweep.isMultiple(of: 2)
      var places = Array(repeating: 0.0, count: items.count)
      func note(_ row: [Int]) {
        for (place, item) in row.enumerated() { places[item] = (Double(place) + 0.5) / Double(row.count) }
      }
      for row in rows { note(row) }
      for row in isDown ? Array(rows.indices) : rows.indices.reversed() {
        let keys = rows[row].map { item -> Double in
          let neighbours = isDown ? items[item].above : items[item].below
          if neighbours.isEmpty { return places[item] }
          return neighbours.reduce(0) { $0 + places[$1] } / Double(neighbours.count)
        }
        rows[row] = rows[row].indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { rows[row][$0] }
        note(rows[row])
      }
      let found = crossings()
      if found < fewest {
        fewest = found
        best = rows
      }
    }
    rows = best
  }

  /// How many pairs of lines between neighbouring rows cross.
  private func crossings() -> Int {
    var places = Array(repeating: 0, count: items.count)
    for row in rows { for (place, item) in row.enumerated() { places[item] = place } }
    var count = 0
    for row in rows {
      let lines = row.flatMap { upper in items[upper].below.map { places[$0] }.sorted() }
      for (index, line) in lines.enumerated() { for other in lines[..<index] where other > line { count += 1 } }
    }
    return count
  }

  /// Gives every item its place: near the middle of its neighbours, in order and without overlap, inside the width.
  mutating func placeRows() {
    for row in rows {
      let total = row.reduce(-input.gap) { $0 + items[$1].width + input.gap }
      var x = (input.width - total) / 2
      for item in row {
        items[item].x = x + items[item].width / 2
        x += items[item].width + input.gap
      }
    }
    for sweep in 0..<12 {
      let isDown = sweep.isMultiple(of: 2)
      for row in isDown ? Array(rows.indices) : rows.indices.reversed() {
        let wanted = rows[row].map { item -> Double in
          let neighbours =
            sweep < 10 ? (isDown ? items[item].above : items[item].below) : items[item].above + items[item].below
          if neighbours.isEmpty { return items[item].x }
          return neighbours.reduce(0) { $0 + items[$1].x } / Double(neighbours.count)
        }
        place(rows[row], at: wanted)
      }
    }
    center()
  }

  /// Brings the drawing to the middle of its width.
  private mutating func center() {
    let left = items.map { $0.x - $0.width / 2 }.min() ?? 0
    let right = items.map { $0.x + $0.width / 2 }.max() ?? input.width
    let shift = (input.width - left - right) / 2
    for index in items.indices { items[index].x += shift }
  }

  /// The places nearest to those wanted (least squares) in which the items stand in order and apart: with the widths taken out,
  /// an isotonic regression by pooling of adjacent violators.
  private mutating func place(_ row: [Int], at wanted: [Double]) {
    var offsets: [Double] = []
    var offset = 0.0
    for (place, item) in row.enumerated() {
      if place > 0 { offset += (items[row[place - 1]].width + items[item].width) / 2 + gap(row[place - 1], item) }
      offsets.append(offset)
    }
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    for (place, item) in row.enumerated() {
      // A bend in an arrow is worse than a box a little off.
      let weight = items[item].box == nil ? 3.0 : 1.0
      pools.append(((wanted[place] - offsets[place]) * weight, weight, 1))
      while pools.count > 1, let last = pools.last, case let before = pools[pools.count - 2],
        before.sum / before.weight > last.sum / last.weight
      {
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.weight + last.weight, before.count + last.count))
      }
    }
    guard let first = row.first, let last = row.last else { return }
    let lowest = items[first].width / 2
    let highest = max(lowest, input.width - items[last].width / 2 - offset)
    var place = 0
    for pool in pools {
      let base = min(max(pool.sum / pool.weight, lowest), highest)
      for _ in 0..<pool.count {
        items[row[place]].x = base + offsets[place]
        place += 1
      }
    }
  }

  /// Arrows may pass close beside one another.
  private func gap(_ left: Int, _ right: Int) -> Double {
    items[left].box == nil && items[right].box == nil
      ? 8 : items[left].box == nil || items[right].box == nil ? 14 : input.gap
  }
}
