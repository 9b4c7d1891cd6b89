internal import Synchronization

/// The connections of an open index: each is lent to one look-up at a time, so that threads do not wait for
/// one another, and kept for the next one.
final class ReaderPool: Sendable {
  private let path: String
  private let idle: Mutex<[IndexReader]>

  /// Opens a first connection, so that what is wrong with the file is known at once.
  init(path: String) throws(IndexFailure) {
    self.path = path
    idle = Mutex([try IndexReader(path: path)])
  }

  /// Lends a connection to `body`.
  func withReader<Result>(_ body: (IndexReader) throws(IndexFailure) -> Result) throws(IndexFailure) -> Result {
    let reader: IndexReader
    if let free = idle.withLock({ $0.popLast() }) {
      reader = free
    } else {
      reader = try IndexReader(path: path)
    }
    defer { idle.withLock { $0.append(reader) } }
    return try body(reader)
  }
}
