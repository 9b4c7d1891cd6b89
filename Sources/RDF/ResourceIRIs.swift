package import Identifiers

/// The IRIs of resources, each made once while it is met often.
package struct ResourceIRIs {
  private var namespaces: NamespaceCache
  private var recent = RecentTexts<String>()

  package init(_ prefixes: PrefixMap) { namespaces = NamespaceCache(prefixes) }

  /// The whole IRI of a resource, fit for every syntax.
  package mutating func iri(of resource: Resource) -> String {
    switch resource {
    case .iri(let iri): return IRIText.absolute(iri)
    case .curie(let curie):
      if let known = recent[curie.text] { return known }
      let namespace = namespaces.entry(of: curie.prefix).namespace
      let iri = "\(namespace)\(IRIText.encoded(curie.local, after: namespace))"
      recent[curie.text] = iri
      return iri
    }
  }
}
