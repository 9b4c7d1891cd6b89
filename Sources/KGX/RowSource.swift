public import Diagnostics

/// A graph that is read part by part, as often as is wanted: files, or what an operation makes of another graph.
///
/// Operations are sources over sources, so that they can be put one upon another and nothing need know what lies below.
public protocol RowSource {
  /// Whether there may be rows of `part`.
  func has(_ part: GraphPart) -> Bool
  /// Meets all slots that rows will have, so that columns and keys are the same for every row.
  func survey(_ slots: GraphSlots) throws
  /// Gives `sink` the rows of `part`. Rows that cannot be read are reported and left out.
  mutating func read<Sink: RowSink, Reports: DiagnosticSink>(
    _ part: GraphPart, slots: GraphSlots, into sink: inout Sink, reporting reports: inout Reports
  ) throws
}

extension GraphFiles: RowSource {
  public func survey(_ slots: GraphSlots) throws { try SlotSurvey.run(self, slots: slots) }
}
