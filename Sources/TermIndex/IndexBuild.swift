internal import Diagnostics
internal import GRDB

/// One run of an ``IndexBuilder``: decides which files are read, reads them and collects the report.
struct IndexBuild {
  let path: String
  let options: IndexBuilder.Options
  var inputs: [IndexBuilder.Input]
  let progress: (IndexReport.File) -> Void
  private var report = IndexReport()
  /// The ontologies that were named, under whatever version.
  private var named: Set<String> = []

  init(
    path: String, options: IndexBuilder.Options, inputs: [IndexBuilder.Input],
    progress: @escaping (IndexReport.File) -> Void
  ) {
    self.path = path
    self.options = options
    self.inputs = inputs
    self.progress = progress
  }

  mutating func run() throws -> IndexReport {
    for index in inputs.indices where inputs[index].sha256 == nil && inputs[index].file != "-" {
      inputs[index].sha256 = try FileDigest.sha256(path: inputs[index].file)
    }
    let file = try IndexFile(path: path)
    do {
      if file.exists, try hasNothingToDo(file) { return report }
      let queue = try file.openForWriting()
      try queue.inDatabase { database in
        try database.inTransaction {
          try write(to: database)
          return .commit
        }
      }
      try queue.close()
      try file.commit()
    } catch let error as DatabaseError {
      let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
      throw error.resultCode == .SQLITE_CORRUPT
        ? IndexFailure.damaged(path: path, reason: reason) : .cannotWrite(path: path, reason: reason)
    }
    return report
  }

  /// Whether every file is in the index already; then the report is complete.
  private mutating func hasNothingToDo(_ file: IndexFile) throws -> Bool {
    let queue = try IndexFile.open(file.target, shownAs: path)
    return try queue.inDatabase { database in
      let catalog = try SourceCatalog(database, path: path)
      var files: [IndexReport.File] = []
      for (number, input) in inputs.enumerated() {
        guard let done = try outcomeWithoutReading(input, number, catalog.sources, database) else {
          return false
        }
        files.append(done)
      }
      if options.keepsOnlyNamed, catalog.sources.contains(where: { !named.contains($0.ontology) }) {
        return false
      }
      files.forEach(progress)
      report.files = files
      report.sources = catalog.sources
      return true
    }
  }

  private mutating func write(to database: Database) throws {
    let tables = try IndexTables(database, path: path)
    for (number, input) in inputs.enumerated() {
      let known = try SourceCatalog(database, path: path).sources
      let done: IndexReport.File
      if let outcome = try outcomeWithoutReading(input, number, known, database) {
        done = outcome
      } else {
        done = try read(input, into: database, tables)
      }
      report.files.append(done)
      progress(done)
    }
    if options.keepsOnlyNamed { try removeOthers(from: database) }
    report.sources = try SourceCatalog(database, path: path).sources
  }

  /// What becomes of a file that need not be read; `nil` where it must be.
  private mutating func outcomeWithoutReading(
    _ input: IndexBuilder.Input, _ number: Int, _ known: [IndexedSource], _ database: Database
  ) throws -> IndexReport.File? {
    guard let sha256 = input.sha256 else { return nil }
    if let source = known.first(where: { $0.sha256 == sha256 && $0.format == input.format }) {
      named.insert(source.ontology)
      return IndexReport.File(file: input.file, source: source, outcome: .unchanged)
    }
    // An earlier version is not read again when the one that took its place is named after it.
    let later = Set(inputs[(number + 1)...].compactMap(\.sha256))
    let successors = try String.fetchAll(
      database, sql: "SELECT ontology FROM superseded WHERE sha256 = ? AND format = ? ORDER BY ontology",
      arguments: [sha256, input.format])
    for source in known where successors.contains(source.ontology) {
      if let current = source.sha256, later.contains(current) {
        return IndexReport.File(file: input.file, source: nil, outcome: .superseded)
      }
    }
    return nil
  }

  private mutating func read(
    _ input: IndexBuilder.Input, into database: Database, _ tables: IndexTables
  ) throws -> IndexReport.File {
    let before = try SourceCatalog(database, path: path).sources
    let intake = SourceIntake(input, database: database, tables: tables, path: path)
    var sink = SourceSink(intake)
    do {
      try input.read(&sink)
    } catch {
      intake.abandon()
      throw error
    }
    let summary = try intake.finish()
    report.diagnostics += summary?.diagnostics ?? []
    named.insert(intake.ontology)
    let source = try SourceCatalog(database, path: path).sources.first { $0.ontology == intake.ontology }
    if let old = before.first(where: { $0.ontology == intake.ontology }) {
      try noteSuperseded(old, in: database)
      return IndexReport.File(file: input.file, source: source, outcome: .replaced(version: old.version))
    }
    return IndexReport.File(file: input.file, source: source, outcome: .added)
  }

  private func noteSuperseded(_ old: IndexedSource, in database: Database) throws {
    guard let sha256 = old.sha256 else { return }
    try database.execute(
      sql: "INSERT OR REPLACE INTO superseded VALUES (?,?,?,?)",
      arguments: [old.ontology, sha256, old.format, old.version])
  }

  private mutating func removeOthers(from database: Database) throws {
    for source in try SourceCatalog(database, path: path).sources where !named.contains(source.ontology) {
      try FormerSource(source.ontology, in: database)?.delete(from: database)
      try database.execute(sql: "DELETE FROM superseded WHERE ontology = ?", arguments: [source.ontology])
      report.removed.append(source.ontology)
    }
  }
}
