public import ByteIO
public import Diagnostics
internal import Identifiers

/// A table of fixes that a person looks through and edits before any of them is made: one row for each finding.
///
/// Only rows that say `yes` are applied, and only while their file has the bytes that the plan was made for.
public struct FixTable: Sendable {
  public struct Row: Sendable, Hashable {
    /// `yes`, or anything else for leaving it as it is.
    public var decision: String
    public var file: String
    public var line: Int
    public var rule: String
    public var id: String
    public var label: String
    /// What the identifier means.
    public var means: String
    public var newID: String
    public var newLabel: String
    /// Terms that were probably meant, to choose from.
    public var candidates: String
    /// Where identifier and label stand, as `start-end` in bytes; empty where there is none.
    public var idBytes: Range<Int>?
    public var labelBytes: Range<Int>?
    /// Stands for the bytes of the file.
    public var fileDigest: String

    public var isAccepted: Bool { decision.lowercased() == "yes" }
  }

  public var rows: [Row] = []

  static let columns = [
    "apply", "file", "line", "rule", "id", "label", "means", "new_id", "new_label", "candidates", "id_bytes",
    "label_bytes", "file_digest",
  ]

  public init() {}

  /// Adds a row for `finding` in a file with that digest. Safe fixes are proposed with `yes`, others are left open.
  public mutating func add(_ finding: Finding, fileDigest: String) {
    guard finding.idBytes != nil || finding.labelBytes != nil else { return }
    let fix = finding.fix
    let best = finding.candidates.first
    rows.append(
      Row(
        decision: fix?.kind == .safe ? "yes" : "", file: finding.diagnostic.file,
        line: finding.diagnostic.range?.start.line ?? 0, rule: finding.diagnostic.rule.name, id: finding.id ?? "",
        label: finding.label ?? "", means: finding.expected ?? "",
        newID: fix?.newID ?? (fix == nil ? best?.id.text : nil) ?? finding.id ?? "",
        newLabel: fix?.newLabel ?? (fix == nil ? best?.label : nil) ?? finding.label ?? "",
        candidates: finding.candidates.map { "\($0.id) \($0.label)" }.joined(separator: " | "),
        idBytes: finding.idBytes, labelBytes: finding.labelBytes, fileDigest: fileDigest))
  }

  public func write(to sink: ByteSink) {
    TSVText.write(Self.columns, to: sink)
    for row in rows {
      TSVText.write(
        [
          row.decision, row.file, "\(row.line)", row.rule, row.id, row.label, row.means, row.newID, row.newLabel,
          row.candidates, Self.text(row.idBytes), Self.text(row.labelBytes), row.fileDigest,
        ], to: sink)
    }
  }

  /// Reads a table; `nil` where it has errors, each with its line.
  public static func read(
    _ bytes: [UInt8], path: String, reporting reports: inout some DiagnosticSink
  ) -> FixTable? {
    var table = FixTable()
    var isGood = true
    let text = String(
      decoding: bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func report(_ message: String, line: Int) {
      isGood = false
      let place = TextRange(at: TextPosition(offset: 0, line: line, column: 1))
      reports.report(
        Diagnostic(rule: "fix-table", severity: .error, message: message, file: path, range: place))
    }
    guard let header = lines.first, TSVText.cells(of: header) == columns else {
      report("a fix table begins with the columns \(columns.joined(separator: ", "))", line: 1)
      return nil
    }
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = TSVText.cells(of: line)
      guard cells.count == columns.count else {
        report("this row has \(cells.count) cells, \(columns.count) are due", line: index + 1)
        continue
      }
      let (idBytes, labelBytes) = (range(cells[10]), range(cells[11]))
      guard let number = Int(cells[2]), idBytes != nil || labelBytes != nil else {
        report("the columns line, id_bytes and label_bytes are not to be changed", line: index + 1)
        continue
      }
      table.rows.append(
        Row(
          decision: cells[0], file: cells[1], line: number, rule: cells[3], id: cells[4], label: cells[5],
          means: cells[6], newID: cells[7], newLabel: cells[8], candidates: cells[9], idBytes: idBytes,
          labelBytes: labelBytes, fileDigest: cells[12]))
    }
    return isGood ? table : nil
  }

  private static func text(_ range: Range<Int>?) -> String {
    range.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
  }

  private static func range(_ text: String) -> Range<Int>? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 && parts[0] <= parts[1] ? parts[0]..<parts[1] : nil
  }
}
