internal import ByteIO

/// A row that outlives the call it came in, and can be changed.
///
/// Its bytes are those of the row and, behind them, what was added.
struct RowRecord {
  private(set) var row: GraphRow
  private(set) var bytes: [UInt8]

  init(_ row: borrowing GraphRow, in source: Span<UInt8>) {
    var copy = copy row
    let start = row.start
    var end = start
    for cell in row.cells where cell.kind != .list { end = max(end, cell.range.upperBound) }
    for item in row.items { end = max(end, item.range.upperBound) }
    for index in copy.cells.indices { copy.cells[index] = copy.cells[index].moved(by: -start) }
    for index in copy.items.indices { copy.items[index] = copy.items[index].moved(by: -start) }
    copy.begin(at: row.place, start: 0)
    self.row = copy
    bytes = source.bytes(in: start..<end)
  }

  /// Makes `text` the only value of a slot.
  mutating func set(_ slot: Int, _ text: String) {
    let range = added(text)
    let cell = GraphRow.Cell(slot: slot, kind: .text, range: range, place: 0)
    if let index = row.cells.firstIndex(where: { $0.slot == slot }) {
      row.cells[index] = cell
    } else {
      row.cells.append(cell)
    }
  }

  /// Adds `text` to the values of a slot, which becomes a list, unless it is among them.
  mutating func append(_ slot: Int, _ text: String) {
    if row.texts(slot, in: bytes.span).contains(text) { return }
    let item = GraphRow.Item(kind: .text, range: added(text))
    replace(slot, items: items(of: slot) + [item])
  }

  /// Takes over what `other` has and this has not; lists are united. The slots whose one value is another one there, and stays
  /// here.
  mutating func unite(with other: borrowing GraphRow, in source: Span<UInt8>) -> [Int] {
    var conflicts: [Int] = []
    for cell in other.cells {
      guard let own = row.cell(cell.slot) else {
        take(cell, of: other, in: source)
        continue
      }
      if own.kind == .json || cell.kind == .json {
        if own.kind != cell.kind || !isEqual(own.range, cell.range, in: source) { conflicts.append(cell.slot) }
      } else if other.slots.shapes[cell.slot].isList || own.kind == .list || cell.kind == .list {
        unite(cell, of: other, in: source)
      } else if own.kind != cell.kind || !isEqual(own.range, cell.range, in: source) {
        conflicts.append(cell.slot)
      }
    }
    return conflicts
  }

  private mutating func unite(_ cell: GraphRow.Cell, of other: borrowing GraphRow, in source: Span<UInt8>) {
    var items = items(of: cell.slot)
    let count = items.count
    let news = cell.kind == .list ? Array(other.items[cell.range]) : [GraphRow.Item(kind: cell.kind, range: cell.range)]
    for item in news where !items.contains(where: { isEqual($0.range, item.range, in: source) }) {
      items.append(GraphRow.Item(kind: item.kind, range: added(source, item.range)))
    }
    if items.count > count { replace(cell.slot, items: items) }
  }

  private mutating func take(_ cell: GraphRow.Cell, of other: borrowing GraphRow, in source: Span<UInt8>) {
    var range = cell.range
    if cell.kind == .list {
      let first = row.items.count
      for item in other.items[cell.range] {
        row.items.append(GraphRow.Item(kind: item.kind, range: added(source, item.range)))
      }
      range = first..<row.items.count
    } else {
      range = added(source, range)
    }
    row.cells.append(GraphRow.Cell(slot: cell.slot, kind: cell.kind, range: range, place: 0))
  }

  /// The values of a slot as items of a list.
  private func items(of slot: Int) -> [GraphRow.Item] {
    guard let cell = row.cell(slot) else { return [] }
    return cell.kind == .list ? Array(row.items[cell.range]) : [GraphRow.Item(kind: cell.kind, range: cell.range)]
  }

  private mutating func replace(_ slot: Int, items: [GraphRow.Item]) {
    let first = row.items.count
    row.items += items
    let cell = GraphRow.Cell(slot: slot, kind: .list, range: first..<row.items.count, place: 0)
    if let index = row.cells.firstIndex(where: { $0.slot == slot }) {
      row.cells[index] = cell
    } else {
      row.cells.append(cell)
    }
  }

  private mutating func added(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes += text.utf8
    return start..<bytes.count
  }

  private mutating func added(_ source: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: source.extracting(range))
    return start..<bytes.count
  }

  private func isEqual(_ own: Range<Int>, _ other: Range<Int>, in source: Span<UInt8>) -> Bool {
    guard own.count == other.count else { return false }
    return zip(own, other).allSatisfy { bytes[$0] == source[$1] }
  }
}

extension GraphRow.Cell {
  fileprivate func moved(by distance: Int) -> Self {
    let moved = kind == .list ? range : range.lowerBound + distance..<range.upperBound + distance
    return Self(slot: slot, kind: kind, range: moved, place: 0)
  }
}

extension GraphRow.Item {
  fileprivate func moved(by distance: Int) -> Self {
    Self(kind: kind, range: range.lowerBound + distance..<range.upperBound + distance)
  }
}
