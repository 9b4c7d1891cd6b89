internal import Identifiers
public import Ontology
internal import TermIndex

/// How a label relates to the term that its identifier means.
public enum LabelAgreement: Sendable, Equatable {
  /// The very label.
  case agrees
  /// Only upper and lower case differ.
  case caseOnly
  /// Only blanks, hyphens and punctuation differ, and perhaps case.
  case spacing
  /// It is a synonym of that scope.
  case synonym(Synonym.Scope)
  /// It was the label in that version of the ontology.
  case former(version: String?)
  /// Other terms are called so; best first.
  case anotherTerm([Candidate])
  /// None of these.
  case mismatch

  /// Compares `label` with the names of `term`; the index is asked only when none of them fits.
  static func of(
    _ text: PairText, with term: IndexedTerm, in index: TermIndex, expecting expectation: SlotExpectation
  ) throws -> LabelAgreement {
    guard let own = term.label else { return .agrees }
    if text.equals(own) { return .agrees }
    let label = text.text
    if own.lowercased() == label.lowercased() { return .caseOnly }
    if TermIndex.namesAgree(own, label) { return .spacing }
    let details = try index.details(of: term)
    let scopes = details.synonyms.filter { TermIndex.namesAgree($0.text, label) }.map(\.scope)
    if let nearest = Synonym.Scope.allCases.first(where: scopes.contains) { return .synonym(nearest) }
    if let former = details.formerLabels.first(where: { TermIndex.namesAgree($0.text, label) }) {
      return .former(version: former.version)
    }
    let others = try index.terms(named: label, limit: 50).filter {
      $0.isPresentName && $0.term.id != term.id
        && ($0.term.id.prefix == term.id.prefix || expectation.admits(prefixOf: $0.term.id))
    }
    return others.isEmpty ? .mismatch : .anotherTerm(ranked(others, expecting: expectation))
  }

  /// Terms with an expected prefix first, labels before synonyms, in the order of the index.
  private static func ranked(_ matches: [NameMatch], expecting expectation: SlotExpectation) -> [Candidate] {
    let expected = matches.filter { expectation.admits(prefixOf: $0.term.id) }
    let rest = matches.filter { !expectation.admits(prefixOf: $0.term.id) }
    return (expected + rest).prefix(3).enumerated().map { Candidate($1, score: 1 - Double($0) * 0.1) }
  }
}

extension NameMatch {
  /// Whether a live term is called so today.
  var isPresentName: Bool {
    if case .formerLabel = name { false } else { !term.isObsolete }
  }
}

extension Candidate {
  /// A term that has the very name; the reason says which name it is.
  init(_ match: NameMatch, score: Double) {
    let reason: String =
      switch match.name {
      case .label: "exact label"
      case .synonym(let scope): "\(scope.rawValue.lowercased()) synonym"
      case .formerLabel: "former label"
      }
    self.init(id: match.term.id, label: match.term.label ?? "", score: score, reason: reason)
  }
}
