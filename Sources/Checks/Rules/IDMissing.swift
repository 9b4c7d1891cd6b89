internal import Diagnostics
internal import Identifiers
internal import Records

/// `id-missing`: a label stands alone where a term is expected.
enum IDMissing: RecordCheck {
  static let rule = CheckRule(
    id: "id-missing", category: .label, title: "The label has no identifier beside it",
    rationale: """
      A label without an identifier is lost to every export. The candidates are the terms of that name, in the branch that is
      expected here; `crosswalk fix --accept id-missing` writes the identifier where there is one of exactly that label.
      """,
    severity: .warning,
    failing: [.init("wing: {term: {label: glass wing}}", "that is EX:0000002")],
    passing: [.init("wing: {term: {id: EX:0000002, label: glass wing}}", "both are there")])

  static func findings(in subject: RecordSubject) throws -> [Finding] {
    try subject.survey.halves.filter { $0.missing == .id }.map { half in
      let text = half.node.text
      var finding = subject.finding(rule, at: half.node, "“\(text)” has no identifier beside it")
      finding.label = text
      let named = try subject.context.index.terms(named: text, prefixes: Set(half.slot.prefixes), limit: 4)
        .filter(\.isPresentName)
      finding.candidates = named.map { Candidate($0, score: 1) }
      let same = named.filter { $0.name == .label && $0.isIdentical }
      if same.count == 1, let id = same.first?.term.id {
        finding.fix = EntryWriter.insertion(of: "id", text: id.text, after: half.node).map {
          Fix(kind: .likely, summary: "write the identifier \(id) beside it", edits: [$0], newID: id.text)
        }
      }
      return finding
    }
  }
}
