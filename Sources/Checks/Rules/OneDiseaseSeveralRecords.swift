internal import Diagnostics

/// `one-disease-several-records`: two records are about the same term.
enum OneDiseaseSeveralRecords: CorpusCheck {
  static let rule = CheckRule(
    id: "one-disease-several-records", category: .corpus, title: "Several records are about the same disease",
    rationale: """
      Two records bind their subject to one term, so their statements run together in every graph made of them. Either one
      of them is bound to a term that is too general, or the records should be merged.
      """,
    severity: .note,
    failing: [
      .init(
        "subject: {term: {id: EX:0000002, label: glass wing}}\n---\nsubject: {term: {id: EX:0000002, label: glass wing}}",
        "two records, one term")
    ],
    passing: [
      .init(
        "subject: {term: {id: EX:0000002, label: glass wing}}\n---\nsubject: {term: {id: EX:0000003, label: tail feather}}",
        "a term each")
    ])

  static func findings(in notes: CorpusNotes) -> [Finding] {
    var first: [String: CorpusNotes.Mention] = [:]
    return notes.subjects.compactMap { mention in
      guard let earlier = first[mention.id] else {
        first[mention.id] = mention
        return nil
      }
      return notes.finding(
        rule, at: mention, isLabel: false,
        "\(mention.id) “\(mention.label)” is the subject of another record too: \(earlier.place)")
    }
  }
}
