internal import GRDB

/// The sources of an index, in the order in which they answer, and where their rows are.
struct SourceCatalog: Sendable {
  /// What a look-up needs to know of a source.
  struct Place: Sendable {
    var id: Int64
    var firstRow: Int64
    var rowCount: Int64
  }

  /// By name, so that the answer does not depend on the order in which an index was built.
  private(set) var sources: [IndexedSource] = []
  /// For each of `sources`.
  private(set) var places: [Place] = []

  private static let largestRow: Int64 = 1 << 40
  private static let largestID: Int64 = 1 << 20

  init(_ database: Database, path: String) throws {
    var uses: [Int64: [IndexedSource.PrefixUse]] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT source, prefix, labelled, defined FROM prefix ORDER BY source, prefix")
    {
      guard let source = Int64.fromDatabaseValue(row[0]), let prefix = String.fromDatabaseValue(row[1]) else {
        throw IndexFailure.damaged(path: path, reason: "table prefix")
      }
      uses[source, default: []].append(
        IndexedSource.PrefixUse(
          prefix: prefix, labelledTerms: Int.fromDatabaseValue(row[2]) ?? 0,
          isDefined: Int.fromDatabaseValue(row[3]) == 1))
    }
    for row in try Row.fetchAll(database, sql: "SELECT * FROM source ORDER BY ontology") {
      guard let id = Int64.fromDatabaseValue(row[0]), (0...Self.largestID).contains(id),
        let ontology = String.fromDatabaseValue(row[1]), let file = String.fromDatabaseValue(row[4]),
        let format = String.fromDatabaseValue(row[5]),
        let first = Int64.fromDatabaseValue(row[7]), (0...Self.largestRow).contains(first),
        let count = Int64.fromDatabaseValue(row[8]), (0...Int64(KeyList.rowLimit)).contains(count)
      else { throw IndexFailure.damaged(path: path, reason: "table source") }
      var counts = IndexedSource.Counts()
      counts.terms = Int.fromDatabaseValue(row[9]) ?? 0
      counts.obsolete = Int.fromDatabaseValue(row[10]) ?? 0
      counts.synonyms = Int.fromDatabaseValue(row[11]) ?? 0
      counts.relations = Int.fromDatabaseValue(row[12]) ?? 0
      sources.append(
        IndexedSource(
          ontology: ontology, iri: String.fromDatabaseValue(row[2]),
          version: String.fromDatabaseValue(row[3]),
          file: file, format: format, sha256: String.fromDatabaseValue(row[6]), counts: counts,
          prefixes: uses[id] ?? []))
      places.append(Place(id: id, firstRow: first, rowCount: count))
    }
  }
}
