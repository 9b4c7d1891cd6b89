public import ByteIO
public import Diagnostics

/// Reads a file of a graph in KGX, row by row.
///
/// Memory is bounded by the longest row. A row that cannot be read is reported and left out.
public enum KGXReader {
  /// Reads `source`, whose content is what `file` says, and gives each row to `sink`. Throws ``GraphReadFailure`` where
  /// nothing more can be read, and what `sink` throws.
  ///
  /// - Parameters:
  ///   - slots: Numbers the slots; several files of one graph may share it.
  ///   - chunk: How many bytes are read at a time. The rows do not depend on it.
  public static func read<Sink: RowSink, Reports: DiagnosticSink>(
    _ source: ByteSource, as file: KGXFile, slots: GraphSlots, chunk: Int = 1 << 20, into sink: inout Sink,
    reporting reports: inout Reports
  ) throws {
    let part = file.part ?? .nodes
    switch file.format {
    case .tsv, .csv:
      let separator = file.format == .tsv ? UInt8(ascii: "\t") : UInt8(ascii: ",")
      var reader = KGXTableReader(source, separator: separator, part: part, slots: slots[part], chunk: chunk)
      try reader.read(into: &sink, reporting: &reports)
    case .lines:
      var reader = KGXLinesReader(source, part: part, slots: slots[part], chunk: chunk)
      try reader.read(into: &sink, reporting: &reports)
    case .document:
      var reader = KGXDocumentReader(source, slots: slots, chunk: chunk)
      try reader.read(into: &sink, reporting: &reports)
    }
  }
}
