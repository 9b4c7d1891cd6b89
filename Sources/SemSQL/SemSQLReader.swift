public import ByteIO
public import Diagnostics
internal import Foundation
internal import GRDB
internal import RDF
public import RDFIO

/// Reads the statements of a [SemSQL](https://github.com/INCATools/semantic-sql) database: those of the table `statements`, in its order.
public enum SemSQLReader {
  /// How every SQLite database begins.
  public static let magic = Array("SQLite format 3\0".utf8)

  /// Reads a database into `sink`. One that is compressed or comes through a pipe is unpacked into a file first, which is removed
  /// afterwards. Throws ``SemSQLFailure``, `IOFailure` and what the sink throws.
  public static func read(_ source: ByteSource, into sink: any QuadSink, reporting reports: inout [Diagnostic]) throws {
    let head = try source.peek(magic.count)
    if !source.isCompressed, source.name != "-" {
      return try read(source.name, file: source.name, into: sink, reporting: &reports)
    }
    guard head.starts(with: magic) else {
      throw SemSQLFailure(path: source.name, reason: "it is no SQLite database", isWriteFailure: false)
    }
    let copy = FileManager.default.temporaryDirectory.appending(path: "crosswalk-\(UUID().uuidString).db").path
    TemporaryFiles.add(copy)
    defer {
      try? FileManager.default.removeItem(atPath: copy)
      TemporaryFiles.remove(copy)
    }
    try AtomicFile.write(to: copy, isDurable: false) { output in
      while true {
        let block = try source.read(upTo: 1 << 20)
        if block.isEmpty { return }
        output.write(block)
      }
    }
    try read(copy, file: source.name, into: sink, reporting: &reports)
  }

  /// Reads the database at `path`, which messages call `file`.
  private static func read(
    _ path: String, file: String, into sink: any QuadSink, reporting reports: inout [Diagnostic]
  ) throws {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      var unknown: [String: Int] = [:]
      try queue.read { database in
        guard try database.tableExists("statements") else {
          throw SemSQLFailure(path: file, reason: "it has no table “statements”", isWriteFailure: false)
        }
        var namespaces: [String: String] = [:]
        if try database.tableExists("prefix") {
          for row in try Row.fetchAll(database, sql: "SELECT prefix, base FROM prefix ORDER BY prefix") {
            guard let prefix: String = row[0], let base: String = row[1], namespaces[prefix] == nil else { continue }
            namespaces[prefix] = base
            try sink.receive(prefix: prefix, namespace: base)
          }
        }
        unknown = try read(database, namespaces, into: sink)
      }
      for (prefix, count) in unknown.sorted(by: { $0.key < $1.key }) {
        reports.append(
          Diagnostic(
            rule: "semsql-prefix", severity: .warning,
            message: "the table “prefix” has no “\(prefix)”, which was read as one of OBO (\(count) times)", file: path)
        )
      }
    } catch let error as DatabaseError {
      throw SemSQLFailure(path: file, reason: error.message ?? "\(error.resultCode)", isWriteFailure: false)
    }
  }

  /// How often each prefix was used that is not in the table.
  private static func read(
    _ database: Database, _ namespaces: [String: String], into sink: any QuadSink
  ) throws -> [String: Int] {
    var unknown: [String: Int] = [:]
    func resource(_ text: String) -> RDFTerm {
      if text.hasPrefix("_:") { return .blank(String(text.dropFirst(2))) }
      let prefix = text.prefix { $0 != ":" }
      if !text.hasPrefix("<"), prefix.count < text.count, namespaces[String(prefix)] == nil {
        unknown[String(prefix), default: 0] += 1
      }
      return .iri(SemSQLPrefixes.expand(text, by: namespaces))
    }
    let rows = try Row.fetchCursor(
      database, sql: "SELECT subject, predicate, object, value, datatype, language FROM statements")
    while let row = try rows.next() {
      guard let subject: String = row[0], let predicate: String = row[1] else { continue }
      let object: RDFTerm
      if let node: String = row[2] {
        object = resource(node)
      } else if let value: String = row[3] {
        let language: String? = row[5]
        let datatype: String? = row[4]
        object = .literal(literal(value, datatype: datatype, language: language, namespaces))
      } else {
        continue
      }
      try sink.receive(Quad(resource(subject), resource(predicate), object))
    }
    return unknown
  }

  private static func literal(
    _ value: String, datatype: String?, language: String?, _ namespaces: [String: String]
  ) -> Literal {
    if let language, !language.isEmpty { return Literal(value, language: language) }
    guard let datatype, !datatype.isEmpty, datatype != "xsd:string" else { return Literal(value) }
    return Literal(value, datatype: SemSQLPrefixes.expand(datatype, by: namespaces))
  }
}
