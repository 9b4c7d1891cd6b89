internal import Diagnostics

/// The findings of one file, for reports that show them together.
struct FileFindings {
  let file: String
  var findings: [Finding]
}

extension CheckReport {
  /// The findings by file, in the order of the paths' bytes; those of one file by their place, and in the order of the report
  /// where that is the same.
  var byFile: [FileFindings] {
    Dictionary(grouping: findings.enumerated(), by: \.element.diagnostic.file)
      .map { file, findings in
        FileFindings(
          file: file,
          findings: findings.sorted { left, right in
            (left.element.start, left.offset) < (right.element.start, right.offset)
          }.map(\.element))
      }
      .sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }
}

extension Finding {
  fileprivate var start: Int { diagnostic.range?.start.offset ?? 0 }
}

extension Sequence<Finding> {
  /// How many there are of each severity, the worst first: `2 errors, 1 note`; empty where there are none.
  var severities: String {
    Severity.allCases.reversed().compactMap { severity in
      let count = count { $0.diagnostic.severity == severity }
      return count == 0 ? nil : counted(count, severity.rawValue)
    }.joined(separator: ", ")
  }
}

/// `1 file`, `2 files`.
func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

extension Finding {
  /// Term and label as they read now, and after the fix; `nil` where there is no fix of them.
  var rewriting: (old: String, new: String)? {
    guard let fix, fix.newID != nil || fix.newLabel != nil else { return nil }
    let old = (fix.newID == nil ? nil : id, fix.newLabel == nil ? nil : label ?? excerpt)
    return (Self.term(old.0, old.1), Self.term(fix.newID, fix.newLabel))
  }

  private static func term(_ id: String?, _ label: String?) -> String {
    [id, label.map { "“\($0)”" }].compactMap { $0 }.joined(separator: " ")
  }

  /// The command that makes the fix.
  var fixCommand: String? {
    fix.map { $0.kind == .safe ? "crosswalk fix" : "crosswalk fix --accept \(diagnostic.rule)" }
  }
}
