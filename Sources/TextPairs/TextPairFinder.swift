public import Diagnostics

/// Finds every identifier that stands beside a label in a file that is no YAML or JSON record.
public enum TextPairFinder {
  /// The pairs of `file` in the order of its bytes. O(n), whatever the bytes are.
  ///
  /// Rules of what is reported: `text-encoding`, `missing-column`, `ragged-row`.
  ///
  /// - Parameters:
  ///   - columns: For CSV, TSV and SSSOM: the columns to read. Without them they are inferred from the header.
  ///   - isKnownPrefix: Whether a CURIE prefix is one of terms. In prose only such CURIEs count.
  ///   - sink: Takes what is wrong with the file itself: its encoding, rows that are too short, a column that is
  ///     not there.
  public static func pairs(
    in file: TextFile, columns: [ColumnPair] = [], isKnownPrefix: @escaping (String) -> Bool,
    reporting sink: inout some DiagnosticSink
  ) -> [TextPair] {
    let bytes = file.bytes
    let problem = EncodingProblem(bytes)
    if let problem { sink.report(problem.diagnostic(in: file)) }
    if case .wide = problem { return [] }
    let pairs: [TextPair]
    switch file.kind {
    case .markdown, .plainText:
      var reader = ProseReader(bytes, isMarkdown: file.kind == .markdown, isKnownPrefix: isKnownPrefix)
      pairs = reader.read()
    case .csv, .tsv, .sssom:
      var reader = TableReader(file, columns: columns)
      pairs = reader.read(isKnownPrefix, reporting: &sink)
    case .obo:
      var reader = OBOPairReader(bytes)
      pairs = OwnTerms.leavingOut(reader.read())
    case .owl:
      var reader = OWLPairReader(bytes)
      pairs = OwnTerms.leavingOut(reader.read())
    }
    return problem == nil ? pairs : pairs.filter { $0.id.isSound && $0.label.isSound }
  }

  /// The identifier or label that stands on exactly `bytes` in `file`; `nil` where none does. O(n).
  public static func span(at bytes: Range<Int>, in file: TextFile) -> TextSpan? {
    switch file.kind {
    case .csv, .tsv, .sssom: return TableReader(file, columns: []).cell(at: bytes)
    case .markdown, .plainText, .obo, .owl:
      var ignored: [Diagnostic] = []
      for pair in pairs(in: file, isKnownPrefix: { _ in true }, reporting: &ignored) {
        if pair.id.bytes == bytes { return pair.id }
        if let candidate = pair.candidates.first(where: { $0.text.bytes == bytes }) { return candidate.text }
      }
      return nil
    }
  }
}
