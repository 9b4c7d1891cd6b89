internal import Diagnostics
internal import Identifiers
internal import Records

/// `label-missing`: an identifier stands alone where a term is expected.
enum LabelMissing: RecordCheck {
  static let rule = CheckRule(
    id: "label-missing", category: .label, title: "The identifier has no label beside it",
    rationale: """
      Without a label nobody can see what the identifier means, and no check can tell whether it is the right one.
      `crosswalk fix --accept label-missing` writes the label of the ontology beside it; look whether it is what was meant.
      """,
    severity: .warning,
    failing: [
      .init("wing: {term: {id: EX:0000002}}", "nothing says that this is the glass wing"),
      .init("wing:\n  term:\n    id: EX:0000002 # which one?\n", "in block style the label gets a line of its own"),
    ],
    passing: [.init("wing: {term: {id: EX:0000002, label: glass wing}}", "both are there")])

  static func findings(in subject: RecordSubject) throws -> [Finding] {
    try subject.survey.halves.filter { $0.missing == .label }.compactMap { half in
      let text = half.node.text
      guard let curie = subject.context.identifiers.read(text)?.curie else {
        return subject.finding(rule, at: half.node, "“\(text)” has no label beside it, and is no CURIE")
      }
      let term = try subject.context.index.resolve(curie)
      var finding = subject.finding(rule, at: half.node, "“\(text)” has no label beside it")
      finding.id = text
      (finding.idBytes, finding.labelBytes) = (half.node.bytes, nil)
      guard case .found(let found) = term, let label = found.label else { return finding }
      finding.diagnostic.message += "; it means “\(label)”"
      finding.expected = label
      finding.source = FindingSource(found.source)
      finding.fix = EntryWriter.insertion(of: "label", text: label, after: half.node).map {
        Fix(kind: .likely, summary: "write the label “\(label)” beside it", edits: [$0], newLabel: label)
      }
      return finding
    }
  }
}
