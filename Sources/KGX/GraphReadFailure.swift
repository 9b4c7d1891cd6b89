public import Diagnostics

/// Why a graph could not be read any further, and where.
public struct GraphReadFailure: Error, Sendable, CustomStringConvertible {
  public let diagnostic: Diagnostic

  init(rule: RuleID, _ message: String, file: String, at position: TextPosition? = nil) {
    diagnostic = Diagnostic(
      rule: rule, severity: .error, message: message, file: file, range: position.map { TextRange(at: $0) })
  }

  /// `file:line:column: message [rule]`
  public var description: String {
    let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return "\(diagnostic.file)\(place): \(diagnostic.message) [\(diagnostic.rule)]"
  }
}
