/// Why an index could not be opened, read or built.
public enum IndexFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no file, or it cannot be read.
  case cannotOpen(path: String, reason: String)
  /// The file is something else; it is not touched.
  case notAnIndex(path: String)
  /// A later Crosswalk made the index.
  case newerVersion(path: String, found: Int, supported: Int)
  /// An earlier Crosswalk made the index.
  case olderVersion(path: String, found: Int, supported: Int)
  /// An index by its first page, but not all of it can be read.
  case damaged(path: String, reason: String)
  /// The new index could not be written; the old one is as it was.
  case cannotWrite(path: String, reason: String)

  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): cannot open: \(reason)"
    case .notAnIndex(let path): "\(path): not a Crosswalk index"
    case .newerVersion(let path, let found, let supported):
      "\(path): index version \(found) is newer than this Crosswalk, which reads up to \(supported)"
    case .olderVersion(let path, let found, let supported):
      "\(path): index version \(found) is older than \(supported), which this Crosswalk reads; build it again"
    case .damaged(let path, let reason):
      "\(path): the index is damaged (\(reason)); delete it and build it again"
    case .cannotWrite(let path, let reason): "\(path): cannot write the index: \(reason)"
    }
  }

  /// Whether writing failed, rather than reading.
  public var isWriteFailure: Bool {
    if case .cannotWrite = self { true } else { false }
  }
}
