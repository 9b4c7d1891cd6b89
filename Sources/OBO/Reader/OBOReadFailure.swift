public import Diagnostics

/// An OBO document that cannot be read any further, and where.
public struct OBOReadFailure: Error, Equatable, CustomStringConvertible {
  public let diagnostic: Diagnostic

  public var description: String { "\(diagnostic.file): \(diagnostic.message) [\(diagnostic.rule)]" }

  init(rule: RuleID, _ message: String, file: String) {
    diagnostic = Diagnostic(rule: rule, severity: .error, message: message, file: file)
  }
}
