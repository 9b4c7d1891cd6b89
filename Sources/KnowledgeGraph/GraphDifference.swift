/// What two exports of a graph do not have in common, edge by edge.
///
/// Edges with the same identifier are one edge; of the others, those with the same subject, predicate, object and negation are,
/// in their order, so that exports with random identifiers can be compared as well.
public struct GraphDifference: Sendable {
  /// An edge that differs.
  public struct Line: Sendable {
    public enum Status: String, Sendable, CaseIterable { case added, removed, changed }

    public let status: Status
    public let id: String
    public let subject: String
    public let predicate: String
    public let object: String
    public let isNegated: Bool
    /// The slots that differ, sorted; none for an edge that only one side has.
    public let changes: [Change]
  }

  /// A slot that differs, with what only one side has.
  public struct Change: Sendable, Equatable {
    public let slot: String
    public let old: [String]
    public let new: [String]
  }

  /// Removed and changed edges in the order of the old export, then added ones in that of the new.
  public private(set) var lines: [Line] = []
  /// Edges that are the same on both sides, whatever their identifiers.
  public private(set) var equal = 0

  public func count(_ status: Line.Status) -> Int { lines.count { $0.status == status } }

  /// Compares; O(n) in the edges of both.
  public init(from old: EdgeTable, to new: EdgeTable) {
    let partners = Self.partners(old.rows, new.rows)
    var isTaken = Array(repeating: false, count: new.rows.count)
    for (row, partner) in zip(old.rows, partners) {
      guard let partner else {
        lines.append(Self.line(.removed, row, []))
        continue
      }
      isTaken[partner] = true
      let changes = Self.changes(row, new.rows[partner])
      if changes.isEmpty { equal += 1 } else { lines.append(Self.line(.changed, new.rows[partner], changes)) }
    }
    for (index, row) in new.rows.enumerated() where !isTaken[index] { lines.append(Self.line(.added, row, [])) }
  }

  /// For each old edge, the new one that it has become.
  private static func partners(_ old: [EdgeTable.Row], _ new: [EdgeTable.Row]) -> [Int?] {
    var partners: [Int?] = Array(repeating: nil, count: old.count)
    var isTaken = Array(repeating: false, count: new.count)
    for key in [{ (row: EdgeTable.Row) in row.slots["id"] }, { assertion($0) }] {
      var waiting: [[String]: [Int]] = [:]
      for index in new.indices.reversed() where !isTaken[index] {
        if let key = key(new[index]) { waiting[key, default: []].append(index) }
      }
      for index in old.indices where partners[index] == nil {
        guard let key = key(old[index]), let partner = waiting[key]?.popLast() else { continue }
        partners[index] = partner
        isTaken[partner] = true
      }
    }
    return partners
  }

  private static func assertion(_ row: EdgeTable.Row) -> [String]? {
    ["subject", "predicate", "object", "negated"].map { row.text($0) }
  }

  private static func changes(_ old: EdgeTable.Row, _ new: EdgeTable.Row) -> [Change] {
    Set(old.slots.keys).union(new.slots.keys).subtracting(["id"]).sorted().compactMap { slot in
      let before = old.slots[slot] ?? []
      let after = new.slots[slot] ?? []
      let change = Change(slot: slot, old: rest(of: before, without: after), new: rest(of: after, without: before))
      return change.old.isEmpty && change.new.isEmpty ? nil : change
    }
  }

  /// The texts of which `others` has fewer.
  private static func rest(of texts: [String], without others: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for other in others { counts[other, default: 0] += 1 }
    return texts.filter { text in
      guard let count = counts[text], count > 0 else { return true }
      counts[text] = count - 1
      return false
    }
  }

  private static func line(_ status: Line.Status, _ row: EdgeTable.Row, _ changes: [Change]) -> Line {
    Line(
      status: status, id: row.text("id"), subject: row.text("subject"), predicate: row.text("predicate"),
      object: row.text("object"), isNegated: row.text("negated") == "true", changes: changes)
  }
}
