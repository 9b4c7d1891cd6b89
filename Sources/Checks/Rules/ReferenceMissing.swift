internal import Diagnostics

/// `reference-missing`: the publication is not in the folder of references, so that its quotes were not compared.
enum ReferenceMissing: RecordCheck {
  static let rule = CheckRule(
    id: "reference-missing", category: .evidence, title: "The publication is not in the folder of references",
    rationale: """
      A quote can only be compared with a text that is there. The folder given with --references holds one file for each \
      publication, “PMID_12345678.md”, with its title and its text; fetch the one that is named, or correct the reference. Said \
      once for each publication in a file. Asked only with --references.
      """,
    severity: .warning,
    failing: [
      .init("evidence: [{reference: \"PMID:12345678\", snippet: Wings were clear}]", "there is no file for it"),
      .init("evidence: [{reference: \"PMID:2\", snippet: Wings were clear}]", "its file has a title and no text"),
    ],
    passing: [
      .init("evidence: [{reference: \"PMID:1\", snippet: Wings were clear in all birds}]", "its file has the text"),
      .init("evidence: [{reference: \"PMID:12345678\"}]", "nothing to compare"),
    ])

  static func findings(in subject: RecordSubject) -> [Finding] {
    var seen: Set<String> = []
    return subject.quotations.compactMap { quotation in
      let text = quotation.reference.text
      guard let problem = problem(of: quotation), seen.insert(text).inserted else { return nil }
      var finding = subject.finding(rule, at: quotation.reference, problem)
      finding.label = text
      return finding
    }
  }

  private static func problem(of quotation: Quotation) -> String? {
    switch quotation.answer {
    case .found(let reference) where reference.wordCount == 0 && quotation.snippet != nil:
      "of “\(quotation.reference.text)” there is a title and no text in \(reference.file), so its quotes were not compared"
    case .found: nil
    case .missing(let fileName):
      "there is no \(fileName) among the references, so what is quoted of “\(quotation.reference.text)” was not compared"
    case .unreadable(let diagnostic):
      "\(diagnostic.file) cannot be used: \(diagnostic.message)"
    }
  }
}
