/// Which row each box of a layered drawing stands in: below all boxes that point to it, and no row wider than the drawing.
struct RowAssignment {
  private(set) var rows: [Int]
  /// Whether an arrow closes a cycle, and so points up.
  private(set) var pointsUp: [Bool]
  private(set) var rowCount = 0

  init(_ input: LayeredLayout.Input) {
    let count = input.sizes.count
    var outgoing: [[Int]] = Array(repeating: [], count: count)
    for (index, arrow) in input.arrows.enumerated() where arrow.from != arrow.to { outgoing[arrow.from].append(index) }
    let (order, closing) = Self.topologicalOrder(input, outgoing)
    pointsUp = input.arrows.indices.map { closing.contains($0) }
    var predecessors: [[Int]] = Array(repeating: [], count: count)
    for (index, arrow) in input.arrows.enumerated() where arrow.from != arrow.to {
      let (from, to) = pointsUp[index] ? (arrow.to, arrow.from) : (arrow.from, arrow.to)
      predecessors[to].append(from)
    }
    var depth = Array(repeating: 0, count: count)
    for box in order { depth[box] = (predecessors[box].map { depth[$0] + 1 }.max() ?? 0) }
    // By depth, so that a row that is full makes as few boxes as possible move down.
    rows = Array(repeating: 0, count: count)
    var filled: [Double] = []
    for box in order.enumerated().sorted(by: { (depth[$0.element], $0.offset) < (depth[$1.element], $1.offset) }).map(
      \.element)
    {
      var row = predecessors[box].map { rows[$0] + 1 }.max() ?? 0
      let width = input.sizes[box].width + input.gap
      while row < filled.count, filled[row] > 0, filled[row] + width > input.width + input.gap { row += 1 }
      while filled.count <= row { filled.append(0) }
      filled[row] += width
      rows[box] = row
    }
    rowCount = filled.count
    pullDown(predecessors, filled: &filled, input)
  }

  /// A box that nothing points to stands right above what it points to, and not at the very top.
  private mutating func pullDown(_ predecessors: [[Int]], filled: inout [Double], _ input: LayeredLayout.Input) {
    var successors: [[Int]] = Array(repeating: [], count: rows.count)
    for (box, list) in predecessors.enumerated() { for other in list { successors[other].append(box) } }
    for box in rows.indices where predecessors[box].isEmpty && !successors[box].isEmpty {
      let width = input.sizes[box].width + input.gap
      var row = (successors[box].map { rows[$0] }.min() ?? 0) - 1
      while row > rows[box], filled[row] + width > input.width + input.gap { row -= 1 }
      guard row > rows[box] else { continue }
      filled[rows[box]] -= width
      filled[row] += width
      rows[box] = row
    }
  }

  /// The boxes in an order in which arrows point forward, but for those that close a cycle; without recursion, since a chain
  /// may be long.
  private static func topologicalOrder(
    _ input: LayeredLayout.Input, _ outgoing: [[Int]]
  ) -> (order: [Int], closing: Set<Int>) {
    enum State { case new, open, done }
    var states = Array(repeating: State.new, count: input.sizes.count)
    var order: [Int] = []
    var closing: Set<Int> = []
    var hasPredecessor = Array(repeating: false, count: input.sizes.count)
    for arrow in input.arrows where arrow.from != arrow.to { hasPredecessor[arrow.to] = true }
    // From the sources first, so that a cycle is cut where it comes back to its beginning.
    let starts = input.sizes.indices.filter { !hasPredecessor[$0] } + input.sizes.indices.filter { hasPredecessor[$0] }
    for start in starts where states[start] == .new {
      var stack = [(box: start, next: 0)]
      states[start] = .open
      while let top = stack.last {
        guard top.next < outgoing[top.box].count else {
          states[top.box] = .done
          order.append(top.box)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let arrow = outgoing[top.box][top.next]
        let target = input.arrows[arrow].to
        switch states[target] {
        case .new:
          states[target] = .open
          stack.append((target, 0))
        case .open: closing.insert(arrow)
        case .done: break
        }
      }
    }
    return (order.reversed(), closing)
  }
}
