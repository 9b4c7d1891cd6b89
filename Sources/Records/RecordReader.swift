public import Diagnostics

/// Reads YAML, and so JSON, into trees.
public enum RecordReader {
  /// Reads `bytes`. Bad content never throws: what is wrong is reported, and where nothing can be made of the file the
  /// result is `nil`. `path` stands for the file in diagnostics.
  public static func read(
    _ bytes: [UInt8], path: String, limits: RecordLimits = RecordLimits(),
    reporting reports: inout some DiagnosticSink
  ) -> RecordFile? {
    func refuse(_ rule: RuleID, _ message: String, at offset: Int) {
      let position = LineTable(bytes).position(at: offset, in: bytes)
      reports.report(
        Diagnostic(
          rule: rule, severity: .error, message: message, file: path, range: TextRange(at: position)))
    }
    if bytes.count > min(limits.fileBytes, Int(Int32.max) - 1) {
      refuse("yaml-size", "the file is larger than the limit of \(limits.fileBytes) bytes", at: 0)
      return nil
    }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      refuse("yaml-encoding", "the file is UTF-16; save it as UTF-8", at: 0)
      return nil
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      refuse("yaml-encoding", "here the file is not UTF-8", at: error.byteOffsets.lowerBound)
      return nil
    }
    let mark = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    var builder = TreeBuilder(bytes: bytes, skipping: mark, path: path, limits: limits)
    let problem = EventReader.read(bytes, skipping: mark, into: &builder)
    for diagnostic in builder.diagnostics { reports.report(diagnostic) }
    if let problem {
      reports.report(problem.diagnostic(in: bytes, skipping: mark, path: path))
      return nil
    }
    return builder.isRefused ? nil : builder.finish()
  }
}
