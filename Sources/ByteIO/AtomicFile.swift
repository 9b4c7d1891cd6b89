internal import CExchange

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that are replaced whole or not at all.
///
/// The new content goes to a temporary file beside the old one, is flushed to the disk where that is asked for, and renamed
/// over it; permissions stay. A symbolic link is followed, so that the link itself survives.
public enum AtomicFile {
  /// Replaces the file at `path` by what `body` writes. When `body` throws, or the disk is full, the old
  /// file is as it was and no temporary file is left.
  ///
  /// - Parameter isDurable: Waits until the disk has it all, so that not even a power failure leaves less than the old file or
  ///   the new one. What can be made again, such as an export, need not wait.
  public static func write(
    to path: String, isDurable: Bool = true, _ body: (ByteSink) throws -> Void
  ) throws {
    let target = resolvedPath(path)
    if isSpecial(target) { return try writeInPlace(target, shownAs: path, body) }
    let temporary = try PendingFile(for: target, shownAs: path)
    let sink = ByteSink(name: path, descriptor: temporary.descriptor)
    try body(sink)
    try sink.finish()
    try temporary.commit(isDurable: isDurable)
  }

  /// Replaces the files at `paths` by what `body` writes, a sink for each; none is replaced before all are written.
  public static func write(
    to paths: [String], isDurable: Bool = true, _ body: ([ByteSink]) throws -> Void
  ) throws {
    try write(to: paths[...], after: [], isDurable, body)
  }

  private static func write(
    to paths: ArraySlice<String>, after sinks: [ByteSink], _ isDurable: Bool, _ body: ([ByteSink]) throws -> Void
  ) throws {
    guard let path = paths.first else { return try body(sinks) }
    try write(to: path, isDurable: isDurable) { try write(to: paths.dropFirst(), after: sinks + [$0], isDurable, body) }
  }

  /// Replaces the file at `path` by `bytes`.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    try write(to: path) { $0.write(bytes) }
  }

  /// Makes the folder at `path` and those above it.
  public static func makeFolder(_ path: String) throws(IOFailure) {
    if path.isEmpty || path == "." || path == "/" { return }
    var information = stat()
    if stat(path, &information) == 0 {
      guard information.st_mode & S_IFMT == S_IFDIR else {
        throw IOFailure(path: path, operation: .create, reason: "there is a file of that name")
      }
      return
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw IOFailure(errno: errno, path: path, operation: .create)
    }
  }

  /// Whether a device or a pipe stands at `path`, which is written to and never replaced.
  private static func isSpecial(_ path: String) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0 else { return false }
    let kind = information.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  private static func writeInPlace(
    _ path: String, shownAs shown: String, _ body: (ByteSink) throws -> Void
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IOFailure(errno: errno, path: shown, operation: .write) }
    defer { close(descriptor) }
    let sink = ByteSink(name: shown, descriptor: descriptor)
    try body(sink)
    try sink.finish()
  }

  private static func resolvedPath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// A temporary file that takes the place of another one, or goes away.
private final class PendingFile {
  let descriptor: Int32
  private let temporary: String
  private let target: String
  private let shown: String
  private var committed = false

  init(for target: String, shownAs shown: String) throws(IOFailure) {
    var name = Array("\(target).crosswalk-XXXXXX".utf8CString)
    let descriptor = name.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else { throw IOFailure(errno: errno, path: shown, operation: .create) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.descriptor = descriptor
    temporary = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.target = target
    self.shown = shown
    TemporaryFiles.add(temporary)
    var information = stat()
    if stat(target, &information) == 0 {
      fchmod(descriptor, information.st_mode & 0o7777)
    } else {
      let mask = umask(0)
      umask(mask)
      fchmod(descriptor, 0o666 & ~mask)
    }
  }

  deinit {
    close(descriptor)
    if !committed { unlink(temporary) }
    TemporaryFiles.remove(temporary)
  }

  func commit(isDurable: Bool) throws(IOFailure) {
    // What has the temporary name now is the old file, and goes away with this object.
    if !isDurable, exchange() { return }
    guard !isDurable || fsync(descriptor) == 0 || errno == EINVAL, rename(temporary, target) == 0 else {
      throw IOFailure(errno: errno, path: shown, operation: .replace)
    }
    committed = true
  }

  /// Lets the two files change names, where the system can and there is an old one.
  ///
  /// Of a file that is renamed over another, ext4 sends all blocks to the disk at once, in case nobody asked for that; it takes
  /// twice as long as writing them.
  private func exchange() -> Bool {
    // A folder would change names as well; whoever names one is told so by the renaming.
    var information = stat()
    guard stat(target, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return false }
    return crosswalk_exchange(temporary, target) == 0
  }
}
