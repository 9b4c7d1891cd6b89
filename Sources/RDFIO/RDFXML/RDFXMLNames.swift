internal import ByteIO
internal import Identifiers
internal import RDF
internal import XMLIO

/// The names of elements in a document that is being written, and the prefixes that they need.
struct RDFXMLNames {
  /// An IRI as the name of an element.
  struct Name {
    let prefix: String
    let namespace: String
    let local: String
  }

  private var known: [String: String] = [
    // Prefixes that the writer itself uses.
    "rdf": RDFVocabulary.namespace, "its": Self.its,
  ]
  private var order: [String] = []
  /// The prefixes that were made for namespaces without one.
  private var generated: [String: String] = [:]
  /// The prefixes that names have, and those that hold in the whole document.
  private var used: Set<String> = []
  private var declared: Set<String>?
  /// What was found for IRIs.
  private var symbols = SymbolTable()
  private var names: [Name?] = []

  static let its = "http://www.w3.org/2005/11/its"
  /// Namespaces that no prefix may have.
  private static let reserved = ["http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace"]

  /// Those of `prefixes`; none where it is `nil`.
  init(_ prefixes: PrefixMap?) {
    for entry in prefixes?.entries ?? [] { add(entry.prefix, entry.namespace) }
  }

  /// Adds a prefix; one that is there already stays as it is.
  mutating func add(_ prefix: String, _ namespace: String) {
    guard known[prefix] == nil, Self.canBePrefix(prefix), Self.canBeNamespace(namespace) else { return }
    known[prefix] = namespace
    order.append(prefix)
  }

  /// The name of a property. Throws where its IRI makes none.
  mutating func property(_ iri: Span<UInt8>) throws(UnwritableStatement) -> Name {
    if let name = find(iri) { return name }
    let text = iri.string(in: 0..<iri.count)
    throw UnwritableStatement("RDF/XML cannot carry the property <\(text)>, which makes no name of an element")
  }

  /// The name of a class, where a prefix that is known makes one.
  mutating func known(_ iri: Span<UInt8>) -> Name? {
    guard let name = find(iri), generated[name.namespace] == nil else { return nil }
    return name
  }

  private mutating func find(_ iri: Span<UInt8>) -> Name? {
    let symbol = Int(symbols.intern(iri))
    if symbol == names.count { names.append(makeName(iri.string(in: 0..<iri.count))) }
    let name = names[symbol]
    if declared == nil, let name { used.insert(name.prefix) }
    return name
  }

  private mutating func makeName(_ iri: String) -> Name? {
    guard RDFXMLName.canBeProperty(iri) else { return nil }
    if let name = knownName(iri) { return name }
    let scalars = iri.unicodeScalars
    // The longest end of it that is a name.
    var start = scalars.endIndex
    var local: String.Index?
    while start > scalars.startIndex {
      let before = scalars.index(before: start)
      guard XMLNameCheck.isLater(scalars[before]) else { break }
      if XMLNameCheck.isStart(scalars[before]), Self.canBeNamespace(String(scalars[..<before])) { local = before }
      start = before
    }
    guard let local else { return nil }
    let namespace = String(scalars[..<local])
    return Name(prefix: newPrefix(of: namespace), namespace: namespace, local: String(scalars[local...]))
  }

  /// The name with the longest namespace that is known.
  private func knownName(_ iri: String) -> Name? {
    var best: Name?
    for prefix in ["rdf", "its"] + order {
      guard let namespace = known[prefix], namespace.utf8.count > best?.namespace.utf8.count ?? 0,
        iri.utf8.starts(with: namespace.utf8)
      else { continue }
      let local = String(decoding: iri.utf8.dropFirst(namespace.utf8.count), as: UTF8.self)
      if XMLNameCheck.isName(local) { best = Name(prefix: prefix, namespace: namespace, local: local) }
    }
    return best
  }

  private mutating func newPrefix(of namespace: String) -> String {
    if let prefix = generated[namespace] { return prefix }
    var number = generated.count + 1
    while known["ns\(number)"] != nil { number += 1 }
    let prefix = "ns\(number)"
    known[prefix] = namespace
    generated[namespace] = prefix
    return prefix
  }

  // MARK: Declarations

  /// The prefixes for the root element: those that were used, or all; sorted.
  mutating func takeForRoot(all: Bool) -> [(prefix: String, namespace: String)] {
    var prefixes = used
    if all { prefixes.formUnion(order) }
    prefixes.insert("rdf")
    declared = prefixes
    prefixes.remove("rdf")
    return prefixes.sorted().map { ($0, known[$0] ?? "") }
  }

  /// Whether an element with this name has to declare its prefix.
  func mustDeclare(_ name: Name) -> Bool { declared.map { !$0.contains(name.prefix) } ?? false }

  private static func canBePrefix(_ prefix: String) -> Bool {
    XMLNameCheck.isName(prefix) && !prefix.lowercased().hasPrefix("xml")
  }

  private static func canBeNamespace(_ namespace: String) -> Bool {
    let bytes = Array(namespace.utf8)
    return !bytes.isEmpty && IRICheck.isIRI(bytes.span) && !reserved.contains(namespace)
      && (try? XMLEscapes.check(bytes.span)) != nil
  }
}
