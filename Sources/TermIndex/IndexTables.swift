internal import GRDB

/// The insertions of a build, prepared once.
final class IndexTables {
  let term, links, former, key, word, posting: SQLiteStatement

  init(_ database: Database, path: String) throws(IndexFailure) {
    func insertion(_ table: String, _ width: Int) throws(IndexFailure) -> SQLiteStatement {
      let marks = Array(repeating: "?", count: width).joined(separator: ",")
      return try SQLiteStatement(
        "INSERT INTO \(table) VALUES (\(marks))", on: database, path: path, isWriter: true)
    }
    term = try insertion("term", Self.termWidth)
    links = try insertion("links", Self.linksWidth)
    former = try insertion("former_label", Self.formerWidth)
    key = try insertion("key", Self.keyWidth)
    word = try insertion("word", Self.wordWidth)
    posting = try insertion("posting", Self.postingWidth)
  }

  static let termWidth = 7
  static let linksWidth = 5
  static let formerWidth = 4
  static let keyWidth = 2
  static let wordWidth = 4
  static let postingWidth = 2
}
