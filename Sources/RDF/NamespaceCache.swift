package import Identifiers

/// The namespaces of the prefixes that were met last: a graph uses a handful of prefixes hundreds of thousands of times.
package struct NamespaceCache {
  /// What is known of a prefix.
  package struct Entry {
    package fileprivate(set) var prefix = ""
    /// Fit for an IRI. A prefix that nobody declared has a namespace of its own kind.
    package fileprivate(set) var namespace = IRIText.undeclared + ":"
    package fileprivate(set) var isDeclared = false
    /// Whether a Turtle document can declare it ([PN_PREFIX](https://www.w3.org/TR/turtle/#grammar-production-PN_PREFIX)).
    package fileprivate(set) var isName = false
  }

  private let prefixes: PrefixMap
  private var entries = Array(repeating: Entry(), count: 64)

  /// The prefixes of `prefixes`, and of those of RDF's own vocabularies that it lacks.
  package init(_ prefixes: PrefixMap) { self.prefixes = prefixes }

  package mutating func entry(of prefix: Substring) -> Entry {
    let bytes = prefix.utf8
    let slot = (bytes.count &* 7 &+ Int(bytes.first ?? 0) &* 3 &+ Int(bytes.last ?? 0)) & 63
    if entries[slot].prefix == prefix { return entries[slot] }
    entries[slot] = find(prefix)
    return entries[slot]
  }

  /// The whole IRI of a resource, fit for every syntax.
  package mutating func iri(of resource: Resource) -> String {
    switch resource {
    case .iri(let iri): return IRIText.absolute(iri)
    case .curie(let curie):
      let namespace = entry(of: curie.prefix).namespace
      return "\(namespace)\(IRIText.encoded(curie.local, after: namespace))"
    }
  }

  private func find(_ prefix: Substring) -> Entry {
    let declared = prefixes.namespace(of: prefix) ?? Vocabulary.namespaces[String(prefix)]
    return Entry(
      prefix: String(prefix), namespace: IRIText.absolute(declared ?? "\(IRIText.undeclared)\(prefix):"),
      isDeclared: declared != nil && !prefix.isEmpty, isName: declared != nil && Self.isName(prefix))
  }

  /// A letter, then letters, digits, `_`, `-` and `.`, which is not last. What is not ASCII is left to full IRIs.
  private static func isName(_ prefix: Substring) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    func isLaterByte(_ byte: UInt8) -> Bool {
      isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "_-.".utf8.contains(byte)
    }
    guard let first = prefix.utf8.first, prefix.utf8.last != UInt8(ascii: ".") else { return false }
    return isLetter(first) && prefix.utf8.allSatisfy(isLaterByte)
  }
}
