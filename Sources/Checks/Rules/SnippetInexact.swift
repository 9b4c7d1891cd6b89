internal import Diagnostics
internal import References

/// `snippet-inexact`: a quote that stands in the publication, but not as a reader would expect.
enum SnippetInexact: RecordCheck {
  static let rule = CheckRule(
    id: "snippet-inexact", category: .evidence, title: "The quote is cut within a word, or only the title",
    rationale: """
      A quote that begins or ends inside a word was probably cut by accident, and may not mean what the sentence means. A quote \
      that stands in the title alone repeats what “reference_title” says and is no evidence beyond it. Asked only with \
      --references.
      """,
    severity: .note,
    failing: [
      .init("evidence: [{reference: \"PMID:1\", snippet: Wings were clear in all bir}]", "ends inside a word"),
      .init("evidence: [{reference: \"PMID:1\", snippet: Clear wings in birds}]", "the title"),
    ],
    passing: [.init("evidence: [{reference: \"PMID:1\", snippet: Wings were clear in all birds}]", "whole words")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    subject.quotations.compactMap { quotation in
      guard let reference = quotation.answer.reference, let (snippet, match) = quotation.match else { return nil }
      let message: String
      var notes: [String] = []
      switch match {
      case .cutsWord(let part, let nearest):
        message = "“\(part)” begins or ends inside a word of \(reference.id)"
        notes = nearest.notes(of: reference)
      case .foundOnlyInTitle:
        message = "“\(snippet.text)” is the title of \(reference.id), and does not stand in its text"
      case .empty:
        message = "the quote “\(snippet.text)” has no words that could be looked for"
      case .found, .missing: return nil
      }
      var finding = subject.finding(rule, at: snippet, message)
      finding.label = snippet.text
      finding.diagnostic.notes = notes
      return finding
    }
  }
}
