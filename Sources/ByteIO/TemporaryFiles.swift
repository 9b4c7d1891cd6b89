#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Synchronization

/// The temporary files that exist right now, so that an interrupted run takes them away.
public enum TemporaryFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Notes that a temporary file exists.
  public static func add(_ path: String) { _ = paths.withLock { $0.insert(path) } }

  /// Notes that it no longer does.
  public static func remove(_ path: String) { _ = paths.withLock { $0.remove(path) } }

  /// Deletes those that are left: the last thing to do before leaving on an interrupt.
  public static func deleteAll() {
    let left = paths.withLock { current -> Set<String> in
      defer { current = [] }
      return current
    }
    for path in left { unlink(path) }
  }
}
