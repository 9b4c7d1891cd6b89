import ByteIO
import Checks
import Diagnostics
import Records

/// Repairing files, or showing how they would be, and remembering what was done.
struct FileRepair {
  let isDryRun: Bool
  /// Findings that were not repaired.
  var left = 0
  private var changes: [TermChange] = []
  private var files = 0
  private let out = ByteSink.standardOutput()

  init(isDryRun: Bool) { self.isDryRun = isDryRun }

  /// Makes `edits` in `file`; whether they could be made. A file that would not be YAML any more is left as it is, and said
  /// to be.
  mutating func apply(_ edits: [TextEdit], to file: CheckedFile, for findings: [Finding]) throws -> Bool {
    try apply(edits, to: file, changes: findings.map(TermChange.init))
  }

  mutating func apply(_ edits: [TextEdit], to file: CheckedFile, changes: [TermChange]) throws -> Bool {
    if edits.isEmpty { return true }
    let repaired = try RecordEditor.apply(edits, to: file.bytes)
    if case .record = file {
      var reports: [Diagnostic] = []
      guard RecordReader.read(repaired, path: file.path, reporting: &reports) != nil else {
        Console.say("\(file.path): left as it is, since the repaired file could not be read")
        Console.say(reports)
        return false
      }
    }
    if isDryRun {
      out.write(UnifiedDiff.render(old: file.bytes, new: repaired, oldName: file.path, newName: file.path))
    } else {
      try AtomicFile.write(repaired, to: file.path)
    }
    files += 1
    self.changes += changes
    return true
  }

  /// Says what was done.
  func finish(_ summary: ChangeSummary?) throws {
    if let summary {
      let leftOut = summary.write(changes, to: out)
      if leftOut > 0 {
        Console.say(
          "\(leftOut) of the changes \(leftOut == 1 ? "has" : "have") no words in \(summary.rawValue): one identifier "
            + "stands in for another; --summary tsv has them all")
      }
    } else {
      let errors = ByteSink.standardError()
      ChangeSummary.text.write(changes, to: errors)
      try errors.finish()
    }
    try out.finish()
    func plural(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    Console.say(
      "\(isDryRun ? "would repair" : "repaired") \(plural(changes.count, "term")) in \(plural(files, "file")); "
        + "\(plural(left, "finding")) \(left == 1 ? "is" : "are") left")
  }
}
