internal import ByteIO
public import Diagnostics

/// Reads YAML, and so JSON, and tables into trees.
public enum RecordReader {
  /// Reads `bytes`. Bad content never throws: what is wrong is reported, and where nothing can be made of the
  /// file the result is `nil`. `path` stands for the file in diagnostics.
  ///
  /// Rules: `yaml-syntax`, `yaml-tab`, `yaml-encoding`, `yaml-depth`, `yaml-alias-limit` and `yaml-size`,
  /// which refuse the file, and `yaml-duplicate-key`, which does not. A path that ends in `.csv`, `.tsv` or `.tab` is a table,
  /// whose rows are a list of mappings: `table-size`, `table-header` and `table-row`; unless `isYAML`, whatever it is called.
  public static func read(
    _ bytes: [UInt8], path: String, isYAML: Bool = false, limits: RecordLimits = RecordLimits(),
    reporting reports: inout some DiagnosticSink
  ) -> RecordFile? {
    let largest = min(limits.fileBytes, 1 << 30)
    if bytes.count > largest {
      reports.report(
        Diagnostic(
          rule: "yaml-size", severity: .error,
          message: "the file is larger than the limit of \(largest) bytes", file: path,
          range: TextRange(at: .start)))
      return nil
    }
    func refuse(_ rule: RuleID, _ message: String, at offset: Int) {
      let position = LineTable(bytes).position(at: offset, in: bytes)
      reports.report(
        Diagnostic(
          rule: rule, severity: .error, message: message, file: path, range: TextRange(at: position)))
    }
    let encoding = SourceEncoding(bytes)
    if let problem = encoding.problem {
      refuse("yaml-encoding", problem.message, at: problem.offset)
      return nil
    }
    if !isYAML, let separator = TableRecords.separator(for: path) {
      let table = TableRecords(bytes, separator: separator, from: encoding.markLength, limits: limits)
      let lines = LineTable(bytes)
      for problem in table.problems {
        let range = TextRange(at: lines.position(at: problem.offset, in: bytes))
        reports.report(
          Diagnostic(
            rule: problem.rule, severity: problem.severity, message: problem.message, file: path, range: range))
      }
      if !table.isComplete { return nil }
      return RecordFile(path: path, bytes: bytes, isASCII: encoding.isASCII, tree: table.tree)
    }
    if let offset = DirectiveLimit.offsetBeyond(in: bytes) {
      refuse("yaml-size", "the file has more than \(DirectiveLimit.count) directives", at: offset)
      return nil
    }
    let isASCII = encoding.isASCII
    let mark = encoding.markLength
    var builder = TreeBuilder(bytes: bytes, skipping: mark, isASCII: isASCII, limits: limits)
    let problem = EventReader.read(bytes, skipping: mark, into: &builder)
    if !builder.duplicates.isEmpty {
      DuplicateKey.report(
        builder.duplicates, in: builder.tree, bytes: bytes, path: path, lines: LineTable(bytes), to: &reports)
    }
    if let problem {
      reports.report(problem.diagnostic(in: bytes, skipping: mark, path: path))
      return nil
    }
    if let refusal = builder.refusal {
      refuse(refusal.rule, refusal.message, at: refusal.offset)
      return nil
    }
    return RecordFile(path: path, bytes: bytes, isASCII: isASCII, tree: builder.tree)
  }
}
