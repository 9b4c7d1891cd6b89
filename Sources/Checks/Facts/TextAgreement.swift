internal import Identifiers
internal import Ontology
internal import TermIndex
internal import TextPairs

/// How a text beside an identifier relates to the term, where nobody promised to write the ontology's very label.
///
/// In prose any name of the term will do, in any case and spacing: a sentence begins with a capital, and authors choose among
/// synonyms. Where it is not even sure that the text is meant as a label, only the name of another term says anything.
struct TextAgreement {
  let agreement: LabelAgreement
  /// The pair, its label being the one of several possible texts that was compared.
  let pair: TermPair

  /// Whether `pair` stands where a label need not be the ontology's very label.
  static func applies(to pair: TermPair) -> Bool {
    guard let text = pair.text, let file = pair.textFile else { return false }
    return text.certainty == .adjacent || file.kind.isProse
  }

  /// `nil` where the text is no name that says anything of the term.
  init?(_ pair: TermPair, with term: IndexedTerm, in index: TermIndex) throws {
    guard let text = pair.text, let own = term.label else { return nil }
    let candidates = text.candidates
    let details = try index.details(of: term)
    let names = [own] + details.synonyms.map(\.text)
    if let found = candidates.first(where: { candidate in
      names.contains { TermIndex.namesAgree($0, candidate.text.text) }
    }) {
      self.init(agreement: .agrees, pair: pair.with(label: found.text))
      return
    }
    // Of several texts only one that is a whole clause can be meant as another name.
    let whole = candidates.filter(\.isWholeClause).map(\.text)
    for span in whole {
      if let former = details.formerLabels.first(where: { TermIndex.namesAgree($0.text, span.text) }) {
        self.init(agreement: .former(version: former.version), pair: pair.with(label: span))
        return
      }
      let others = try Self.others(called: span.text, beside: term, index)
      if !others.isEmpty {
        self.init(agreement: .anotherTerm(others), pair: pair.with(label: span))
        return
      }
    }
    guard text.certainty == .stated, let label = whole.first else { return nil }
    self.init(agreement: .mismatch, pair: pair.with(label: label))
  }

  private init(agreement: LabelAgreement, pair: TermPair) {
    self.agreement = agreement
    self.pair = pair
  }

  /// Live terms of the same ontology whose label or exact synonym is `label`. A more general word for the term itself,
  /// `CL:0000192 (cell)`, means no other term.
  private static func others(called label: String, beside term: IndexedTerm, _ index: TermIndex) throws -> [Candidate] {
    guard label.utf8.count > 2 else { return [] }
    let named = try index.terms(named: label, prefixes: [String(term.id.prefix)], limit: 20).filter { match in
      switch match.name {
      case .label, .synonym(.exact): match.isPresentName && match.term.id != term.id
      case .synonym, .formerLabel: false
      }
    }
    let above = named.isEmpty ? [] : try index.ancestors(of: term.id, includeParts: true)
    if named.contains(where: { above.contains($0.term.id) }) { return [] }
    return named.prefix(3).enumerated().map { Candidate($1, score: 1 - Double($0) * 0.1) }
  }
}
