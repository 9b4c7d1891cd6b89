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
    "rdf": RDFVocabulary.namespace, "its": RDFXMLNames.its,
  ]
  private var order: [String] = []
  /// The prefixes that were made for namespaces without one.
  private var generated: [String: String] = [:]
  /// The prefixes that names have, and those that hold in the whole document.
  private var used: Set<String> = []
  private var declared: Set<String>?
  /// What was found for IRIs: the number of an element, ``unknown`` or ``unusable``.
  private var symbols = SymbolTable()
  private var numbers: [Int] = []
  private var elements: [Element] = []
  /// The beginnings of the elements' start tags, and their end tags.
  private var tags: [UInt8] = []

  /// An element with a name.
  private struct Element {
    let name: Name
    /// `  <prefix:local`
    let start: Range<Int>
    /// `</prefix:local>` and the end of the line.
    let end: Range<Int>
    /// Whether its prefix was made for it.
    let isGenerated: Bool
    var mustDeclare: Bool
    var isUsed = false
  }

  private static let unknown = -1
  private static let unusable = -2
  /// The number of `rdf:Description`.
  static let description = 0

  static let its = "http://www.w3.org/2005/11/its"
  /// Namespaces that no prefix may have.
  private static let reserved = ["http://www.w3.org/2000/xmlns/", "http://www.w3.org/XML/1998/namespace"]

  /// Those of `prefixes`; none where it is `nil`.
  init(_ prefixes: PrefixMap?) {
    for entry in prefixes?.entries ?? [] { add(entry.prefix, entry.namespace) }
    _ = append(Name(prefix: "rdf", namespace: RDFVocabulary.namespace, local: "Description"))
  }

  /// Adds a prefix; one that is there already stays as it is.
  mutating func add(_ prefix: String, _ namespace: String) {
    guard known[prefix] == nil, Self.canBePrefix(prefix), Self.canBeNamespace(namespace) else { return }
    known[prefix] = namespace
    order.append(prefix)
  }

  /// The number of a property that was met before.
  mutating func knownProperty(_ iri: Span<UInt8>) -> Int? {
    let symbol = symbol(iri)
    let number = numbers[symbol]
    if number < 0 { return nil }
    use(number)
    return number
  }

  /// The number of a property. Throws where its IRI makes no name.
  mutating func property(_ iri: Span<UInt8>) throws(UnwritableStatement) -> Int {
    if let number = find(iri) { return number }
    let text = iri.string(in: 0..<iri.count)
    throw UnwritableStatement("RDF/XML cannot carry the property <\(text)>, which makes no name of an element")
  }

  /// The number of a class, where a prefix that is known makes its name.
  mutating func known(_ iri: Span<UInt8>) -> Int? {
    guard let number = find(iri), !elements[number].isGenerated else { return nil }
    return number
  }

  private mutating func symbol(_ iri: Span<UInt8>) -> Int {
    let symbol = Int(symbols.intern(iri))
    if symbol == numbers.count { numbers.append(Self.unknown) }
    return symbol
  }

  private mutating func find(_ iri: Span<UInt8>) -> Int? {
    let symbol = symbol(iri)
    if numbers[symbol] == Self.unknown {
      let name = makeName(iri.string(in: 0..<iri.count))
      numbers[symbol] = name.map { append($0) } ?? Self.unusable
    }
    if numbers[symbol] < 0 { return nil }
    use(numbers[symbol])
    return numbers[symbol]
  }

  private mutating func use(_ number: Int) {
    if elements[number].isUsed || declared != nil { return }
    elements[number].isUsed = true
    used.insert(elements[number].name.prefix)
  }

  private mutating func append(_ name: Name) -> Int {
    let start = tags.count
    tags += Array("  <\(name.prefix):\(name.local)".utf8)
    let middle = tags.count
    tags += Array("</\(name.prefix):\(name.local)>\n".utf8)
    elements.append(
      Element(
        name: name, start: start..<middle, end: middle..<tags.count, isGenerated: generated[name.namespace] != nil,
        mustDeclare: declared.map { !$0.contains(name.prefix) } ?? false))
    return elements.count - 1
  }

  /// Writes the beginning of a start tag.
  func writeStart(_ number: Int, isIndented: Bool, to sink: ByteSink) {
    let tag = elements[number].start
    sink.write(tags.span, in: isIndented ? tag : tag.dropFirst(2))
  }

  /// Writes an end tag.
  func writeEnd(_ number: Int, endsLine: Bool, to sink: ByteSink) {
    let tag = elements[number].end
    sink.write(tags.span, in: endsLine ? tag : tag.dropLast())
  }

  /// The name of an element that has to declare its prefix.
  func undeclared(_ number: Int) -> Name? { elements[number].mustDeclare ? elements[number].name : nil }

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
    for number in elements.indices { elements[number].mustDeclare = !prefixes.contains(elements[number].name.prefix) }
    prefixes.remove("rdf")
    return prefixes.sorted().map { ($0, known[$0] ?? "") }
  }

  private static func canBePrefix(_ prefix: String) -> Bool {
    XMLNameCheck.isName(prefix) && !prefix.lowercased().hasPrefix("xml")
  }

  private static func canBeNamespace(_ namespace: String) -> Bool {
    let bytes = Array(namespace.utf8)
    return !bytes.isEmpty && IRICheck.isIRI(bytes.span) && !reserved.contains(namespace)
      && (try? XMLEscapes.check(bytes.span)) != nil
  }
}
