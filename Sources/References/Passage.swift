/// The place in a reference that is nearest to what a quote says.
public struct Passage: Sendable, Hashable {
  /// Its words as the source has them, on one line; of a long passage the stretch about the first difference,
  /// with `…` where it was cut. About 200 characters at most.
  public let text: String
  /// How alike it is, from 0 to 1: the share of letters that stand in words of both.
  public let score: Double
  /// The line of the reference's file where the passage begins, from 1.
  public let line: Int
  /// Its bytes in that file, all of them.
  public let bytes: Range<Int>
  /// Which words differ, in the order of the source.
  public let differences: [WordDifference]

  /// The differences as one sentence; empty where there are none. No more than `limit` are spelled out.
  public func explanation(limit: Int = 3) -> String {
    var clauses = differences.prefix(limit).map(\.description)
    let rest = differences.count - clauses.count
    if rest > 0 { clauses.append("and \(rest) more differ\(rest == 1 ? "s" : "")") }
    return clauses.joined(separator: "; ")
  }
}
