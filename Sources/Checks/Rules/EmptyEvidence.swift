internal import Diagnostics

/// `empty-evidence`: a claim that evidence is given, and none is.
enum EmptyEvidence: RecordCheck {
  static let rule = CheckRule(
    id: "empty-evidence", category: .record, title: "The evidence is empty",
    rationale: """
      A list of evidence without items, or an item without a reference, says that there is evidence and gives none. Either add
      it, or take the key away, so that it is plain that the statement has no support yet.
      """,
    severity: .warning,
    failing: [
      .init("parts: [{name: vane, evidence: []}]", "a list without items"),
      .init("parts: [{name: vane, evidence: [{reference: }]}]", "an item without a reference"),
    ],
    passing: [.init("parts: [{name: vane, evidence: [{reference: \"PMID:1\"}]}]", "a reference")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    let lists = subject.survey.emptyEvidence.map { subject.finding(rule, at: $0, "the list of evidence is empty") }
    let items = subject.survey.evidence.compactMap { place -> Finding? in
      guard let reference = place.reference, reference.kind == .scalar, reference.isNull || reference.equals("") else {
        return nil
      }
      return subject.finding(rule, at: reference, "the item of evidence has no reference")
    }
    return lists + items
  }
}
