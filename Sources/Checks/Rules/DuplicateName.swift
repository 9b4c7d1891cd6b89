internal import Diagnostics
internal import Records

/// `duplicate-name`: two things of one kind have the same name.
enum DuplicateName: RecordCheck {
  static let rule = CheckRule(
    id: "duplicate-name", category: .record, title: "Two things of one kind have the same name",
    rationale: """
      Names are how the parts of a record refer to each other. Where two things of one kind share a name, a reference to it may
      mean either, and nodes that are named after it fall together.
      """,
    severity: .warning,
    failing: [.init("parts: [{name: vane}, {name: vane}]", "which vane?")],
    passing: [.init("parts: [{name: shaft}, {name: vane}]", "a name each")])

  static func findings(in subject: RecordSubject) -> [Finding] {
    struct Key: Hashable {
      let document: Int
      let kind: String
      let name: String
    }
    var first: [Key: RecordNode] = [:]
    var findings: [Finding] = []
    for name in subject.survey.names {
      for kind in name.kinds {
        let key = Key(document: name.document, kind: kind, name: name.node.text)
        guard let earlier = first[key] else {
          first[key] = name.node
          continue
        }
        // A thing may say its own name again as a synonym.
        if earlier.parent == name.node.parent || earlier.parent == name.node.parent?.parent { continue }
        var finding = subject.finding(
          rule, at: name.node,
          "“\(key.name)” is the name of another \(kind) too, in line \(earlier.range.start.line)")
        finding.label = key.name
        findings.append(finding)
        break
      }
    }
    return findings
  }
}
