#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Finding files below the paths a user names.
public enum FileWalk {
  /// What stands at a path.
  public enum Kind: Sendable { case file, folder, missing }

  /// What stands at `path`; links are followed.
  public static func kind(of path: String) -> Kind {
    var information = stat()
    guard stat(path, &information) == 0 else { return .missing }
    return information.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The files below `folder` whose name `accepts`, in the order of their paths' bytes. Hidden files and folders are
  /// passed over, and a link to a folder that leads back up is not followed twice.
  public static func files(
    below folder: String, where accepts: (String) -> Bool
  ) throws(IOFailure) -> [String] {
    var found: [String] = []
    var visited: Set<FileIdentity> = []
    try collect(folder, accepts, &visited, &found)
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct FileIdentity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  private static func collect(
    _ folder: String, _ accepts: (String) -> Bool, _ visited: inout Set<FileIdentity>,
    _ found: inout [String]
  ) throws(IOFailure) {
    var information = stat()
    guard stat(folder, &information) == 0, let stream = opendir(folder) else {
      throw IOFailure(errno: errno, path: folder, operation: .list)
    }
    defer { closedir(stream) }
    let identity = FileIdentity(device: UInt64(information.st_dev), inode: UInt64(information.st_ino))
    guard visited.insert(identity).inserted else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch kind(of: path) {
      case .folder: try collect(path, accepts, &visited, &found)
      case .file where accepts(name): found.append(path)
      default: break
      }
    }
  }
}
