internal import Diagnostics
internal import Ontology
internal import TermIndex
internal import TextPairs

/// `term-not-for-curation`: the term exists, but its ontology asks not to use it.
enum TermNotForCuration: PairCheck {
  static let rule = CheckRule(
    id: "term-not-for-curation", category: .identity, title: "The ontology asks not to use the term",
    rationale: """
      A term can exist and yet not be meant for records: a synonym “Not4Curation”, a label that begins with “obsolete” while
      nothing else says so, or membership in a subset that the project excludes. Choose one of its children.
      """,
    severity: .warning,
    failing: [
      .init("term: {id: EX:0000005, label: thing to be sorted}", "its synonym says Not4Curation"),
      .init("term: {id: EX:0000006, label: OBSOLETE beak}", "retired in words alone"),
    ],
    passing: [.init("term: {id: EX:0000002, label: glass wing}", "an ordinary term")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    // In the tree of an ontology such terms have their place.
    guard let term = subject.term, subject.pair.textFile?.kind.isOntology != true else { return nil }
    var reason = term.isDiscouraged ? try reason(of: term, in: subject.index) : nil
    if reason == nil, !subject.context.excludedSubsets.isEmpty {
      let subsets = try subject.index.details(of: term).subsets
      reason = subsets.first(where: subject.context.excludedSubsets.contains).map {
        "is in the excluded subset “\($0)”"
      }
    }
    guard let reason else { return nil }
    var finding = subject.finding(
      rule, at: subject.pair.id, "\(term.id) “\(term.label ?? "")” \(reason)", term: term)
    finding.candidates = try subject.namesakes()
    return finding
  }

  /// Why the index says so.
  private static func reason(of term: IndexedTerm, in index: TermIndex) throws -> String {
    let details = try index.details(of: term)
    return DiscouragedTerm.reason(label: term.label, synonyms: details.synonyms.lazy.map(\.text))
      ?? "is not for curation"
  }
}
