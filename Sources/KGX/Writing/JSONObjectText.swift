internal import ByteIO

/// Rows as JSON objects on one line: the same keys in the same order in each, `null` and `[]` for what is absent.
struct JSONObjectText {
  private let slots: SlotTable
  private var columns: RowColumns?
  /// What stands before each value: `{"id":`, `,"name":`.
  private var keys: [[UInt8]] = []
  private(set) var losses = LossTally()

  init(_ slots: SlotTable) { self.slots = slots }

  /// Writes one row, without a line end.
  mutating func write(_ row: borrowing GraphRow, in bytes: Span<UInt8>, to sink: ByteSink) {
    if columns == nil { begin() }
    guard var columns = columns.take() else { return }
    defer { self.columns = columns }
    if let stray = columns.place(row) { losses.add(row, stray, LossReason.noColumn) }
    if columns.count == 0 { sink.write("{") }
    for column in 0..<columns.count {
      sink.write(keys[column])
      if let cell = columns.cell(of: column) {
        write(row.cells[cell], of: row, in: bytes, to: sink)
      } else if columns.shapes[column].isList {
        sink.write("[]")
      } else {
        sink.write("null")
      }
    }
    sink.write(UInt8(ascii: "}"))
    columns.clear(row)
  }

  private mutating func begin() {
    columns = RowColumns(slots)
    keys = slots.names.enumerated().map { index, name in
      let sink = ByteSink()
      sink.write(index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
      JSONText.quote(name, to: sink)
      sink.write(UInt8(ascii: ":"))
      return sink.takeBytes()
    }
  }

  private func write(
    _ cell: GraphRow.Cell, of row: borrowing GraphRow, in bytes: Span<UInt8>, to sink: ByteSink
  ) {
    guard cell.kind == .list else { return Self.write(cell.kind, cell.range, in: bytes, to: sink) }
    for index in cell.range {
      sink.write(index == cell.range.lowerBound ? UInt8(ascii: "[") : UInt8(ascii: ","))
      Self.write(row.items[index].kind, row.items[index].range, in: bytes, to: sink)
    }
    if cell.range.isEmpty { sink.write("[]") } else { sink.write(UInt8(ascii: "]")) }
  }

  private static func write(_ kind: GraphRow.Kind, _ range: Range<Int>, in bytes: Span<UInt8>, to sink: ByteSink) {
    switch kind {
    case .text: JSONText.quote(bytes, in: range, to: sink)
    case .number, .list: sink.write(bytes, in: range)
    case .yes: sink.write("true")
    case .no: sink.write("false")
    case .json: writeCompact(bytes, range, to: sink)
    }
  }

  /// JSON without the blanks and line ends between its parts.
  static func writeCompact(_ bytes: Span<UInt8>, _ range: Range<Int>, to sink: ByteSink) {
    var isInString = false
    var isEscaped = false
    for index in range {
      let byte = bytes[index]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
      } else if byte == 0x22 {
        isInString = true
      } else if byte == 32 || (9...13).contains(byte) {
        continue
      }
      sink.write(byte)
    }
  }
}

/// The sentences of loss reports.
enum LossReason {
  static let noColumn = "the slot was not met in the first pass, so it has no column"
  static let separators = "a “|”, quotation mark, tab or line end was written as “¦”, “″” or a blank"
  static let header = "the column has another name: it was empty, or had a “|”, quotation mark, tab or line end"
  static let nested = "a nested value was written as the text of its JSON"
  static let falsehood = "false was left out, which kgx would read as true"
  static let emptyItem = "a list of one empty text was left out"
  static let type = "a number or truth value of a slot that the model does not know becomes a text"
}
