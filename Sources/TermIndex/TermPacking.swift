internal import Identifiers
internal import Ontology

/// The `extra` column of a term: what is seldom asked for.
struct TermExtra {
  var synonyms: [TermDetails.Synonym] = []
  var alternativeIDs: [CURIE] = []
  var replacedBy: [CURIE] = []
  var consider: [CURIE] = []
  var subsets: [String] = []

  private static let scopes = Synonym.Scope.allCases

  /// Packs what `term` has; nothing where it has nothing.
  static func pack(_ term: borrowing Term, into packer: inout Packer) {
    packer.bytes.removeAll(keepingCapacity: true)
    if term.synonyms.isEmpty, term.alternativeIDs.isEmpty, term.replacedBy.isEmpty, term.consider.isEmpty,
      term.subsets.isEmpty
    {
      return
    }
    packer.add(term.synonyms.count)
    for synonym in term.synonyms {
      let scope: UInt64 =
        switch synonym.scope {
        case .exact: 0
        case .narrow: 1
        case .broad: 2
        case .related: 3
        }
      packer.add(scope | (synonym.type == nil ? 0 : 4))
      packer.add(synonym.text)
      if let type = synonym.type { packer.add(type) }
    }
    for ids in [term.alternativeIDs, term.replacedBy, term.consider] {
      packer.add(ids.count)
      for id in ids { packer.add(id.text) }
    }
    packer.add(term.subsets)
  }

  init() {}

  /// Reads a blob; `nil` where it is damaged.
  init?(_ blob: [UInt8]) {
    if blob.isEmpty { return }
    var unpacker = Unpacker(blob)
    let count = unpacker.count()
    for _ in 0..<count where !unpacker.isDamaged {
      let head = Int(unpacker.number() & 7)
      let text = unpacker.text()
      let type = head & 4 == 0 ? nil : unpacker.text()
      synonyms.append(TermDetails.Synonym(text, scope: Self.scopes[head & 3], type: type))
    }
    alternativeIDs = unpacker.texts().map { CURIE($0) }
    replacedBy = unpacker.texts().map { CURIE($0) }
    consider = unpacker.texts().map { CURIE($0) }
    subsets = unpacker.texts()
    if unpacker.isDamaged { return nil }
  }
}
