internal import JSON

/// The terms of a context that may be prefixes, by what they stand for.
struct PrefixTable {
  private var terms: [ExactText: [String]] = [:]
  /// How long what they stand for is, in bytes.
  private var lengths: [Int] = []

  init(_ tables: ContextTables) {
    for (term, definition) in tables.terms where definition.isPrefix {
      if let iri = definition.iri { terms[ExactText(iri), default: []].append(term.text) }
    }
    lengths = Set(terms.keys.map { $0.text.utf8.count }).sorted()
  }

  /// Calls `body` with each prefix that `iri` begins with, and what stands behind it. O(different lengths × length).
  func forEachPrefix(of iri: String, _ body: (_ term: String, _ suffix: Substring) -> Void) {
    let bytes = iri.utf8
    for length in lengths where length < bytes.count {
      let end = bytes.index(bytes.startIndex, offsetBy: length)
      guard let namespace = String(bytes[..<end]) else { continue }
      for term in terms[ExactText(namespace)] ?? [] { body(term, iri[end...]) }
    }
  }
}

/// An IRI that is compacted without a value to choose a term by.
struct CompactedIRIKey: Hashable {
  let iri: ExactText
  let vocab: Bool
}
