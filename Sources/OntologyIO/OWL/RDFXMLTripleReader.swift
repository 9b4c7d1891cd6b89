internal import ByteIO
internal import Diagnostics
internal import XMLIO

/// Reads the triples of an RDF/XML document ([grammar](https://www.w3.org/TR/rdf-syntax-grammar/)).
final class RDFXMLTripleReader: XMLHandler {
  /// All state is one value, so that an event costs one access to it.
  private(set) var triples = RDFXMLTriples()

  /// Reads a file. Throws `XMLFailure` and `IOFailure`.
  func read(head: [UInt8], rest: ByteSource, file: String) throws {
    let reader = XMLReader(file: file, handler: self)
    triples.reader = reader
    defer { triples.reader = nil }
    try reader.read(head: head, rest: rest)
  }

  func startElement(_ name: XMLName, _ attributes: XMLAttributes) { triples.startElement(name, attributes) }
  func endElement(_ name: XMLName) { triples.endElement() }
  func characters(_ text: Span<UInt8>) { triples.characters(text) }
}

/// The triples of an RDF/XML document, and where in it the reader is.
struct RDFXMLTriples {
  private(set) var store = TripleStore()
  private(set) var names: OWLNames
  private(set) var prefixes: [(prefix: String, namespace: String)] = []
  /// What is no RDF/XML, the rest being read as well as can be; with the line.
  private(set) var problems: [(message: String, line: Int, column: Int)] = []
  fileprivate var reader: XMLReader?
  private var open: [Frame] = []
  private var roles: [Role] = []
  private var text: [UInt8] = []
  private var blankOfName: [String: TripleStore.Node] = [:]

  /// What an element or attribute name means to RDF/XML.
  private struct Role {
    enum Kind {
      case other, rdf, description, li, about, id, nodeID, resource, datatype, parseType, base, language, xml,
        forbidden
    }
    let kind: Kind
    /// The symbol of the name's IRI.
    let symbol: Int32
  }

  /// An open element.
  private struct Frame {
    enum Kind { case root, node, property, empty, collection, literal }
    var kind: Kind
    var subject: TripleStore.Node = 0
    var predicate: Int32 = -1
    var datatype: Int32 = -1
    var language: Int32
    /// The base IRI, as a symbol; -1 for none.
    var base: Int32
    /// Whether the property has got its object.
    var isDone = false
    var listItems = 0
    /// The last item of the collection that is being read.
    var lastCell: TripleStore.Node = 0
    /// The statement that reifies the property, -1 for none.
    var reification: Int32 = -1
    /// How deep inside an XML literal.
    var depth = 0
  }

  init() {
    var symbols = SymbolTable()
    names = OWLNames(&symbols)
    store.symbols = symbols
  }

  fileprivate mutating func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
    let role = role(of: name)
    guard let parent = open.last else {
      var root = Frame(kind: .root, language: -1, base: -1)
      readScope(attributes, into: &root)
      open.append(root)
      if role.kind != .rdf { startNode(role, attributes, in: root) }
      return
    }
    switch parent.kind {
    case .root: startNode(role, attributes, in: parent)
    case .node: startProperty(role, attributes, in: parent)
    case .property, .collection: startObject(role, attributes, in: parent)
    case .empty:
      problem("an element inside a property that has its object already")
      startNode(role, attributes, in: parent)
    case .literal: open[open.count - 1].depth += 1
    }
  }

  fileprivate mutating func endElement() {
    guard let frame = open.last else { return }
    if frame.kind == .literal, frame.depth > 0 {
      open[open.count - 1].depth -= 1
      return
    }
    open.removeLast()
    switch frame.kind {
    case .property where !frame.isDone:
      store.add(
        frame.subject, frame.predicate, text: text, language: frame.language, datatype: frame.datatype)
      text.removeAll(keepingCapacity: true)
    case .collection:
      if frame.lastCell == 0 {
        store.add(frame.subject, frame.predicate, names.nilList)
      } else {
        store.add(frame.lastCell, names.rest, names.nilList)
      }
    case .literal:
      store.add(frame.subject, frame.predicate, text: text, language: -1, datatype: frame.datatype)
      text.removeAll(keepingCapacity: true)
    default: break
    }
  }

  fileprivate mutating func characters(_ characters: Span<UInt8>) {
    guard let frame = open.last else { return }
    if frame.kind == .property && !frame.isDone || frame.kind == .literal {
      text.append(contentsOf: characters)
    }
  }

  // MARK: Elements

  private mutating func startNode(_ role: Role, _ attributes: XMLAttributes, in parent: Frame) {
    var frame = Frame(kind: .node, language: parent.language, base: parent.base)
    readScope(attributes, into: &frame)
    var subject: TripleStore.Node?
    attributes.forEach { name, value in
      switch self.role(of: name).kind {
      case .about: subject = resolve(value, frame.base)
      case .id: subject = resolveID(value, frame.base)
      case .nodeID: subject = blank(named: value)
      default: break
      }
    }
    frame.subject = subject ?? store.newBlank()
    if role.kind != .description { store.add(frame.subject, names.type, role.symbol) }
    readPropertyAttributes(attributes, of: frame.subject, frame)
    open.append(frame)
  }

  /// A node inside a property or a collection: the object of the one, an item of the other.
  private mutating func startObject(_ role: Role, _ attributes: XMLAttributes, in parent: Frame) {
    let index = open.count - 1
    if parent.kind == .property, parent.isDone { problem("a second object for one property") }
    startNode(role, attributes, in: parent)
    let object = open[open.count - 1].subject
    if parent.kind == .collection {
      let cell = store.newBlank()
      if parent.lastCell == 0 {
        store.add(parent.subject, parent.predicate, cell)
      } else {
        store.add(parent.lastCell, names.rest, cell)
      }
      store.add(cell, names.first, object)
      open[index].lastCell = cell
    } else {
      finish(parent, with: object)
      open[index].isDone = true
    }
    text.removeAll(keepingCapacity: true)
  }

  private mutating func startProperty(_ role: Role, _ attributes: XMLAttributes, in parent: Frame) {
    var frame = Frame(kind: .property, language: parent.language, base: parent.base)
    frame.subject = parent.subject
    frame.predicate = role.symbol
    if role.kind == .li {
      open[open.count - 1].listItems += 1
      frame.predicate = store.symbols.intern(
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#_\(open[open.count - 1].listItems)")
    }
    readScope(attributes, into: &frame)
    var object: TripleStore.Node?
    var parseType: String?
    var hasPropertyAttributes = false
    attributes.forEach { name, value in
      switch self.role(of: name).kind {
      case .resource: object = resolve(value, frame.base)
      case .nodeID: object = blank(named: value)
      case .datatype: frame.datatype = resolve(value, frame.base)
      case .parseType: parseType = text(of: value)
      case .id: frame.reification = resolveID(value, frame.base)
      case .other: hasPropertyAttributes = true
      default: break
      }
    }
    text.removeAll(keepingCapacity: true)
    switch parseType {
    case "Collection": frame.kind = .collection
    case "Resource":
      let blank = store.newBlank()
      finish(frame, with: blank)
      frame.kind = .node
      frame.subject = blank
    case .some:
      frame.kind = .literal
      frame.datatype = store.symbols.intern("http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral")
    case nil:
      if object != nil || hasPropertyAttributes {
        let node = object ?? store.newBlank()
        finish(frame, with: node)
        frame.kind = .empty
        frame.isDone = true
        if hasPropertyAttributes { readPropertyAttributes(attributes, of: node, frame) }
      }
    }
    open.append(frame)
  }

  /// Adds the triple of a property that has its object, and the statement about it where there is one.
  private mutating func finish(_ frame: Frame, with object: TripleStore.Node) {
    store.add(frame.subject, frame.predicate, object)
    guard frame.reification >= 0 else { return }
    store.add(frame.reification, names.type, names.statement)
    store.add(frame.reification, names.subject, frame.subject)
    store.add(frame.reification, names.predicate, frame.predicate)
    store.add(frame.reification, names.object, object)
  }

  // MARK: Attributes

  /// `xml:base`, `xml:lang`.
  private mutating func readScope(_ attributes: XMLAttributes, into frame: inout Frame) {
    if attributes.count == 0 { return }
    attributes.forEach { name, value in
      switch role(of: name).kind {
      case .base: frame.base = store.symbols.intern(value)
      case .language: frame.language = value.count == 0 ? -1 : store.symbols.intern(value)
      default: break
      }
    }
  }

  /// Attributes that are properties in short form.
  private mutating func readPropertyAttributes(
    _ attributes: XMLAttributes, of subject: TripleStore.Node, _ frame: Frame
  ) {
    if attributes.count == 0 { return }
    attributes.forEach { name, value in
      let role = role(of: name)
      guard role.kind == .other else { return }
      if role.symbol == names.type {
        store.add(subject, names.type, resolve(value, frame.base))
      } else {
        store.add(
          subject, role.symbol, text: value.bytes(in: 0..<value.count), language: frame.language, datatype: -1
        )
      }
    }
  }

  private mutating func text(of value: Span<UInt8>) -> String { value.string(in: 0..<value.count) }

  private mutating func blank(named value: Span<UInt8>) -> TripleStore.Node {
    let name = text(of: value)
    if let known = blankOfName[name] { return known }
    let node = store.newBlank()
    blankOfName[name] = node
    return node
  }

  private mutating func resolveID(_ value: Span<UInt8>, _ base: Int32) -> Int32 {
    let document = base < 0 ? "" : String(store.symbols.text(of: base).prefix { $0 != "#" })
    return store.symbols.intern("\(document)#\(text(of: value))")
  }

  /// The symbol of an IRI; a relative one is resolved against the base.
  private mutating func resolve(_ value: Span<UInt8>, _ base: Int32) -> Int32 {
    if base < 0 || IRIReference.isAbsolute(value) { return store.symbols.intern(value) }
    return store.symbols.intern(IRIReference.resolve(text(of: value), against: store.symbols.text(of: base)))
  }

  private mutating func problem(_ message: String) {
    problems.append((message, reader?.line ?? 0, reader?.column ?? 0))
  }

  // MARK: Names

  private mutating func role(of name: XMLName) -> Role {
    while roles.count <= name.token, let reader {
      let entry = reader.names.entries[roles.count]
      let symbol = store.symbols.intern(entry.namespace + entry.local)
      roles.append(Role(kind: Self.kind(entry), symbol: symbol))
    }
    return roles[name.token]
  }

  private static func kind(_ entry: XMLNames.Entry) -> Role.Kind {
    switch entry.namespace {
    case "http://www.w3.org/1999/02/22-rdf-syntax-ns#":
      switch entry.local {
      case "RDF": .rdf
      case "Description": .description
      case "li": .li
      case "about": .about
      case "ID": .id
      case "nodeID": .nodeID
      case "resource": .resource
      case "datatype": .datatype
      case "parseType": .parseType
      case "bagID", "aboutEach", "aboutEachPrefix": .forbidden
      default: .other
      }
    case "http://www.w3.org/XML/1998/namespace":
      switch entry.local {
      case "base": .base
      case "lang": .language
      default: .xml
      }
    case "": .xml
    default: .other
    }
  }
}
