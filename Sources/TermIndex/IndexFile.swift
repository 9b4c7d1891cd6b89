internal import ByteIO
internal import Foundation
internal import GRDB

/// The file of an index while it is built: a copy of the old one beside it, renamed over it at the end.
final class IndexFile {
  /// The file that is replaced, with symbolic links followed.
  let target: String
  /// Whether there is an index to go on from.
  let exists: Bool
  private let temporary: String
  private var isCommitted = false

  /// Finds out what is at `path`. Throws when it is there and is no index.
  init(path: String) throws(IndexFailure) {
    target = URL(filePath: path).resolvingSymlinksInPath().path
    temporary = "\(target).crosswalk-\(ProcessInfo.processInfo.processIdentifier)"
    guard FileManager.default.fileExists(atPath: target) else {
      exists = false
      return
    }
    do {
      _ = try Self.open(target, shownAs: path)
      exists = true
    } catch .olderVersion {
      // What an earlier Crosswalk made is built anew.
      exists = false
    }
  }

  deinit { if !isCommitted { discard() } }

  /// Opens the index at `path` for reading.
  static func open(_ path: String, shownAs shown: String) throws(IndexFailure) -> DatabaseQueue {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw .cannotOpen(path: shown, reason: "no such file, or no right to read it")
    }
    var configuration = Configuration()
    configuration.readonly = true
    let queue: DatabaseQueue
    do {
      // An absolute path, so that SQLite does not take it for a URI.
      queue = try DatabaseQueue(path: URL(filePath: path).path, configuration: configuration)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notAnIndex(path: shown)
    } catch {
      throw .cannotOpen(path: shown, reason: "\(error)")
    }
    do {
      try queue.inDatabase { try Schema.verify($0, path: shown) }
      return queue
    } catch let failure as IndexFailure {
      throw failure
    } catch {
      throw .cannotOpen(path: shown, reason: "\(error)")
    }
  }

  /// Opens the temporary file for writing: a copy of the old index, or a new one with empty tables.
  ///
  /// It has no journal and is not flushed on the way, since a temporary file that is half
  /// done is thrown away.
  func openForWriting() throws -> DatabaseQueue {
    TemporaryFiles.add(temporary)
    try? FileManager.default.removeItem(atPath: temporary)
    if exists {
      do {
        try FileManager.default.copyItem(atPath: target, toPath: temporary)
      } catch {
        throw IndexFailure.cannotWrite(path: target, reason: "cannot copy it: \(error.localizedDescription)")
      }
    }
    let queue = try DatabaseQueue(path: temporary)
    try queue.inDatabase { database in
      for pragma in [
        "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "secure_delete = OFF",
        "cache_size = -65536", "temp_store = MEMORY", "cell_size_check = OFF",
      ] {
        _ = try String.fetchOne(database, sql: "PRAGMA \(pragma)")
      }
      if exists { return }
      try database.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(Schema.version);
          \(Schema.tables)
          """)
    }
    return queue
  }

  /// Puts the temporary file, which must be closed, in the place of the target.
  func commit() throws {
    do {
      let file = try FileHandle(forUpdating: URL(filePath: temporary))
      try file.synchronize()
      try file.close()
    } catch {
      throw IndexFailure.cannotWrite(path: target, reason: error.localizedDescription)
    }
    guard rename(temporary, target) == 0 else {
      throw IndexFailure.cannotWrite(path: target, reason: String(cString: strerror(errno)))
    }
    isCommitted = true
    TemporaryFiles.remove(temporary)
  }

  private func discard() {
    try? FileManager.default.removeItem(atPath: temporary)
    TemporaryFiles.remove(temporary)
  }
}
