public import Diagnostics

/// Finds every identifier that stands beside a label in a file that is no YAML or JSON record.
public enum TextPairFinder {
  /// The pairs of `bytes` in the order of the file. O(n), whatever the bytes are.
  ///
  /// - Parameters:
  ///   - path: The path as the user gave it, for diagnostics.
  ///   - columns: For CSV, TSV and SSSOM: the columns to read. Without them they are inferred from the header.
  ///   - isKnownPrefix: Whether a CURIE prefix is one of terms. In prose only such CURIEs count.
  ///   - sink: Takes what is wrong with the file itself: its encoding, rows that are too short, a column that is
  ///     not there.
  public static func pairs(
    in bytes: [UInt8], kind: TextKind, path: String, columns: [ColumnPair] = [],
    isKnownPrefix: @escaping (String) -> Bool, reporting sink: inout some DiagnosticSink
  ) -> [TextPair] {
    let problem = EncodingProblem(bytes)
    if let problem { sink.report(problem.diagnostic(in: bytes, path: path)) }
    if case .wide = problem { return [] }
    let pairs: [TextPair]
    switch kind {
    case .markdown, .plainText:
      var reader = ProseReader(bytes, isMarkdown: kind == .markdown, isKnownPrefix: isKnownPrefix)
      pairs = reader.read()
    case .csv, .tsv, .sssom:
      var reader = TableReader(bytes, kind: kind, path: path, columns: columns)
      pairs = reader.read(isKnownPrefix, reporting: &sink)
    case .obo:
      var reader = OBOPairReader(bytes)
      pairs = reader.read()
    case .owl:
      var reader = OWLPairReader(bytes)
      pairs = reader.read()
    }
    return problem == nil ? pairs : pairs.filter { $0.id.isSound && $0.label.isSound }
  }
}
