public import Diagnostics

/// A rule of the catalogue: its name, why it exists, how bad a breach is, and examples that are also its tests.
public struct CheckRule: Sendable {
  /// What a rule is about; the headings of the catalogue.
  public enum Category: String, Sendable, CaseIterable {
    case identity = "Term identity"
    case label = "Label agreement"
    case sense = "Sense"
    case place = "Place"
    case record = "Record"
    case corpus = "Corpus"
    case evidence = "Evidence"
    case yaml = "YAML"
    case file = "Other files"
  }

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

    /// The lines of the record, tabs and carriage returns made visible.
    public var lines: [String] {
      var visible = String.UnicodeScalarView()
      for scalar in record.unicodeScalars {
        visible.append(scalar == "\t" ? "⇥" : scalar == "\r" ? "␍" : scalar)
      }
      return String(visible).split(separator: "\n").map(String.init)
    }
  }

  public let id: RuleID
  public let category: Category
  public let title: String
  /// Why it matters and what to do, in a few sentences.
  public let rationale: String
  public let severity: Severity
  /// Records in which the rule finds something; the terms, the model and the publications of the examples are in the article
  /// <doc:Examples>.
  public let failing: [Example]
  /// Records in which it does not.
  public let passing: [Example]

  public init(
    id: RuleID, category: Category, title: String, rationale: String, severity: Severity, failing: [Example],
    passing: [Example]
  ) {
    self.id = id
    self.category = category
    self.title = title
    self.rationale = rationale
    self.severity = severity
    self.failing = failing
    self.passing = passing
  }
}
