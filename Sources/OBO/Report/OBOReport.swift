internal import ByteIO

/// What the rules of a profile find in an OBO document, in the manner of
/// [ROBOT's report](https://robot.obolibrary.org/report).
public struct OBOReport: Sendable {
  /// One finding: a statement that is not as it should be, or is missing.
  public struct Finding: Hashable, Sendable {
    public var level: ReportLevel
    public var rule: String
    /// The identifier of the entity; of the ontology, `obo:hp.owl`.
    public var subject: String
    /// What the entity is called.
    public var label: String?
    /// The property that is concerned: `rdfs:label`.
    public var property: String
    /// The value that is wrong; empty where one is missing.
    public var value: String
    /// The line on which it stands, else that of the entity; `nil` where the ontology is meant, or the document is from no file.
    public var line: Int?
  }

  /// The graver first, then by rule, subject, property and value.
  public private(set) var findings: [Finding]

  /// Asks the rules of `profile`, on all cores. O(clauses) for each rule.
  public init(_ document: OBODocument, profile: ReportProfile = .standard) {
    let ontology = ReportedOntology(document)
    findings = concurrentMap(profile.rules) { entry in
      var findings = ReportFindings(of: entry.rule, at: entry.level)
      entry.rule.check(ontology, &findings)
      return findings.findings
    }.flatMap(\.self).sorted {
      ($0.level, $0.rule, $0.subject, $0.property, $0.value) < ($1.level, $1.rule, $1.subject, $1.property, $1.value)
    }
  }

  /// How many findings have `level`. O(findings).
  public func count(_ level: ReportLevel) -> Int { findings.count { $0.level == level } }
}
