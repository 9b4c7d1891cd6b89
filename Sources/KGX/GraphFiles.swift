public import Diagnostics

/// The files of one graph, read part by part: all nodes, then all edges, wherever each stands.
public struct GraphFiles {
  public let inputs: [GraphInput]

  /// The files at `paths`, and those in archives among them. Throws ``GraphReadFailure`` where one is none of KGX.
  ///
  /// - Parameter fallback: What a file holds where neither its name nor its content tells.
  public init(_ paths: [String], else fallback: KGXFile? = nil) throws {
    inputs = try paths.flatMap { try GraphInput.find($0, else: fallback) }
  }

  /// Whether some file may hold rows of `part`.
  public func has(_ part: GraphPart) -> Bool { inputs.contains { $0.file.part == nil || $0.file.part == part } }

  /// Whether both parts stand in one document.
  public var isDocument: Bool { inputs.contains { $0.file.part == nil } }

  /// Gives `sink` the rows of `part`, file by file. A document, which may have its edges first, is read as a whole for each
  /// part; its diagnostics are reported with its nodes.
  public func read<Sink: RowSink, Reports: DiagnosticSink>(
    _ part: GraphPart, slots: GraphSlots, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    for input in inputs {
      if input.file.part == part {
        try KGXReader.read(try input.open(), as: input.file, slots: slots, into: &sink, reporting: &reports)
      } else if input.file.part == nil {
        var one = OnePart(sink: sink, part: part)
        defer { sink = one.sink }
        if part == .nodes {
          try KGXReader.read(try input.open(), as: input.file, slots: slots, into: &one, reporting: &reports)
        } else {
          var known = NoReports()
          try KGXReader.read(try input.open(), as: input.file, slots: slots, into: &one, reporting: &known)
        }
      }
    }
  }

  /// Lets only the rows of one part through.
  private struct OnePart<Sink: RowSink>: RowSink {
    var sink: Sink
    let part: GraphPart
    mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws {
      if row.part == part { try sink.receive(row, in: bytes) }
    }
  }
}

/// Takes diagnostics that have been reported before.
struct NoReports: DiagnosticSink {
  func report(_ diagnostic: Diagnostic) {}
}
