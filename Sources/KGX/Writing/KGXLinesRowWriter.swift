public import ByteIO

/// Writes the rows of one part as JSON Lines
/// ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-json-lines)); no text is changed.
public struct KGXLinesRowWriter: RowWriter {
  private let sink: ByteSink
  private var text: JSONObjectText

  /// Writes to `sink` rows with the `slots` that are known when the first one comes.
  public init(to sink: ByteSink, slots: SlotTable) {
    self.sink = sink
    text = JSONObjectText(slots)
  }

  public var losses: LossTally { text.losses }

  public mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {
    text.write(row, in: bytes, to: sink)
    sink.write(UInt8(ascii: "\n"))
  }

  public mutating func finish() {}
}
