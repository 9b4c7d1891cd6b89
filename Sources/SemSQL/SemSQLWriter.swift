internal import ByteIO
internal import Foundation
internal import GRDB
public import RDFIO

/// Writes statements into a [SemSQL](https://github.com/INCATools/semantic-sql) database, with its views, and with the edges that they entail.
///
/// Named graphs are one; statements about triple terms have no place in the table, and are counted. The file is written beside `path` and
/// renamed over it when it is done, so that a run that fails leaves nothing.
public final class SemSQLWriter: QuadSink {
  private let path: String
  private let temporary: String
  private let queue: DatabaseQueue
  private var prefixes = SemSQLPrefixes()
  private var edges = EntailedEdges()
  private var rows: [[String?]] = []
  /// The resource that says something of a blank node, or that an annotation is about.
  private var owners: [String: String] = [:]
  /// Statements that were left out.
  public private(set) var skippedCount = 0

  private static let batchSize = 20_000

  /// Throws ``SemSQLFailure`` where the file cannot be made.
  public init(path: String) throws {
    self.path = path
    temporary = "\(path).crosswalk-\(ProcessInfo.processInfo.processIdentifier)"
    TemporaryFiles.add(temporary)
    try? FileManager.default.removeItem(atPath: temporary)
    do {
      queue = try DatabaseQueue(path: temporary)
      try queue.inDatabase { database in
        for pragma in ["journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -65536"] {
          _ = try String.fetchOne(database, sql: "PRAGMA \(pragma)")
        }
        try database.execute(sql: SemSQLSchema.tables)
      }
    } catch let error as DatabaseError {
      throw SemSQLFailure(path: path, reason: error.message ?? "\(error.resultCode)", isWriteFailure: true)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: temporary)
    TemporaryFiles.remove(temporary)
  }

  public func receive(prefix: String, namespace: String) { prefixes.add(prefix, namespace) }

  public func receive(_ quad: borrowing QuadBuffer) throws {
    guard let subject = node(quad.subject, quad), let predicate = node(quad.predicate, quad) else {
      return skippedCount += 1
    }
    var row = [subject.hasPrefix("_:") ? nil : subject, subject, predicate, nil, nil, nil, nil]
    if quad.object.kind == .literal {
      row[4] = quad.bytes.span.string(in: quad.object.text)
      let tag = quad.bytes.span.string(in: quad.object.tag)
      if quad.object.hasLanguage { row[6] = tag } else { row[5] = tag.isEmpty ? "xsd:string" : prefixes.contract(tag) }
    } else if let object = node(quad.object, quad) {
      row[3] = object
      if object.hasPrefix("_:"), owners[object] == nil { owners[object] = subject }
      if predicate == "owl:annotatedSource" { owners[subject] = object }
      edges.add(subject, predicate, object)
    } else {
      return skippedCount += 1
    }
    rows.append(row)
    if rows.count == Self.batchSize { try flush() }
  }

  private func node(_ term: QuadBuffer.Term, _ quad: borrowing QuadBuffer) -> String? {
    switch term.kind {
    case .iri: prefixes.contract(quad.bytes.span.string(in: term.text))
    case .blank: "_:" + quad.bytes.span.string(in: term.text)
    case .none, .literal, .triple: nil
    }
  }

  private func flush() throws {
    try write { database in
      let insert = try database.makeStatement(sql: "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, NULL)")
      for row in rows { try insert.execute(arguments: StatementArguments(row)) }
    }
    rows.removeAll(keepingCapacity: true)
  }

  private func write(_ body: (Database) throws -> Void) throws {
    do {
      try queue.inTransaction { database in
        try body(database)
        return .commit
      }
    } catch let error as DatabaseError {
      throw SemSQLFailure(path: path, reason: error.message ?? "\(error.resultCode)", isWriteFailure: true)
    }
  }

  /// Writes what depends on all statements, and puts the file in its place. Throws ``SemSQLFailure``.
  public func finish() throws {
    try flush()
    try write { database in
      try writeStanzas(database)
      try writeEdges(database)
      let insert = try database.makeStatement(sql: "INSERT INTO prefix VALUES (?, ?)")
      for (prefix, base) in prefixes.used.sorted(by: { $0.key < $1.key }) {
        try insert.execute(arguments: [prefix, base])
      }
      try database.execute(sql: SemSQLSchema.indexes)
      for view in SemSQLViews.all { try database.execute(sql: "CREATE VIEW \(view.name) AS \(view.query)") }
    }
    try queue.close()
    guard rename(temporary, path) == 0 else {
      throw SemSQLFailure(path: path, reason: String(cString: strerror(errno)), isWriteFailure: true)
    }
    TemporaryFiles.remove(temporary)
  }

  /// What a blank node says belongs to the stanza of the entity that it hangs from.
  private func writeStanzas(_ database: Database) throws {
    try database.execute(sql: "CREATE TEMP TABLE owner (node TEXT PRIMARY KEY, stanza TEXT) WITHOUT ROWID")
    let insert = try database.makeStatement(sql: "INSERT INTO owner VALUES (?, ?)")
    for (node, stanza) in stanzas().sorted(by: { $0.key < $1.key }) { try insert.execute(arguments: [node, stanza]) }
    try database.execute(
      sql: """
        UPDATE statements SET stanza = coalesce((SELECT stanza FROM owner WHERE node = subject), subject)
          WHERE stanza IS NULL;
        DROP TABLE owner;
        """)
  }

  /// The entity that each blank node hangs from; itself where it hangs from none. O(nodes).
  private func stanzas() -> [String: String] {
    var stanzas: [String: String] = [:]
    for node in owners.keys {
      var path: [String] = []
      var onPath: Set<String> = []
      var end = node
      while end.hasPrefix("_:"), stanzas[end] == nil, let owner = owners[end], onPath.insert(end).inserted {
        path.append(end)
        end = owner
      }
      let stanza = stanzas[end] ?? end
      for step in path { stanzas[step] = stanza }
    }
    return stanzas
  }

  private func writeEdges(_ database: Database) throws {
    let insert = try database.makeStatement(sql: "INSERT INTO entailed_edge VALUES (?, ?, ?)")
    try edges.forEach { subject, predicate, object in try insert.execute(arguments: [subject, predicate, object]) }
  }
}
