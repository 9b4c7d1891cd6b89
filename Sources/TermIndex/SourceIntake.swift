internal import GRDB
internal import Ontology

/// One file on its way into the tables: finds out which ontology it is, takes the earlier version out and
/// passes the terms on.
final class SourceIntake {
  private let input: IndexBuilder.Input
  private let database: Database
  private let tables: IndexTables
  private let path: String

  private var header = OntologyHeader()
  private(set) var ontology = ""
  private(set) var former: FormerSource?
  private var writer: SourceWriter?
  private var names: NameWriter?
  private var pipe: TermPipe?
  private var id: Int64 = 0
  private var firstRow: Int64 = 0

  init(_ input: IndexBuilder.Input, database: Database, tables: IndexTables, path: String) {
    self.input = input
    self.database = database
    self.tables = tables
    self.path = path
  }

  /// Takes the header; a second one is ignored.
  func begin(_ header: OntologyHeader) throws {
    if writer != nil { return }
    self.header = header
    ontology = SourceName.of(header, file: input.file)
    former = try FormerSource(ontology, in: database)
    try former?.delete(from: database)
    id = try Int64.fetchOne(database, sql: "SELECT max(id) FROM source").map { $0 + 1 } ?? 1
    firstRow = try Int64.fetchOne(database, sql: "SELECT max(first_row + row_count) FROM source") ?? 0
    let writer = SourceWriter(id: id, firstRow: firstRow, tables: tables, path: path)
    let names = NameWriter(id: id, firstRow: firstRow, former: former, tables: tables)
    pipe = TermPipe([
      TermPipe.Stage(work: { try writer.add($0) }, end: { try writer.finish() }),
      TermPipe.Stage(work: { names.add($0) }, end: { names.pack() }),
    ])
    self.writer = writer
    self.names = names
  }

  /// Takes one term, to be written by other threads.
  func add(_ term: consuming Term) throws {
    if pipe == nil { try begin(OntologyHeader()) }
    try pipe?.send(term)
  }

  /// Waits for the other threads after reading has failed.
  func abandon() { pipe?.wait() }

  /// Writes what is left and the row of the source.
  func finish() throws -> SourceSummary? {
    if writer == nil { try begin(OntologyHeader()) }
    try pipe?.finish()
    let isList = input.format == "csv" || input.format == "tsv"
    guard let summary = writer?.summary(ontology: ontology, isList: isList, file: input.file) else {
      return nil
    }
    try names?.finish()
    let counts = summary.counts
    try database.execute(
      sql: "INSERT INTO source VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
      arguments: [
        id, ontology, header.iri, header.version, input.file, input.format, input.sha256, firstRow,
        summary.rowCount, counts.terms, counts.obsolete, counts.synonyms, counts.relations,
      ])
    for use in summary.prefixes {
      try database.execute(
        sql: "INSERT INTO prefix VALUES (?,?,?,?)",
        arguments: [id, use.prefix, use.labelledTerms, use.isDefined])
    }
    return summary
  }
}

/// The name by which an ontology is the same in all its versions.
enum SourceName {
  /// The header's, else the stem of the file's name; without path and extensions, in lower case.
  static func of(_ header: OntologyHeader, file: String) -> String {
    let name = header.ontologyID.map(stem) ?? ""
    return name.isEmpty ? stem(file) : name
  }

  private static func stem(_ text: String) -> String {
    var name = text.split(separator: "/").last.map(String.init)?.lowercased() ?? ""
    var isShorter = true
    while isShorter {
      isShorter = false
      for suffix in [".gz", ".owl", ".obo", ".json", ".ofn", ".omn", ".ttl", ".db", ".csv", ".tsv"]
      where name.hasSuffix(suffix) && name.utf8.count > suffix.utf8.count {
        name.removeLast(suffix.count)
        isShorter = true
      }
    }
    return name
  }
}
