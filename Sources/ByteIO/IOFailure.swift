#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that could not be read or written, and why.
public struct IOFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was being done to the file.
  public enum Operation: String, Sendable {
    case open, read, write, create, replace, decompress, list
  }

  /// The path as the user gave it; `-` is standard input or output.
  public var path: String
  public var operation: Operation
  public var reason: String
  /// The system's error number, 0 where the failure is not the system's.
  public var code: Int32

  public init(path: String, operation: Operation, reason: String, code: Int32 = 0) {
    self.path = path
    self.operation = operation
    self.reason = reason
    self.code = code
  }

  /// The failure that `errno` tells of.
  init(errno code: Int32, path: String, operation: Operation) {
    let text = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    self.init(path: path, operation: operation, reason: text, code: code)
  }

  /// Whether the reader of a pipe went away, which is nobody's mistake.
  public var isBrokenPipe: Bool { code == EPIPE }

  public var description: String {
    "\(path == "-" ? "standard stream" : path): cannot \(operation.rawValue): \(reason)"
  }
}
