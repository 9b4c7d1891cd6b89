/// What the rules of a report have found so far; no finding twice.
struct ReportFindings {
  private(set) var findings: [OBOReport.Finding] = []
  private var seen: Set<[String]> = []

  private let rule: String
  private let level: ReportLevel

  init(of rule: ReportRule, at level: ReportLevel) {
    self.rule = rule.name
    self.level = level
  }

  /// Says of `entity` that the value of `property` is not as it should be.
  ///
  /// - Parameter clause: The number of the clause among those of the entity.
  mutating func add(_ entity: ReportedOntology.Entity, _ property: String, _ value: String = "", clause: Int? = nil) {
    guard seen.insert([entity.id, property, value]).inserted else { return }
    findings.append(
      OBOReport.Finding(
        level: level, rule: rule, subject: entity.id, label: entity.label, property: property, value: value,
        line: entity.line(ofClause: clause)))
  }

  /// Says something of what has no frame: the ontology, a subset.
  mutating func add(_ subject: String, _ property: String, _ value: String = "", line: Int? = nil) {
    guard seen.insert([subject, property, value]).inserted else { return }
    findings.append(
      OBOReport.Finding(
        level: level, rule: rule, subject: subject, label: nil, property: property, value: value, line: line))
  }
}
