public import Diagnostics

/// A file that is no JSON, or nested too deeply to be read for its own good, and where it went wrong.
///
/// The rule is `json-syntax`, `json-duplicate-name` or `json-depth`.
public struct JSONFailure: Error, Equatable, Sendable {
  public let diagnostic: Diagnostic
}
