internal import ByteIO
internal import Diagnostics

/// Reads nodes or edges from JSON Lines: one object a line
/// ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-json-lines)).
///
/// A line that is no object is reported and left out.
struct KGXLinesReader {
  private var buffer: RowBuffer
  private var row: JSONRow

  init(_ source: ByteSource, part: GraphPart, slots: SlotTable, chunk: Int) {
    buffer = RowBuffer(source, size: chunk)
    row = JSONRow(GraphRow(part: part, slots: slots, file: source.name))
  }

  mutating func read<Sink: RowSink, Reports: DiagnosticSink>(
    into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    var line = 1
    while var place = try buffer.nextLine() {
      defer { line = buffer.line }
      if line == 1, buffer.bytes[place].starts(with: [0xef, 0xbb, 0xbf]) {
        place = place.lowerBound + 3..<place.upperBound
      }
      if place.allSatisfy({ buffer.bytes[$0] <= 32 }) { continue }
      do {
        let isValid = buffer.isValid || buffer.bytes.span.extracting(place).isUTF8
        let position = TextPosition(offset: buffer.origin + place.lowerBound, line: line, column: 1)
        try row.read(buffer.bytes[place], at: position, isValid: isValid, &reports)
      } catch let failure as GraphReadFailure {
        reports.report(failure.diagnostic)
        continue
      }
      try sink.receive(row.value, in: row.bytes.span)
    }
  }
}
