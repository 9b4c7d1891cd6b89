/// How loudly a rule speaks in a project, or that it is silent.
public enum RuleLevel: String, Sendable, CaseIterable {
  case off, note, warning, error

  /// The severity of findings at this level; `nil` where there are to be none.
  public var severity: Severity? { Severity(rawValue: rawValue) }
}
