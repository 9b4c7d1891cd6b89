internal import Diagnostics

/// `malformed-reference`: evidence refers to a publication in a way that leads nowhere.
enum MalformedReference: RecordCheck {
  static let rule = CheckRule(
    id: "malformed-reference", category: .record, title: "The reference is not one that can be followed",
    rationale: """
      A reference is a CURIE such as “PMID:12345678”, “DOI:10.1000/182” or “clinicaltrials:NCT01234567”. With a blank, a missing
      colon or letters in a PubMed number it leads nowhere, and exports leave the publication out.
      """,
    severity: .error,
    failing: [
      .init("evidence: [{reference: PMID 12345678}]", "a blank instead of the colon"),
      .init("evidence: [{reference: \"PMID:PMC123\"}]", "a PubMed number has digits only"),
      .init("evidence: [{reference: \"https://doi.org/10.1000/182\"}]", "an address; the CURIE is DOI:10.1000/182"),
      .init("evidence: [{reference: \"clinicaltrials:NCT0123\"}]", "eight digits are due"),
    ],
    passing: [
      .init("evidence: [{reference: \"PMID:12345678\"}]", "a PubMed number"),
      .init("evidence: [{reference: \"DOI:10.1000/182\"}]", "a DOI"),
      .init("evidence: [{reference: \"clinicaltrials:NCT01234567\"}]", "a trial"),
      .init("evidence: [{reference: \"KNOWN:1\"}]", "something else that the prefix map knows"),
    ])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.survey.evidence.compactMap { place in
      guard let node = place.reference, node.kind == .scalar, !node.isNull else { return nil }
      let text = node.text
      guard let problem = ReferenceSyntax.problem(of: text, knowing: subject.context.prefixes) else { return nil }
      var finding = subject.finding(rule, at: node, "“\(text)” \(problem.message)")
      finding.label = text
      if let meant = problem.meant {
        finding.expected = meant
        finding.fix = subject.rewrite(.likely, node, to: meant)
      }
      return finding
    }
  }
}
