internal import Diagnostics
internal import LinkML
internal import Records

/// `unknown-value`: a value is none of those that are understood here.
enum UnknownValue: RecordCheck {
  static let rule = CheckRule(
    id: "unknown-value", category: .record, title: "The value is none of those that are understood here",
    rationale: """
      The mapping file, or the schema, lists the values that a field may have. Any other is lost to the exports, which cannot
      tell what it means.
      """,
    severity: .warning,
    failing: [
      .init("parts: [{name: vane, frequency: LOTS}]", "neither a name of a frequency nor a percentage"),
      .init("nest: {place: tree, colours: [WHTE]}", "no colour of the schema"),
      .init("nest: {place: tree, lined_with: EX:0000001}", "the root itself is none of the terms below it"),
    ],
    passing: [
      .init("parts: [{name: vane, frequency: FREQUENT}]", "a name of a frequency"),
      .init("parts: [{name: vane, frequency: 35%}]", "a percentage"),
      .init("nest: {place: tree, colours: [WHITE]}", "a colour of the schema"),
    ])

  static func findings(in subject: RecordSubject) throws -> [Finding] {
    let demanded = subject.survey.schema.problems.compactMap { problem -> Finding? in
      guard case .value(let numbers) = problem.kind, let target = subject.survey.target else { return nil }
      let enumerations = numbers.map { target.schema.enumerations[$0] }
      return finding(
        at: problem.node, among: enumerations.flatMap { $0.values.map(\.text) },
        of: enumerations.map { "“\($0.name)”" }.joined(separator: " or "), subject)
    }
    // What the schema has spoken of is not said again.
    let known = Set(subject.survey.schema.problems.map(\.node))
    let mapped = subject.survey.values.compactMap { node, set -> Finding? in
      let text = node.text
      if set.spellings[text] != nil || known.contains(node) || subject.context.patterns.anyMatches(set.patterns, text) {
        return nil
      }
      return finding(at: node, among: Set(set.spellings.values).sorted(), of: "“\(set.name)”", subject)
    }
    return try demanded + mapped + lone(subject)
  }

  /// Terms without a label that are not of the enumeration that the schema binds them to.
  private static func lone(_ subject: RecordSubject) throws -> [Finding] {
    try subject.survey.loneTerms.compactMap { node, slot in
      guard let id = subject.context.identifiers.read(node.text)?.curie,
        try CheckFacts.membership(of: id, in: slot, subject.context.index) == .no
      else { return nil }
      var finding = subject.finding(rule, at: node, "“\(node.text)” is no term of “\(slot.name)”")
      finding.id = node.text
      if slot.branch?.isRecommendation == true { finding.diagnostic.severity = .note }
      return finding
    }
  }

  private static func finding(
    at node: RecordNode, among values: [String], of name: String, _ subject: RecordSubject
  ) -> Finding {
    let text = node.text
    let list = values.count <= 8 ? ": " + values.joined(separator: ", ") : ""
    var finding = subject.finding(rule, at: node, "“\(text)” is none of the values of \(name)\(list)")
    finding.label = text
    if let near = Spelling.nearest(to: text, among: values) {
      finding.diagnostic.notes.append("did you mean “\(near)”?")
      finding.expected = near
      finding.fix = subject.rewrite(.judgement, node, to: near)
    }
    return finding
  }
}
