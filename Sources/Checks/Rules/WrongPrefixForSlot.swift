internal import Diagnostics

/// `wrong-prefix-for-slot`: a term of an ontology that has no business here.
enum WrongPrefixForSlot: PairCheck {
  static let rule = CheckRule(
    id: "wrong-prefix-for-slot", category: .place, title: "The term is from an ontology that is not expected here",
    rationale: """
      The mapping file, or the schema, says which ontologies the terms at this place are from; a cell type from an anatomy
      ontology would become a node of the wrong class. The candidates have the same name in an ontology that is expected.
      """,
    severity: .error,
    failing: [.init("wing: {term: {id: ELSE:0000001, label: glass wing}}", "a wing is to be from EX")],
    passing: [.init("wing: {term: {id: EX:0000002, label: glass wing}}", "from EX")])

  static func finding(for subject: PairSubject) throws -> Finding? {
    let slot = subject.expectation
    guard let curie = subject.curie,
      !slot.admits(prefixOf: curie) || subject.membership == .no && !slot.names(prefixOf: curie)
    else { return nil }
    switch subject.resolution {
    case .found: break
    // What takes the place of a retired term may be from another ontology: that is said with the term.
    case .obsolete, .merged: return nil
    case .unknownTerm, .uncoveredPrefix: guard subject.context.prefixes.contains(curie.prefix) else { return nil }
    }
    let expected = slot.prefixes.joined(separator: " or ")
    var finding = subject.finding(
      rule, at: subject.pair.id,
      "\(curie) “\(subject.pair.label.text)” is no \(expected) term, as “\(slot.name)” expects",
      term: subject.term)
    if slot.branch?.isRecommendation == true { finding.diagnostic.severity = .warning }
    finding.candidates = try subject.candidates()
    finding.fix = finding.candidates.first.flatMap { subject.rebind(.judgement, to: $0.id, label: $0.label) }
    return finding
  }
}
