internal import Diagnostics

/// What a fix changed, old and new: what a summary of a repair shows.
public struct TermChange: Sendable, Hashable {
  public let file: String
  public let line: Int
  public let rule: String
  /// Identifier and label before and after; empty where there are none.
  public let oldID, oldLabel, newID, newLabel: String

  /// The change that the fix of `finding` makes.
  public init(_ finding: Finding) {
    file = finding.diagnostic.file
    line = finding.diagnostic.range?.start.line ?? 0
    rule = finding.diagnostic.rule.name
    oldID = finding.id ?? ""
    oldLabel = finding.label ?? ""
    newID = finding.fix?.newID ?? oldID
    newLabel = finding.fix?.newLabel ?? oldLabel
  }

  /// The change that a row of a fix table makes.
  public init(_ row: FixTable.Row) {
    (file, line, rule) = (row.file, row.line, row.rule)
    (oldID, oldLabel) = (row.id, row.label)
    newID = row.newID.isEmpty ? row.id : row.newID
    newLabel = row.newLabel.isEmpty ? row.label : row.newLabel
  }
}
