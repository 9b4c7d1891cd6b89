public import Diagnostics

/// A rule of the catalogue: its name, why it exists, how bad a breach is, and examples that are also its tests.
public struct CheckRule: Sendable {
  /// A record with a term, and whether the rule speaks.
  public struct Example: Sendable {
    /// A YAML record of a few lines.
    public let record: String
    /// What the rule says of it is worth knowing.
    public let remark: String

    public init(_ record: String, _ remark: String) {
      self.record = record
      self.remark = remark
    }
  }

  public let id: RuleID
  public let title: String
  /// Why it matters and what to do, in a few sentences.
  public let rationale: String
  public let severity: Severity
  /// Records in which the rule finds something, against the ontology of ``RuleExamples``.
  public let failing: [Example]
  /// Records in which it does not.
  public let passing: [Example]

  public init(
    id: RuleID, title: String, rationale: String, severity: Severity, failing: [Example], passing: [Example]
  ) {
    self.id = id
    self.title = title
    self.rationale = rationale
    self.severity = severity
    self.failing = failing
    self.passing = passing
  }
}

/// Looks at one pair and says what is wrong with it, if anything.
public protocol PairCheck: Sendable {
  static var rule: CheckRule { get }
  /// The finding, or `nil` where the rule is content.
  static func finding(for subject: PairSubject) throws -> Finding?
}

/// Every rule about pairs, in the order in which they are asked: the first that speaks has the word.
public enum RuleCatalogue {
  public static let pairChecks: [any PairCheck.Type] = [
    MalformedCURIE.self,
    UnknownPrefix.self,
    UnknownTerm.self,
    ObsoleteTerm.self,
    MergedTerm.self,
    LabelCase.self,
    LabelSpacing.self,
    LabelSynonym.self,
    LabelFormer.self,
    LabelOfAnotherTerm.self,
    LabelMismatch.self,
  ]

  /// All rules, sorted by name.
  public static let rules: [CheckRule] = pairChecks.map { $0.rule }.sorted { $0.id < $1.id }

  /// The rule of that name.
  public static func rule(named name: String) -> CheckRule? { rules.first { $0.id.name == name } }
}
