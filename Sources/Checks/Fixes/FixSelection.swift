public import Records

/// Which fixes are made, and in what order they give way to each other.
public struct FixSelection: Sendable {
  private let rules: Set<String>

  /// Safe fixes, and those of the rules of these names.
  public init(accepting rules: Set<String> = []) { self.rules = rules }

  /// Whether the fix of `finding` is to be made.
  public func accepts(_ finding: Finding) -> Bool {
    guard let fix = finding.fix else { return false }
    return fix.kind == .safe || rules.contains(finding.diagnostic.rule.name)
  }

  /// The findings whose fixes can be made together, and their edits. Where two fixes touch the same bytes the one that
  /// changes more has the word, since it writes the right spelling anyway; the other is made in the next run, if it is still
  /// needed.
  public static func together(_ findings: [Finding]) -> (findings: [Finding], edits: [TextEdit]) {
    let byWeight = findings.enumerated().sorted { left, right in
      let (one, other) = (left.element.fix?.edits.count ?? 0, right.element.fix?.edits.count ?? 0)
      return (other, left.offset) < (one, right.offset)
    }
    var taken: [(offset: Int, finding: Finding)] = []
    var edits: Set<TextEdit> = []
    for (offset, finding) in byWeight {
      let own = finding.fix?.edits ?? []
      let isFree = own.allSatisfy { edit in
        edits.contains(edit) || !edits.contains { touches($0.range, edit.range) }
      }
      guard isFree else { continue }
      edits.formUnion(own)
      taken.append((offset, finding))
    }
    return (taken.sorted { $0.offset < $1.offset }.map(\.finding), Array(edits))
  }

  private static func touches(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.overlaps(right) || left.lowerBound == right.lowerBound
  }
}
