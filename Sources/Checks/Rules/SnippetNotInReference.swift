internal import Diagnostics
internal import References

/// `snippet-not-in-reference`: a quote that the publication does not say.
enum SnippetNotInReference: RecordCheck {
  static let rule = CheckRule(
    id: "snippet-not-in-reference", category: .evidence, title: "The quote does not stand in the publication",
    rationale: """
      A snippet is a quotation, word for word. Case, punctuation, white space, markup and the spelling of Greek letters do not \
      count; “...” stands for words left out, and what is in [square brackets] is the curator's. What is left must stand in the \
      text. The nearest passage is shown with the words that differ, so that a slip can be told from an invention. Asked only \
      with --references.
      """,
    severity: .error,
    failing: [
      .init("evidence: [{reference: \"PMID:1\", snippet: Wings were opaque in all birds}]", "one word is another"),
      .init(
        "evidence: [{reference: \"PMID:1\", snippet: Wings were clear ... in no bird}]", "the second part is not there"),
    ],
    passing: [
      .init("evidence: [{reference: \"PMID:1\", snippet: \"wings were CLEAR, in all birds\"}]", "case and punctuation"),
      .init("evidence: [{reference: \"PMID:1\", snippet: Wings ... in all birds}]", "words left out"),
      .init("evidence: [{reference: \"PMID:1\", snippet: \"Wings [of both sexes] were clear\"}]", "words put in"),
      .init("evidence: [{reference: \"PMID:1\", snippet: the alpha-keratin of the vane}]", "a Greek letter in words"),
    ])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.quotations.compactMap { quotation in
      guard let reference = quotation.answer.reference,
        case (let snippet, .missing(let part, let nearest))? = quotation.match
      else { return nil }
      var finding = subject.finding(rule, at: snippet, "“\(part)” does not stand in \(reference.id)")
      finding.label = snippet.text
      finding.diagnostic.notes =
        nearest?.notes(of: reference) ?? ["nothing in \(reference.file) is like it"]
      return finding
    }
  }
}
