internal import Diagnostics

/// `dangling-target`: a name refers to nothing in the record.
enum DanglingTarget: RecordCheck {
  static let rule = CheckRule(
    id: "dangling-target", category: .record, title: "The name refers to nothing in the record",
    rationale: """
      A causal link names the thing that it leads to. Where nothing in the record has that name, letter for letter, the link
      is lost to every export. Correct the name, or add what it refers to.
      """,
    severity: .warning,
    failing: [
      .init("parts: [{name: shaft, leads_to: vanes}, {name: vane}]", "“vane” is near, and not it")
    ],
    passing: [.init("parts: [{name: shaft, leads_to: vane}, {name: vane}]", "the name is there")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    let survey = subject.survey
    if survey.references.isEmpty { return [] }
    var known: [Int: [String: Set<String>]] = [:]
    for name in survey.names {
      for kind in name.kinds { known[name.document, default: [:]][kind, default: []].insert(name.node.text) }
    }
    return survey.references.compactMap { reference in
      let text = reference.node.text
      let names = reference.kinds.map { known[reference.document]?[$0] ?? [] }
      if names.contains(where: { $0.contains(text) }) { return nil }
      let kinds = reference.kinds.joined(separator: ", ")
      var finding = subject.finding(
        rule, at: reference.node, "nothing in the record is called “\(text)” (looked among: \(kinds))")
      finding.label = text
      if let near = Spelling.nearest(to: text, among: Set(names.joined()).sorted()) {
        finding.diagnostic.notes.append("did you mean “\(near)”?")
        finding.expected = near
        finding.fix = subject.rewrite(.likely, reference.node, to: near)
      }
      return finding
    }
  }
}
