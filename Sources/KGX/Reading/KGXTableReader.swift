internal import ByteIO
internal import Diagnostics

/// Reads nodes or edges from a table: tab-separated without quotes, as `kgx` reads it, or comma-separated with those of
/// [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-tsv)).
struct KGXTableReader {
  private var buffer: RowBuffer
  private let separator: UInt8
  private let part: GraphPart
  private let slots: SlotTable

  init(_ source: ByteSource, separator: UInt8, part: GraphPart, slots: SlotTable, chunk: Int) {
    buffer = RowBuffer(source, size: chunk)
    self.separator = separator
    self.part = part
    self.slots = slots
  }

  mutating func read<Sink: RowSink, Reports: DiagnosticSink>(
    into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    var row = TableRow(GraphRow(part: part, slots: slots, file: buffer.name), separator: separator)
    var cells = QuotedRow()
    guard let header = try next() else {
      throw GraphReadFailure(
        rule: "kgx-empty", "the file is empty: not even a header row", file: buffer.name, at: .start)
    }
    cells.read(headerBytes(header.bytes), separator: separator, hasQuotes: hasQuotes)
    try row.readHeader(from: cells, &reports)
    while let (place, position) = try next() {
      if place.isEmpty { continue }
      row.value.begin(at: position, start: place.lowerBound)
      let isValid = buffer.isValid || buffer.bytes.span.extracting(place).isUTF8
      if isValid, !hasQuotes || buffer.bytes.span.firstIndex(of: 0x22, in: place) == nil {
        row.fill(buffer.bytes.span, place, &reports)
        try sink.receive(row.value, in: buffer.bytes.span)
        continue
      }
      if !isValid {
        row.report("kgx-not-utf8", .error, "bytes that are not UTF-8 were read as U+FFFD", nil, &reports)
      }
      let bytes = isValid ? Array(buffer.bytes[place]) : Array(buffer.bytes.span.string(in: place).utf8)
      cells.read(bytes, separator: separator, hasQuotes: hasQuotes)
      row.fill(from: cells, &reports)
      try sink.receive(row.value, in: cells.bytes.span)
    }
  }

  private var hasQuotes: Bool { separator != 9 }

  /// The next row without a carriage return at its end, and its place in the file.
  private mutating func next() throws -> (bytes: Range<Int>, position: TextPosition)? {
    let line = buffer.line
    guard let place = try hasQuotes ? buffer.nextQuotedLine(separator: separator) : buffer.nextLine() else {
      return nil
    }
    let position = TextPosition(offset: buffer.origin + place.lowerBound, line: line, column: 1)
    let hasReturn = !place.isEmpty && buffer.bytes[place.upperBound - 1] == 13
    return (place.lowerBound..<place.upperBound - (hasReturn ? 1 : 0), position)
  }

  /// The first row without a byte order mark.
  private func headerBytes(_ place: Range<Int>) -> [UInt8] {
    let bytes = buffer.bytes[place]
    return Array(bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes)
  }
}
