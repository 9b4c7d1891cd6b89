/// A layered drawing of a directed graph, from top to bottom
/// ([Sugiyama, Tagawa and Toda](https://doi.org/10.1109/TSMC.1981.4308636)): rows by longest path, crossings reduced by
/// barycentres, places by least squares. The same graph is always drawn in the same way.
struct LayeredLayout {
  /// What is to be drawn: the size of each box, and arrows between boxes by their numbers.
  struct Input {
    var sizes: [(width: Double, height: Double)]
    var arrows: [(from: Int, to: Int)]
    /// How wide the drawing may be.
    var width: Double
    var gap = 28.0
    var rowGap = 64.0
  }

  /// A box or, on its way from row to row, an arrow.
  struct Item {
    /// `nil` where an arrow passes.
    var box: Int?
    var row: Int
    var width: Double
    /// The middle.
    var x = 0.0
    /// The items of the row above and of the row below that are linked with it.
    var above: [Int] = []
    var below: [Int] = []
  }

  var items: [Item] = []
  /// The items of each row, from left to right.
  var rows: [[Int]] = []
  /// The items that each arrow leads through, from its upper to its lower end.
  private(set) var ways: [[Int]] = []
  /// Whether an arrow points up, because it closes a cycle.
  private(set) var pointsUp: [Bool] = []
  /// Where each row begins and how high it is.
  private(set) var bands: [(top: Double, height: Double)] = []
  let input: Input

  /// O(sweeps × (boxes + arrows × rows)).
  init(_ input: Input) {
    self.input = input
    let assignment = RowAssignment(input)
    pointsUp = assignment.pointsUp
    rows = Array(repeating: [], count: assignment.rowCount)
    for (box, row) in assignment.rows.enumerated() {
      items.append(Item(box: box, row: row, width: input.sizes[box].width))
      rows[row].append(box)
    }
    for (index, arrow) in input.arrows.enumerated() { lead(arrow, isUp: pointsUp[index]) }
    orderRows()
    placeRows()
    var top = 0.0
    for row in rows {
      let height = row.compactMap { items[$0].box.map { input.sizes[$0].height } }.max() ?? 0
      bands.append((top, height))
      top += height + input.rowGap
    }
  }

  /// The height of all rows.
  var height: Double { bands.last.map { $0.top + $0.height } ?? 0 }

  /// The left upper corner of a box.
  func corner(of box: Int) -> (x: Double, y: Double) {
    (items[box].x - items[box].width / 2, bands[items[box].row].top)
  }

  /// Makes the way of an arrow through the rows between its ends.
  private mutating func lead(_ arrow: (from: Int, to: Int), isUp: Bool) {
    let (first, last) = isUp ? (arrow.to, arrow.from) : (arrow.from, arrow.to)
    var way = [first]
    if items[first].row < items[last].row {
      for row in items[first].row + 1..<items[last].row {
        way.append(items.count)
        rows[row].append(items.count)
        items.append(Item(box: nil, row: row, width: 6))
      }
    }
    way.append(last)
    for (upper, lower) in zip(way, way.dropFirst()) {
      items[upper].below.append(lower)
      items[lower].above.append(upper)
    }
    ways.append(way)
  }
}
