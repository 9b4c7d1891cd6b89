import ByteIO
import Checks
import Diagnostics
import Records
import TermIndex

/// Applying a table of fixes that a person has edited.
struct TableRepair {
  let path: String

  /// Applies the rows that say “yes”. Rows whose file has changed since, and rows that do not fit it, are refused.
  func run(_ repair: inout FileRepair) throws -> Exit? {
    var diagnostics: [Diagnostic] = []
    let bytes = try ByteSource(path: path).readAll(limit: 1 << 28)
    let table = FixTable.read(bytes, path: path, reporting: &diagnostics)
    Console.say(diagnostics)
    guard let table else { throw Failure.unreadable("the table \(path) has errors; nothing was changed") }
    let accepted = table.rows.filter(\.isAccepted)
    repair.left = table.rows.count - accepted.count
    var refused = 0
    for (name, rows) in Dictionary(grouping: accepted, by: \.file).sorted(by: { $0.key < $1.key }) {
      refused += try apply(rows, to: name, &repair)
    }
    repair.left += refused
    return refused > 0 ? .findings : nil
  }

  /// How many of `rows` were refused.
  private func apply(_ rows: [FixTable.Row], to name: String, _ repair: inout FileRepair) throws -> Int {
    guard let file = try Self.file(name) else { return rows.count }
    guard rows.allSatisfy({ $0.fileDigest == FileDigest.sha256(file.bytes) }) else {
      Console.say("\(name): refused, since the file has changed after the plan was made; make the plan again")
      return rows.count
    }
    var edits: [TextEdit] = []
    var done: [TermChange] = []
    var refused = 0
    for row in rows {
      guard let own = row.edits(in: file) else {
        Console.say("\(name):\(row.line): refused, since the row does not fit the file")
        refused += 1
        continue
      }
      if own.isEmpty { continue }
      guard (try? RecordEditor.apply(edits + own, to: file.bytes)) != nil else {
        Console.say("\(name):\(row.line): refused, since another row changes the same place otherwise")
        refused += 1
        continue
      }
      edits += own
      done.append(TermChange(row))
    }
    return try repair.apply(edits, to: file, changes: done) ? refused : rows.count
  }

  /// The file of that name; `nil` where it cannot be read any more, which is said.
  private static func file(_ name: String) throws(IOFailure) -> CheckedFile? {
    if let text = try FileReading.textFile(name) { return .text(text) }
    let loaded = LoadedRecord(RecordCorpus.Entry(path: name))
    Console.say(loaded.diagnostics)
    return loaded.file.map { .record($0) }
  }
}
