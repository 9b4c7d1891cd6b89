/// A SemSQL database that cannot be read or written.
public struct SemSQLFailure: Error, Equatable, CustomStringConvertible {
  public var path: String
  public var reason: String
  public var isWriteFailure: Bool

  public init(path: String, reason: String, isWriteFailure: Bool) {
    self.path = path
    self.reason = reason
    self.isWriteFailure = isWriteFailure
  }

  public var description: String { "\(path): \(reason)" }
}
