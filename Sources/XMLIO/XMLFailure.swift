public import Diagnostics

/// A file that is no well-formed XML, or one that is not read for its own good, and where it went wrong.
///
/// The rule is `xml-syntax`, `xml-external-entity`, `xml-depth` or `xml-limit`.
public struct XMLFailure: Error, Equatable, Sendable {
  public let diagnostic: Diagnostic

  init(rule: RuleID, _ message: String, file: String, line: Int, column: Int) {
    let position = TextPosition(offset: 0, line: max(1, line), column: max(1, column))
    diagnostic = Diagnostic(
      rule: rule, severity: .error, message: message, file: file, range: TextRange(at: position))
  }
}
