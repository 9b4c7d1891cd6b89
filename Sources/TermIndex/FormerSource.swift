internal import GRDB

/// The version of an ontology that is about to be replaced: its labels, so that those which change are kept.
struct FormerSource {
  let id: Int64
  let rows: Range<Int64>
  let version: String?
  private let labels: [String: (label: String, row: Int64)]
  private let formerLabels: [Int64: [TermDetails.FormerLabel]]

  /// The labels that the term had before, the latest first; those it has again are left out.
  func formerLabels(of id: String, now label: String?) -> [TermDetails.FormerLabel] {
    guard let old = labels[id] else { return [] }
    if formerLabels.isEmpty, old.label == label { return [] }
    var former = [TermDetails.FormerLabel(old.label, version: version)] + (formerLabels[old.row] ?? [])
    var seen: Set<String> = label.map { [$0] } ?? []
    former.removeAll { !seen.insert($0.text).inserted }
    return former
  }

  /// Reads the source called `ontology`; `nil` where there is none.
  init?(_ ontology: String, in database: Database) throws {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT id, first_row, row_count, version FROM source WHERE ontology = ?",
        arguments: [ontology])
    else { return nil }
    id = Int64.fromDatabaseValue(row[0]) ?? 0
    let first = Int64.fromDatabaseValue(row[1]) ?? 0
    let count = Int64.fromDatabaseValue(row[2]) ?? 0
    rows = first..<first + max(0, count)
    version = String.fromDatabaseValue(row[3])
    let range: StatementArguments = [rows.lowerBound, rows.upperBound]
    labels = try Self.labels(range, in: database)
    formerLabels = try Self.formerLabels(range, in: database)
  }

  private static func labels(
    _ range: StatementArguments, in database: Database
  ) throws -> [String: (label: String, row: Int64)] {
    var labels: [String: (label: String, row: Int64)] = [:]
    let terms = try Row.fetchCursor(
      database, sql: "SELECT row, id, label FROM term WHERE row >= ? AND row < ? AND label IS NOT NULL",
      arguments: range)
    while let term = try terms.next() {
      guard let row = Int64.fromDatabaseValue(term[0]), let id = String.fromDatabaseValue(term[1]),
        let label = String.fromDatabaseValue(term[2])
      else { continue }
      if labels[id] == nil { labels[id] = (label, row) }
    }
    return labels
  }

  private static func formerLabels(
    _ range: StatementArguments, in database: Database
  ) throws -> [Int64: [TermDetails.FormerLabel]] {
    var former: [Int64: [TermDetails.FormerLabel]] = [:]
    let labels = try Row.fetchCursor(
      database,
      sql:
        "SELECT term, label, version FROM former_label WHERE term >= ? AND term < ? ORDER BY term, position",
      arguments: range)
    while let label = try labels.next() {
      guard let term = Int64.fromDatabaseValue(label[0]), let text = String.fromDatabaseValue(label[1]) else {
        continue
      }
      former[term, default: []].append(
        TermDetails.FormerLabel(text, version: String.fromDatabaseValue(label[2])))
    }
    return former
  }

  /// Takes the source out of every table.
  func delete(from database: Database) throws {
    for (table, column) in [("term", "row"), ("links", "row"), ("former_label", "term")] {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE \(column) >= ? AND \(column) < ?",
        arguments: [rows.lowerBound, rows.upperBound])
    }
    try database.execute(
      sql: "DELETE FROM key WHERE first >= ? AND first < ?",
      arguments: [KeySpace.identifier.start(of: id), KeySpace.identifier.start(of: id + 1)])
    try database.execute(
      sql: "DELETE FROM posting WHERE chunk >= ? AND chunk < ?", arguments: [id << 32, (id + 1) << 32])
    try database.execute(sql: "DELETE FROM word WHERE source = ?", arguments: [id])
    try database.execute(sql: "DELETE FROM prefix WHERE source = ?", arguments: [id])
    try database.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [id])
  }
}
