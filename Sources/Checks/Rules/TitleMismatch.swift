internal import Diagnostics

/// `title-mismatch`: the title beside a reference is not the publication's.
enum TitleMismatch: RecordCheck {
  static let rule = CheckRule(
    id: "title-mismatch", category: .evidence, title: "The title is not that of the publication",
    rationale: """
      A title with other words than the publication's is the surest sign that the number of the reference is wrong: a PubMed \
      number with one wrong digit leads to an article about something else. Compare both before taking over the publication's \
      title. Case, punctuation and markup do not count. Asked only with --references.
      """,
    severity: .warning,
    failing: [
      .init("evidence: [{reference: \"PMID:1\", reference_title: Opaque wings in birds}]", "other words")
    ],
    passing: [
      .init("evidence: [{reference: \"PMID:1\", reference_title: Clear wings in birds}]", "the same title"),
      .init("evidence: [{reference: \"PMID:1\", reference_title: CLEAR WINGS IN BIRDS.}]", "the same words"),
    ])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.quotations.compactMap { quotation in
      guard let title = quotation.title, let reference = quotation.answer.reference, let meant = reference.title,
        case .differ(let differences) = reference.agreement(withTitle: title.text)
      else { return nil }
      var finding = subject.finding(
        rule, at: title, "the title of \(reference.id) is “\(meant)”, not “\(title.text)”")
      finding.label = title.text
      finding.expected = meant
      finding.diagnostic.notes = differences.prefix(3).map(\.description) + ["from \(reference.file)"]
      finding.fix = subject.rewrite(.judgement, title, to: meant)
      return finding
    }
  }
}
