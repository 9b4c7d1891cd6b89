internal import Identifiers
internal import TermIndex

/// What the curator's own wording says of a pair whose identifier and label agree.
struct Sense: Sendable {
  /// The terms that are called as the wording says; best first, never empty.
  let better: [Candidate]
  /// Whether the best of them lies below the term that the record is bound to.
  let isMoreSpecific: Bool

  /// Whether another term of the same ontology, in the branch that is expected, is called `wording`; `nil` where `term` is,
  /// or none.
  static func of(
    _ wording: String, beside term: IndexedTerm, expecting expectation: SlotExpectation, in index: TermIndex
  ) throws -> Sense? {
    let named = try index.terms(named: wording, prefixes: [String(term.id.prefix)], limit: 20)
    if named.isEmpty || named.contains(where: { $0.term.id == term.id }) { return nil }
    var better: [Candidate] = []
    var best: IndexedTerm?
    for match in named where match.isPresentName {
      switch match.name {
      case .label: break
      // “skin” for “skin of body” is short for the term, whatever else is called so.
      case .synonym(.exact) where !isShortened(wording, of: term.label ?? ""): break
      default: continue
      }
      let roots = expectation.roots(for: match.term.id)
      if try !roots.isEmpty && index.isUnder(match.term, anyOf: roots) == .no { continue }
      best = best ?? match.term
      better.append(Candidate(match, score: 1 - Double(better.count) * 0.1))
    }
    guard let best else { return nil }
    let isBelow = try index.isUnder(best, anyOf: [term.id], includeParts: true, includeSelf: false) == .yes
    return Sense(better: Array(better.prefix(3)), isMoreSpecific: isBelow)
  }

  /// Whether every word of `text` is one of `label`, a plural “s” aside.
  private static func isShortened(_ text: String, of label: String) -> Bool {
    func words(_ text: String) -> Set<Substring> {
      Set(
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map {
          $0.count > 3 && $0.hasSuffix("s") ? $0.dropLast() : $0
        })
    }
    return words(text).isSubset(of: words(label))
  }
}
