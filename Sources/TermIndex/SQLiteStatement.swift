internal import GRDB
internal import GRDBSQLite

/// A prepared statement, stepped through the C API: GRDB opens the connections and prepares, and the rows of
/// a build and of a look-up, which are counted in hundred thousands, go past it.
///
/// One thread at a time.
final class SQLiteStatement {
  private let owner: Statement
  private let handle: OpaquePointer
  private let path: String
  private let isWriter: Bool

  /// Prepares `sql` on `database`; `path` is for messages.
  init(_ sql: String, on database: Database, path: String, isWriter: Bool = false) throws(IndexFailure) {
    do {
      owner = try database.makeStatement(sql: sql)
    } catch {
      throw isWriter
        ? .cannotWrite(path: path, reason: "\(error)") : .damaged(path: path, reason: "its tables differ")
    }
    handle = owner.sqliteStatement
    self.path = path
    self.isWriter = isWriter
  }

  /// Binds a number; parameters count from 1.
  func bind(_ number: Int64, at parameter: Int32) { sqlite3_bind_int64(handle, parameter, number) }

  /// Binds a text.
  func bind(_ text: String, at parameter: Int32) {
    var text = text
    text.withUTF8 { utf8 in
      _ = sqlite3_bind_text(
        handle, parameter, UnsafeRawPointer(utf8.baseAddress)?.assumingMemoryBound(to: CChar.self),
        Int32(truncatingIfNeeded: utf8.count), transient)
    }
  }

  /// Advances to the next row, and says whether there is one. At the end the statement is ready for
  /// another run.
  func step() throws(IndexFailure) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw failure(code) }
    return false
  }

  /// Leaves the rows that are left.
  func reset() { sqlite3_reset(handle) }

  /// Inserts the rows of a batch, `width` columns each.
  func insert(_ batch: RowBatch, width: Int) throws(IndexFailure) {
    let failed = batch.bytes.withUnsafeBufferPointer { bytes -> Int32 in
      var column = 0
      while column + width <= batch.columns.count {
        for offset in 0..<width { bind(batch.columns[column + offset], in: bytes, at: Int32(offset + 1)) }
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        if code != SQLITE_DONE { return code }
        column += width
      }
      return SQLITE_OK
    }
    if failed != SQLITE_OK { throw failure(failed) }
  }

  /// Columns count from 0.
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// A text, or `nil` where the column is null.
  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Lends the bytes of a column, none where it is null, until the next step.
  func withBlob<Result>(_ column: Int32, _ body: (Span<UInt8>) -> Result) -> Result {
    let start = sqlite3_column_blob(handle, column)
    let count = start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeRawBufferPointer(start: start, count: count).bindMemory(to: UInt8.self).span)
  }

  /// The bytes of a column; none where it is null.
  func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  private func bind(_ value: RowBatch.Column, in bytes: UnsafeBufferPointer<UInt8>, at parameter: Int32) {
    switch value {
    case .null: sqlite3_bind_null(handle, parameter)
    case .integer(let number): sqlite3_bind_int64(handle, parameter, number)
    case .text(let range):
      let part = UnsafeBufferPointer(rebasing: bytes[range])
      sqlite3_bind_text(
        handle, parameter, UnsafeRawPointer(part.baseAddress)?.assumingMemoryBound(to: CChar.self),
        Int32(truncatingIfNeeded: part.count), nil)
    case .blob(let range):
      let part = UnsafeBufferPointer(rebasing: bytes[range])
      sqlite3_bind_blob(handle, parameter, part.baseAddress, Int32(truncatingIfNeeded: part.count), nil)
    }
  }

  private func failure(_ code: Int32) -> IndexFailure {
    let reason = sqlite3_errstr(code).map { String(cString: $0) } ?? "SQLite error \(code)"
    return isWriter ? .cannotWrite(path: path, reason: reason) : .damaged(path: path, reason: reason)
  }

  /// `SQLITE_TRANSIENT`: SQLite takes a copy.
  private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
