public import ByteIO

/// Writes the rows of one part as a table, tab-separated without quotes
/// ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-tsv)).
///
/// What `kgx` would not read back unchanged is replaced, and counted: a cell has no escapes, and any cell with a `|` is a list
/// to it. A false is left out, because `kgx` takes every text for true.
public struct KGXTableRowWriter: RowWriter {
  private let sink: ByteSink
  private let slots: SlotTable
  private let part: GraphPart
  private var columns: RowColumns?
  public private(set) var losses = LossTally()

  /// Writes to `sink` rows with the `slots` that are known when the first one comes.
  public init(to sink: ByteSink, part: GraphPart, slots: SlotTable) {
    self.sink = sink
    self.part = part
    self.slots = slots
  }

  public mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {
    if columns == nil { begin() }
    guard var columns = columns.take() else { return }
    defer { self.columns = columns }
    if let stray = columns.place(row) { losses.add(row, stray, LossReason.noColumn) }
    for column in 0..<columns.count {
      if column > 0 { sink.write(UInt8(ascii: "\t")) }
      if let cell = columns.cell(of: column) { write(row.cells[cell], of: row, in: bytes) }
    }
    sink.write(UInt8(ascii: "\n"))
    columns.clear(row)
  }

  public mutating func finish() { if columns == nil { begin() } }

  private mutating func begin() {
    columns = RowColumns(slots)
    let header = TableHeader(slots.names)
    sink.write(header.names.joined(separator: "\t"))
    for slot in header.changed {
      losses.add(part: part, slot: slots.names[slot], reason: LossReason.header, line: 1)
    }
    sink.write(UInt8(ascii: "\n"))
  }

  private mutating func write(_ cell: GraphRow.Cell, of row: borrowing GraphRow, in bytes: Span<UInt8>) {
    guard cell.kind == .list else { return write(cell.kind, cell.range, cell.slot, row, bytes) }
    if cell.range.count == 1, row.items[cell.range.lowerBound].kind == .text,
      row.items[cell.range.lowerBound].range.isEmpty
    {
      return losses.add(row, cell.slot, LossReason.emptyItem)
    }
    for index in cell.range {
      if index > cell.range.lowerBound { sink.write(UInt8(ascii: "|")) }
      write(row.items[index].kind, row.items[index].range, cell.slot, row, bytes)
    }
  }

  private mutating func write(
    _ kind: GraphRow.Kind, _ range: Range<Int>, _ slot: Int, _ row: borrowing GraphRow, _ bytes: Span<UInt8>
  ) {
    let shape = row.slots.shapes[slot]
    switch kind {
    case .text, .list:
      if !sink.write(bytes, in: range, unlessContaining: Self.special) {
        losses.add(row, slot, LossReason.separators)
        Self.writeReplaced(bytes, range, to: sink)
      }
    case .number:
      if shape.kind == .unknown { losses.add(row, slot, LossReason.type) }
      sink.write(bytes, in: range)
    case .yes:
      if shape.kind != .boolean { losses.add(row, slot, LossReason.type) }
      sink.write("True")
    case .no:
      losses.add(row, slot, shape.kind == .boolean ? LossReason.falsehood : LossReason.type)
      if shape.kind != .boolean { sink.write("False") }
    case .json:
      losses.add(row, slot, LossReason.nested)
      let text = ByteSink()
      JSONObjectText.writeCompact(bytes, range, to: text)
      let compact = text.takeBytes()
      Self.writeReplaced(compact.span, 0..<compact.count, to: sink)
    }
  }

  /// Writes what a cell cannot hold as what comes nearest to it.
  fileprivate static func writeReplaced(_ bytes: Span<UInt8>, _ range: Range<Int>, to sink: ByteSink) {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "|"): sink.write("¦")
      case UInt8(ascii: "\""): sink.write("″")
      case 0, 9, 10, 13: sink.write(UInt8(ascii: " "))
      case let byte: sink.write(byte)
      }
    }
  }

  fileprivate static let special = ByteSet { [UInt8(ascii: "|"), UInt8(ascii: "\""), 0, 9, 10, 13].contains($0) }
}

/// The names of columns, each once, without what a table cannot hold.
private struct TableHeader {
  private(set) var names: [String]
  /// The numbers of those that are not the slot's own.
  private(set) var changed: [Int] = []

  init(_ slots: [String]) {
    names = slots
    let isKept = slots.map { !$0.isEmpty && !$0.utf8.contains(where: Self.isSpecial) }
    var taken = Set(zip(slots, isKept).filter(\.1).map(\.0))
    for slot in slots.indices where !isKept[slot] {
      var name = slots[slot].isEmpty ? "column_\(slot + 1)" : Self.replaced(slots[slot])
      let stem = name
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(stem)_\(number)"
        number += 1
      }
      names[slot] = name
      changed.append(slot)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool { KGXTableRowWriter.special.contains(byte) }

  private static func replaced(_ name: String) -> String {
    let sink = ByteSink()
    let bytes = Array(name.utf8)
    KGXTableRowWriter.writeReplaced(bytes.span, 0..<bytes.count, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }
}
