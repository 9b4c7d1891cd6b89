internal import Identifiers

/// IRIs as SemSQL writes them, and back: as CURIEs, else in angle brackets.
struct SemSQLPrefixes {
  private(set) var map = PrefixMap()
  /// The namespaces by prefix, of those that were used.
  private(set) var used: [String: String] = [:]
  private var names: [String: String] = [:]

  /// What every SemSQL database calls the best known namespaces; the views depend on it.
  private static let wellKnown = [
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("owl", "http://www.w3.org/2002/07/owl#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("oio", "http://www.geneontology.org/formats/oboInOwl#"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("dce", "http://purl.org/dc/elements/1.1/"), ("dcterms", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"), ("obo", obo),
  ]
  private static let obo = "http://purl.obolibrary.org/obo/"

  init() {
    for (prefix, namespace) in Self.wellKnown {
      add(prefix, namespace)
      used[prefix] = namespace
    }
  }

  /// Takes a prefix that a document declares; the first namespace of a prefix and the first prefix of a namespace stay.
  mutating func add(_ prefix: String, _ namespace: String) {
    guard !prefix.isEmpty, names[prefix] == nil, !names.values.contains(namespace) else { return }
    names[prefix] = namespace
    map.add(prefix, namespace: namespace)
  }

  /// The IRI as a column holds it. O(length).
  mutating func contract(_ iri: String) -> String {
    if let (prefix, local) = Self.oboParts(of: iri) {
      used[prefix] = "\(Self.obo)\(prefix)_"
      return "\(prefix):\(local)"
    }
    guard let curie = map.contract(iri) else { return "<\(iri)>" }
    let prefix = String(curie.prefix)
    if used[prefix] == nil { used[prefix] = names[prefix] }
    return curie.text
  }

  /// `X` and `1` of `http://purl.obolibrary.org/obo/X_1`.
  private static func oboParts(of iri: String) -> (String, String)? {
    guard iri.hasPrefix(obo) else { return nil }
    let name = iri.dropFirst(obo.count)
    guard let underscore = name.firstIndex(of: "_"), underscore != name.startIndex else { return nil }
    let (prefix, local) = (name[..<underscore], name[name.index(after: underscore)...])
    guard !local.isEmpty, prefix.utf8.allSatisfy(isNameByte), local.utf8.allSatisfy({ isNameByte($0) || $0 == 0x5f })
    else { return nil }
    return (String(prefix), String(local))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte == 0x2d
      || byte == 0x2e
  }

  /// The IRI that a column holds; where the prefix is unknown, by the OBO rule. O(length).
  static func expand(_ text: String, by namespaces: [String: String]) -> String {
    if text.hasPrefix("<"), text.hasSuffix(">") { return String(text.dropFirst().dropLast()) }
    guard let colon = text.firstIndex(of: ":") else { return obo + text }
    let local = text[text.index(after: colon)...]
    if let namespace = namespaces[String(text[..<colon])] { return namespace + local }
    return local.hasPrefix("//") ? text : "\(obo)\(text[..<colon])_\(local)"
  }
}
