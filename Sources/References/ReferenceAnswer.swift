public import Diagnostics

/// What a library says when it is asked for a reference.
public enum ReferenceAnswer: Sendable {
  case found(Reference)
  /// There is no file for it; `fileName` is the one that was looked for.
  case missing(fileName: String)
  /// There is a file, but it cannot be used.
  case unreadable(Diagnostic)

  /// The reference, where there is one.
  public var reference: Reference? {
    if case .found(let reference) = self { reference } else { nil }
  }
}
