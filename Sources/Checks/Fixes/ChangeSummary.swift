public import ByteIO

/// The forms in which a summary of changes is written.
public enum ChangeSummary: String, Sendable, CaseIterable {
  /// For people: each change with its place, old → new.
  case text
  /// One row for each change.
  case tsv
  /// The Knowledge Graph Change Language ([KGCL](https://github.com/INCATools/kgcl)), as far as it has words for it.
  case kgcl

  /// Writes `changes`, and says how many of them the form has no words for.
  @discardableResult
  public func write(_ changes: [TermChange], to sink: ByteSink) -> Int {
    var leftOut = 0
    if self == .tsv { Self.writeRow(Self.columns, to: sink) }
    for change in changes {
      switch self {
      case .text: sink.write(Self.line(change) + "\n")
      case .tsv:
        Self.writeRow(
          [
            change.file, "\(change.line)", change.rule, change.oldID, change.oldLabel, change.newID, change.newLabel,
          ], to: sink)
      case .kgcl:
        if let command = Self.command(change) { sink.write(command + "\n") } else { leftOut += 1 }
      }
    }
    return leftOut
  }

  private static let columns = ["file", "line", "rule", "old_id", "old_label", "new_id", "new_label"]

  private static func line(_ change: TermChange) -> String {
    func shown(_ id: String, _ label: String) -> String {
      [id, label.isEmpty ? "" : "“\(label)”"].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return
      "\(change.file):\(change.line): \(shown(change.oldID, change.oldLabel)) → \(shown(change.newID, change.newLabel)) [\(change.rule)]"
  }

  /// `nil` where one identifier takes the place of another that is still in use: that changes a record, not the ontology.
  private static func command(_ change: TermChange) -> String? {
    if change.oldID == change.newID || change.oldID.isEmpty {
      let what = change.oldID.isEmpty ? "" : "\(change.oldID) "
      return "rename \(what)from \(quoted(change.oldLabel)) to \(quoted(change.newLabel))"
    }
    if change.rule == "obsolete-term" { return "obsolete \(change.oldID) with replacement \(change.newID)" }
    return nil
  }

  /// In the quotation marks that the text does not have: readers of the language know no escapes.
  private static func quoted(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    if !line.contains("'") { return "'\(line)'" }
    return "\"\(line.replacing("\"", with: "”"))\""
  }

  private static func writeRow(_ cells: [String], to sink: ByteSink) { TSVText.write(cells, to: sink) }
}
