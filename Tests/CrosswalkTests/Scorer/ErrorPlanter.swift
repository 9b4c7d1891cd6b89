import Identifiers
import Ontology
import TestSupport

/// Turns a pair that agrees into one that does not, in exactly one way.
struct ErrorPlanter {
  let pool: TermPool

  /// The error of `kind` in the pair of `term` at `slot`; `nil` where the term does not lend itself to it.
  func plant(
    _ kind: ErrorKind, in term: Term, at slot: RecordSlot, _ random: inout SeededGenerator
  ) -> PlantedError? {
    guard let label = term.label else { return nil }
    let id = term.id.text
    var error = PlantedError(kind: kind, id: id, label: label)
    switch kind {
    case .labelCase: error.label = flipped(label)
    case .labelSpacing: error.label = respaced(label)
    case .exactSynonym: error.label = synonym(of: term, where: { $0 == .exact })
    case .otherSynonym: error.label = synonym(of: term, where: { $0 != .exact })
    case .labelFormer: error.label = pool.former[term.id]
    case .labelOfAnotherTerm:
      let other = other(than: term, &random)
      error.label = other?.label
      error.candidate = other?.id.text
    case .misspeltOwn: error.label = misspelt(label, &random)
    case .misspeltOther:
      // Nearest among the terms that may stand here.
      let other = other(than: term, &random, below: slot.roots)
      error.label = other?.label.flatMap { $0.count >= 10 ? misspelt($0, &random) : nil }
      error.candidate = other?.id.text
    case .obsoleteTerm:
      error.id = pool.retired.first { $0.replacement.id == term.id }?.term.id.text
    case .mergedTerm: error.id = term.alternativeIDs.first { pool.live[$0] == nil && $0.prefix == term.id.prefix }?.text
    case .unknownTerm: error.id = pool.isFree(label, but: term.id) ? unknown(term.id, &random) : nil
    case .unknownPrefix: error.id = pool.isFree(label, but: term.id) ? "\(term.id.prefix)Q:\(term.id.local)" : nil
    case .malformedCURIE:
      error.id = pool.isFree(label, but: term.id) ? "\(term.id.prefix) \(term.id.local)" : nil
    case .prefixCase: error.id = "\(term.id.prefix.lowercased()):\(term.id.local)"
    case .prefixAlias:
      error.id =
        random.next(below: 2) == 0
        ? "\(term.id.prefix)_\(term.id.local)" : "http://purl.obolibrary.org/obo/\(term.id.prefix)_\(term.id.local)"
      if term.id.prefix == "HGNC" { error.id = nil }
    case .wrongBranch, .wrongPrefix:
      let other = outsider(of: slot, samePrefix: kind == .wrongBranch, &random)
      error.id = other?.id.text
      error.label = other?.label
      error.wording = other?.label
    case .labelMissing: error.label = nil
    case .idMissing: error.id = nil
    }
    return complete(error, of: term, label)
  }

  /// Fills in where the finding must be and what repairs it; `nil` where nothing could be planted.
  private func complete(_ error: PlantedError, of term: Term, _ label: String) -> PlantedError? {
    var error = error
    switch error.kind {
    case .labelMissing, .idMissing:
      error.place = error.kind == .labelMissing ? .id : .label
      return error
    default:
      guard error.id != nil, error.label != nil, error.id != term.id.text || error.label != label else { return nil }
    }
    switch error.kind {
    case .labelCase, .labelSpacing, .exactSynonym, .labelFormer: error.remedy = .safe
    case .otherSynonym, .labelOfAnotherTerm, .misspeltOwn, .misspeltOther: error.remedy = .accepting
    case .obsoleteTerm, .mergedTerm:
      (error.place, error.remedy, error.candidate) = (.id, .replacing, term.id.text)
    case .unknownTerm, .unknownPrefix, .malformedCURIE: (error.place, error.candidate) = (.id, term.id.text)
    case .prefixCase, .prefixAlias: (error.place, error.remedy) = (.id, .safe)
    case .wrongBranch, .wrongPrefix: error.place = .id
    case .labelMissing, .idMissing: break
    }
    return error
  }

  // MARK: Texts

  private func flipped(_ label: String) -> String? {
    guard let first = label.first(where: \.isLetter), let index = label.firstIndex(of: first) else { return nil }
    let other = first.isUppercase ? first.lowercased() : first.uppercased()
    guard other != String(first), other.lowercased() == first.lowercased() else { return nil }
    return label.replacingCharacters(at: index, with: other)
  }

  private func respaced(_ label: String) -> String? {
    guard let blank = label.firstIndex(of: " ") else { return nil }
    return label.replacingCharacters(at: blank, with: "-")
  }

  private func synonym(of term: Term, where isWanted: (Synonym.Scope) -> Bool) -> String? {
    func isOther(_ text: String) -> Bool { TermPool.letters(text) != TermPool.letters(term.label ?? "") }
    return term.synonyms.first { synonym in
      isWanted(synonym.scope) && isOther(synonym.text)
        && !term.synonyms.contains {
          $0.scope != synonym.scope && TermPool.letters($0.text) == TermPool.letters(synonym.text)
        }
    }?.text
  }

  /// One letter left out of the middle, so that nothing is called so.
  private func misspelt(_ label: String, _ random: inout SeededGenerator) -> String? {
    let inner = label.indices.dropFirst(2).dropLast(2).filter { label[$0].isLetter }
    guard label.count >= 8, !inner.isEmpty else { return nil }
    let text = label.replacingCharacters(at: inner[random.next(below: inner.count)], with: "")
    return pool.isFree(text) ? text : nil
  }

  // MARK: Terms

  /// Another live term of the same ontology whose label no third one has as a name.
  private func other(than term: Term, _ random: inout SeededGenerator, below roots: [CURIE] = []) -> Term? {
    let terms = pool.terms(ofPrefix: String(term.id.prefix))
    for _ in 0..<20 {
      guard let other = pool.live[terms[random.next(below: terms.count)]], let label = other.label else { continue }
      if other.id != term.id, pool.isFree(label, but: other.id), pool.lies(other.id, below: roots) { return other }
    }
    return nil
  }

  private func unknown(_ id: CURIE, _ random: inout SeededGenerator) -> String? {
    for _ in 0..<20 {
      let digits = String(9_000_000 + random.next(below: 999_999)).suffix(max(5, id.local.count))
      let other = CURIE("\(id.prefix):\(digits)")
      if !pool.isKnown(other) { return other.text }
    }
    return nil
  }

  /// A live term that may not stand at `slot`.
  private func outsider(of slot: RecordSlot, samePrefix: Bool, _ random: inout SeededGenerator) -> Term? {
    if samePrefix {
      let terms = pool.terms(ofPrefix: slot.prefix).filter { pool.liesElsewhere($0, than: slot.roots) }
      return terms.isEmpty ? nil : pool.live[terms[random.next(below: terms.count)]]
    }
    // A phenotype may be bound to a disease, and a subtype to a term of NCIT.
    let allowed = [slot.prefix, "MONDO", "NCIT"]
    let prefixes = RecordSlot.all.map(\.prefix).filter { !allowed.contains($0) && !pool.terms(ofPrefix: $0).isEmpty }
    guard !prefixes.isEmpty else { return nil }
    let terms = pool.terms(ofPrefix: prefixes[random.next(below: prefixes.count)])
    return pool.live[terms[random.next(below: terms.count)]]
  }
}

extension String {
  /// The text with another in the place of one character.
  fileprivate func replacingCharacters(at index: Index, with text: String) -> String {
    replacingCharacters(in: index...index, with: text)
  }

  private func replacingCharacters(in range: ClosedRange<Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}
