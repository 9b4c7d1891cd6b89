internal import Diagnostics
internal import TermIndex

extension CheckReport {
  /// Gives each finding the fingerprint that is the same in the next run, wherever its lines have moved to.
  ///
  /// It stands for the rule, the file as `naming` calls it, the place by names, identifier, label, and the number among the
  /// findings that are equal in all of these. What is in it is a contract: <doc:Reports>. O(findings).
  public mutating func addFingerprints(naming: (_ file: String) -> String) {
    var names: [String: String] = [:]
    var seen: [String: Int] = [:]
    for index in findings.indices {
      let finding = findings[index]
      let file = finding.diagnostic.file
      let name = names[file] ?? naming(file)
      names[file] = name
      let place = finding.place.isEmpty ? Self.withoutNumbers(finding.path) : finding.place
      let parts = [
        "1", finding.diagnostic.rule.name, name, place, finding.id ?? "", finding.label ?? "", finding.excerpt,
      ]
      let key = parts.joined(separator: "\0")
      let ordinal = seen[key, default: 0]
      seen[key] = ordinal + 1
      findings[index].fingerprint = String(FileDigest.sha256(Array("\(key)\0\(ordinal)".utf8)).prefix(32))
    }
  }

  /// `a[3].b` as `a[].b`, and `row 12, id` as `row, id`.
  private static func withoutNumbers(_ path: String) -> String {
    path.replacing(/\[[0-9]+\]/, with: "[]").replacing(/(row|line) [0-9]+/) { String($0.1) }
  }
}
