internal import KnowledgeGraph

/// The slots that every row is written with, in their order: all that were in the table when the first row came.
struct RowColumns {
  let names: [String]
  let shapes: [SlotShape]
  /// By slot: the number of its cell in the row that is being written, or -1.
  private var cells: [Int]

  init(_ slots: SlotTable) {
    names = slots.names
    shapes = slots.shapes
    cells = Array(repeating: -1, count: names.count)
  }

  var count: Int { names.count }

  /// Says where the cells of a row are. The first slot that is no column, if there is one.
  mutating func place(_ row: borrowing GraphRow) -> Int? {
    var stray: Int?
    for index in row.cells.indices {
      let slot = row.cells[index].slot
      if slot < cells.count { cells[slot] = index } else if stray == nil { stray = slot }
    }
    return stray
  }

  /// The number of a column's cell in the row that was placed.
  func cell(of column: Int) -> Int? { cells[column] < 0 ? nil : cells[column] }

  /// Forgets the row.
  mutating func clear(_ row: borrowing GraphRow) {
    for index in row.cells.indices where row.cells[index].slot < cells.count { cells[row.cells[index].slot] = -1 }
  }
}
