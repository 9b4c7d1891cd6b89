internal import ByteIO
internal import XMLIO

/// Property elements ([7.2.14](https://www.w3.org/TR/rdf-syntax-grammar/#propertyElt)).
extension RDFXMLReader {
  /// What the attributes of a property element say.
  private struct Given {
    var object: TripleStore.Node?
    var parseType: String?
    var hasDatatype = false
    var hasProperties = false

    /// Whether they contradict one another.
    var isContradictory: Bool {
      if parseType != nil { return object != nil || hasDatatype || hasProperties }
      return hasDatatype && (object != nil || hasProperties)
    }
  }

  mutating func startProperty(
    _ role: RDFXMLName, _ attributes: XMLAttributes, in parent: Frame, at place: XMLPlace
  ) {
    var frame = Frame(kind: .property, language: parent.language, base: parent.base)
    frame.subject = parent.subject
    frame.predicate = role.symbol
    if role.kind == .li {
      open[open.count - 1].memberCount += 1
      frame.predicate = identifiers.member(parent.memberCount + 1, &store.symbols)
    } else if role.kind != .term {
      problem("no property may be named \(iri(role))", at: place)
    }
    readScope(attributes, into: &frame)
    let given = readAttributes(attributes, into: &frame, at: place)
    if given.isContradictory { problem("attributes that exclude one another", at: place) }
    store.startLiteral()
    switch given.parseType {
    case "Resource":
      let node = store.newBlank()
      add(frame, node)
      frame = Frame(kind: .node, subject: node, language: frame.language, base: frame.base)
    case "Collection": frame.kind = .collection
    case .some:
      frame.kind = .literal
      frame.datatype = vocabulary.xmlLiteral
    case nil:
      guard given.object != nil || given.hasProperties else { break }
      let node = given.object ?? store.newBlank()
      add(frame, node)
      frame.kind = .complete
      if given.hasProperties { addPropertyAttributes(attributes, of: node, in: frame) }
    }
    open.append(frame)
  }

  private mutating func readAttributes(
    _ attributes: XMLAttributes, into frame: inout Frame, at place: XMLPlace
  ) -> Given {
    var given = Given()
    for index in 0..<attributes.count {
      let attribute = names[attributes.name(at: index).token]
      switch attribute.kind {
      case .resource, .nodeID:
        if given.object != nil { problem("a property may have one of rdf:resource and rdf:nodeID", at: place) }
        given.object = identifier(attribute.kind, attributes, index, frame.base, at: place)
      case .id: frame.reification = identifier(.id, attributes, index, frame.base, at: place)
      case .datatype:
        given.hasDatatype = true
        frame.datatype = identifier(.datatype, attributes, index, frame.base, at: place)
      case .parseType: given.parseType = attributes.text(at: index)
      case .term: given.hasProperties = true
      case .base, .language, .ignored: break
      case .rdf, .description, .li, .about, .withdrawn:
        problem("a property may not have the attribute \(iri(attribute))", at: place)
      }
    }
    return given
  }

  /// `xml:base`, `xml:lang`: they hold for the other attributes too, whatever their order.
  mutating func readScope(_ attributes: XMLAttributes, into frame: inout Frame) {
    for index in 0..<attributes.count {
      switch names[attributes.name(at: index).token].kind {
      case .base:
        let outer = frame.base
        frame.base = attributes.withValue(at: index) { identifiers.resolve($0, outer, &store.symbols) }
      case .language:
        frame.language = attributes.withValue(at: index) {
          $0.isEmpty ? -1 : store.symbols.intern($0)
        }
      default: break
      }
    }
  }

  /// Attributes that are properties in short form
  /// ([2.5](https://www.w3.org/TR/rdf-syntax-grammar/#section-Syntax-property-attributes)).
  mutating func addPropertyAttributes(
    _ attributes: XMLAttributes, of subject: TripleStore.Node, in frame: Frame
  ) {
    for index in 0..<attributes.count {
      let attribute = names[attributes.name(at: index).token]
      guard attribute.kind == .term else { continue }
      if attribute.symbol == vocabulary.type {
        let type = attributes.withValue(at: index) {
          identifiers.resolve($0, frame.base, &store.symbols)
        }
        store.add(subject, vocabulary.type, type)
      } else {
        store.startLiteral()
        attributes.withValue(at: index) { store.appendText($0) }
        store.addLiteral(subject, attribute.symbol, language: frame.language, datatype: -1)
      }
    }
  }

  /// The node that an attribute names.
  mutating func identifier(
    _ kind: RDFXMLName.Kind, _ attributes: XMLAttributes, _ index: Int, _ base: Int32, at place: XMLPlace
  ) -> TripleStore.Node {
    switch kind {
    case .id:
      let id = attributes.text(at: index)
      if !RDFXMLIdentifiers.isName(id) { problem("“\(id)” is no name, as rdf:ID must be", at: place) }
      let (symbol, isNew) = identifiers.fragment(id, base, &store.symbols)
      if !isNew { problem("rdf:ID “\(id)” for the second time", at: place) }
      return symbol
    case .nodeID:
      let name = attributes.text(at: index)
      if !RDFXMLIdentifiers.isName(name) { problem("“\(name)” is no name, as rdf:nodeID must be", at: place) }
      return attributes.withValue(at: index) { identifiers.blank($0, &store) }
    default:
      return attributes.withValue(at: index) { identifiers.resolve($0, base, &store.symbols) }
    }
  }
}
