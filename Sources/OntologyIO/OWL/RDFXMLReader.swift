internal import ByteIO
internal import XMLIO

/// Reads the triples of an RDF/XML document ([grammar](https://www.w3.org/TR/rdf-syntax-grammar/)).
///
/// What is no RDF/XML is a problem that is kept, and the rest is read as well as can be.
struct RDFXMLReader: XMLHandler {
  /// Something that RDF/XML does not allow, and where.
  struct Problem {
    let message: String
    let line: Int
    let column: Int
  }

  /// The element that holds all others.
  struct Root {
    let namespace: String
    let local: String
    let line: Int
    let column: Int
  }

  /// More problems than these are only counted.
  static let problemLimit = 100

  var store = TripleStore()
  let vocabulary: OWLVocabulary
  private(set) var problems: [Problem] = []
  private(set) var problemCount = 0
  private(set) var root: Root?
  /// The prefixes that the root element declares.
  private(set) var prefixes: [(prefix: String, namespace: String)] = []
  var open: [Frame] = []
  private(set) var names: [RDFXMLName] = []
  private var spellings: [(namespace: String, local: String)] = []
  private var literalMarkup = XMLLiteralMarkup()
  var identifiers = RDFXMLIdentifiers()

  /// An open element.
  struct Frame {
    enum Kind {
      case root
      case node
      /// A property whose object, text or a node, is still to come.
      case property
      /// A property that has its object, and may hold nothing more.
      case complete
      case collection
      /// A property whose content is a literal, markup and all.
      case literal
    }
    var kind: Kind
    /// Of a node: the node. Of a property: what it is a property of.
    var subject: TripleStore.Node = 0
    var predicate: Int32 = -1
    /// Symbols, -1 for none.
    var datatype: Int32 = -1
    var language: Int32 = -1
    var base: Int32 = -1
    /// The statement that reifies the property, -1 for none.
    var reification: Int32 = -1
    /// Of a node: how many `rdf:li` it has had.
    var memberCount: Int32 = 0
    /// Of a collection: its last cell, 0 while it is empty.
    var lastCell: TripleStore.Node = 0
    /// Whether the property has had text that is not blank.
    var hasText = false
  }

  init() { vocabulary = OWLVocabulary(&store.symbols) }

  // MARK: Events

  mutating func meet(_ name: XMLName, namespace: String, local: String) {
    let symbol = store.symbols.intern(namespace + local)
    names.append(RDFXMLName(namespace: namespace, local: local, symbol: symbol))
    spellings.append((namespace, local))
  }

  mutating func declare(prefix: String, namespace: String) {
    if root == nil, !prefix.isEmpty, prefix != "xml" { prefixes.append((prefix, namespace)) }
  }

  mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes, at place: XMLPlace) {
    let role = names[name.token]
    guard let parent = open.last else { return startRoot(name, role, attributes, at: place) }
    switch parent.kind {
    case .root: startNode(role, attributes, in: parent, at: place)
    case .node: startProperty(role, attributes, in: parent, at: place)
    case .property, .collection: startObject(role, attributes, in: parent, at: place)
    case .complete:
      problem("the property has its object already", at: place)
      startNode(role, attributes, in: parent, at: place)
    case .literal:
      store.appendText(Array(literalMarkup.start(spellings[name.token], attributes, spellings).utf8).span)
    }
  }

  mutating func endElement(at place: XMLPlace) {
    guard let frame = open.last else { return }
    if frame.kind == .literal, let tag = literalMarkup.end() {
      return store.appendText(Array(tag.utf8).span)
    }
    open.removeLast()
    switch frame.kind {
    case .property, .literal:
      let language = frame.datatype < 0 ? frame.language : -1
      store.addLiteral(frame.subject, frame.predicate, language: language, datatype: frame.datatype)
      reify(frame)
    case .collection:
      if frame.lastCell == 0 {
        store.add(frame.subject, frame.predicate, vocabulary.nilList)
        reify(frame)
      } else {
        store.add(frame.lastCell, vocabulary.rest, vocabulary.nilList)
      }
    case .root, .node, .complete: break
    }
  }

  mutating func characters(_ text: Span<UInt8>, at place: XMLPlace) {
    let last = open.count - 1
    guard last >= 0 else { return }
    switch open[last].kind {
    case .property:
      if !text.isBlank { open[last].hasText = true }
      store.appendText(text)
    case .literal:
      let escaped = XMLLiteralMarkup.escaped(text.string(in: 0..<text.count))
      store.appendText(Array(escaped.utf8).span)
    case .root, .node, .complete, .collection:
      if !text.isBlank { problem("text where only elements may be", at: place) }
    }
  }

  // MARK: Elements

  private mutating func startRoot(
    _ name: XMLName, _ role: RDFXMLName, _ attributes: XMLAttributes, at place: XMLPlace
  ) {
    let (namespace, local) = spellings[name.token]
    root = Root(namespace: namespace, local: local, line: place.line, column: place.column)
    var frame = Frame(kind: .root)
    readScope(attributes, into: &frame)
    open.append(frame)
    if role.kind != .rdf { startNode(role, attributes, in: frame, at: place) }
  }

  /// [7.2.11](https://www.w3.org/TR/rdf-syntax-grammar/#nodeElement)
  private mutating func startNode(
    _ role: RDFXMLName, _ attributes: XMLAttributes, in parent: Frame, at place: XMLPlace
  ) {
    var frame = Frame(kind: .node, language: parent.language, base: parent.base)
    readScope(attributes, into: &frame)
    if !role.isElement || role.kind == .li { problem("no class may be named \(iri(role))", at: place) }
    var subject: TripleStore.Node?
    var hasProperties = false
    for index in 0..<attributes.count {
      let attribute = names[attributes.name(at: index).token]
      switch attribute.kind {
      case .about, .id, .nodeID:
        if subject != nil { problem("a node may have one of rdf:about, rdf:ID and rdf:nodeID", at: place) }
        subject = identifier(attribute.kind, attributes, index, frame.base, at: place)
      case .term: hasProperties = true
      case .base, .language, .ignored: break
      case .rdf, .description, .li, .resource, .datatype, .parseType, .withdrawn:
        problem("a node may not have the attribute \(iri(attribute))", at: place)
      }
    }
    frame.subject = subject ?? store.newBlank()
    if role.kind != .description { store.add(frame.subject, vocabulary.type, role.symbol) }
    if hasProperties { addPropertyAttributes(attributes, of: frame.subject, in: frame) }
    open.append(frame)
  }

  /// A node inside a property or a collection: the object of the one, an item of the other
  /// ([7.2.15](https://www.w3.org/TR/rdf-syntax-grammar/#resourcePropertyElt),
  /// [7.2.19](https://www.w3.org/TR/rdf-syntax-grammar/#parseTypeCollectionPropertyElt)).
  private mutating func startObject(
    _ role: RDFXMLName, _ attributes: XMLAttributes, in parent: Frame, at place: XMLPlace
  ) {
    let index = open.count - 1
    if parent.hasText { problem("text beside an element", at: place) }
    store.startLiteral()
    startNode(role, attributes, in: parent, at: place)
    let object = open[open.count - 1].subject
    guard parent.kind == .collection else {
      open[index].kind = .complete
      return add(parent, object)
    }
    let cell = store.newBlank()
    open[index].lastCell = cell
    if parent.lastCell == 0 {
      add(parent, cell)
    } else {
      store.add(parent.lastCell, vocabulary.rest, cell)
    }
    store.add(cell, vocabulary.first, object)
  }

  /// The triple of a property that has its object.
  mutating func add(_ property: Frame, _ object: TripleStore.Node) {
    store.add(property.subject, property.predicate, object)
    reify(property)
  }

  /// The statement about the triple that was added last, where the property has an `rdf:ID`
  /// ([7.3](https://www.w3.org/TR/rdf-syntax-grammar/#section-Reification)).
  private mutating func reify(_ property: Frame) {
    guard property.reification >= 0, let triple = store.triples.last else { return }
    let names = vocabulary
    store.add(property.reification, names.type, names.statement)
    store.add(property.reification, names.subject, triple.subject)
    store.add(property.reification, names.predicate, triple.predicate)
    store.addAgain(triple.object, isLiteral: triple.isLiteral, property.reification, names.object)
  }

  // MARK: Problems

  mutating func problem(_ message: String, at place: XMLPlace) {
    problemCount += 1
    if problems.count < Self.problemLimit {
      problems.append(Problem(message: message, line: place.line, column: place.column))
    }
  }

  func iri(_ name: RDFXMLName) -> String { "<\(store.symbols.text(of: name.symbol))>" }
}
