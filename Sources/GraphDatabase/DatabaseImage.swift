internal import ByteIO
internal import GRDB
internal import GRDBSQLite

/// A database as the bytes of its file.
enum DatabaseImage {
  /// Writes what the file would be ([sqlite3_serialize](https://sqlite.org/c3ref/serialize.html)).
  static func write(_ database: Database, to sink: ByteSink) throws {
    var count: Int64 = 0
    guard let start = sqlite3_serialize(database.sqliteConnection, "main", &count, 0) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM)
    }
    defer { sqlite3_free(start) }
    sink.write(UnsafeBufferPointer(start: start, count: Int(count)).span)
  }
}
