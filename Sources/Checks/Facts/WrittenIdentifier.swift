public import Identifiers

/// An identifier as it is understood, and in what spelling it was written.
public struct WrittenIdentifier: Sendable, Hashable {
  public enum Spelling: Sendable, Hashable {
    /// A CURIE with the canonical prefix, or with one that nobody knows.
    case canonical
    /// A CURIE whose prefix differs in case alone.
    case otherCase
    /// A CURIE with another name of the prefix.
    case alias
    /// An IRI, or the last part of an OBO PURL.
    case iri
  }

  /// The CURIE with the canonical prefix.
  public let curie: CURIE
  public let spelling: Spelling
}

/// Reads identifiers in every spelling that people use.
struct IdentifierReader: Sendable {
  private let prefixes: PrefixMap
  /// By the prefix in lower case, how it is spelled.
  private var canonical: [String: String] = [:]

  /// `prefixes` decides how a prefix is spelled; where it does not know one, the indexed sources do.
  init(prefixes: PrefixMap, indexed: [String]) {
    self.prefixes = prefixes
    for prefix in prefixes.entries.map(\.prefix) + indexed {
      let key = prefix.lowercased()
      if canonical[key] == nil { canonical[key] = prefix }
    }
  }

  /// The identifier that `text` is; `nil` where it is none. A prefix that its file declares means what the file says.
  func read(_ text: String, declared: PrefixMap = PrefixMap()) -> WrittenIdentifier? {
    if let curie = CURIE(validating: text) {
      guard let namespace = declared.namespace(of: curie.prefix) else { return read(curie) }
      let usual = prefixes.contract(namespace + curie.local) ?? read(curie).curie
      return WrittenIdentifier(curie: usual, spelling: .canonical)
    }
    if text.utf8.contains(UInt8(ascii: "/")) {
      let curie = prefixes.contract(text) ?? IRIContraction.curie(text)
      return curie.map { WrittenIdentifier(curie: spelled($0), spelling: .iri) }
    }
    guard let curie = IRIContraction.curie(fragment: text), canonical[curie.prefix.lowercased()] != nil else {
      return nil
    }
    return WrittenIdentifier(curie: spelled(curie), spelling: .iri)
  }

  private func read(_ curie: CURIE) -> WrittenIdentifier {
    let written = String(curie.prefix)
    if prefixes.namespace(of: written) != nil, prefixes.canonicalPrefix(written) == written {
      return WrittenIdentifier(curie: curie, spelling: .canonical)
    }
    let spelled = spelled(curie)
    if spelled == curie { return WrittenIdentifier(curie: curie, spelling: .canonical) }
    let isCase = spelled.prefix.lowercased() == written.lowercased()
    return WrittenIdentifier(curie: spelled, spelling: isCase ? .otherCase : .alias)
  }

  /// `curie` with the canonical spelling of its prefix.
  private func spelled(_ curie: CURIE) -> CURIE {
    let known = prefixes.canonicalize(curie)
    if known != curie { return known }
    guard let prefix = canonical[curie.prefix.lowercased()], prefix != curie.prefix else { return curie }
    return CURIE("\(prefix):\(curie.local)")
  }
}
