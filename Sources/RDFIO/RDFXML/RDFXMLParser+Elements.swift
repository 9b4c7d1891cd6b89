internal import ByteIO
internal import XMLIO

/// Node elements ([7.2.11](https://www.w3.org/TR/rdf12-xml/#nodeElement)) and property elements
/// ([7.2.14](https://www.w3.org/TR/rdf12-xml/#propertyElt)).
extension RDFXMLParser {
  // MARK: Nodes

  mutating func startNode(
    _ name: XMLName, _ attributes: XMLAttributes, in outer: Frame.Scope, at place: XMLPlace
  ) {
    let role = names.kind(name)
    let mark = quad.bytes.count
    let scope = readScope(attributes, in: outer, at: place)
    var frame = Frame(.node, scope)
    guard role == .term || role == .description else {
      problem("no class may be named \(names.shown(name))", at: place)
      return push(Frame(.ignored, scope), mark: mark)
    }
    var hasProperties = false
    for index in 0..<attributes.count {
      let attribute = attributes.name(at: index)
      let kind = names.kind(attribute)
      switch kind {
      case .about, .id, .nodeID:
        if frame.subject.kind != .none {
          problem("a node may have one of rdf:about, rdf:ID and rdf:nodeID", at: place)
        }
        frame.subject = node(kind, attributes, index, scope, at: place)
      case .term: hasProperties = true
      case .base, .language, .direction, .version, .ignored: break
      case .rdf, .description, .li, .resource, .datatype, .parseType, .annotation, .annotationNodeID, .withdrawn,
        .unusable:
        problem("a node may not have the attribute \(names.shown(attribute))", at: place)
      }
    }
    if frame.subject.kind == .none { frame.subject = newBlank() }
    push(frame, mark: mark)
    if role == .term {
      beginStatement(frame.subject, token: Self.type)
      quad.object = names.append(name.token, to: &quad)
      emit(at: place)
    }
    if hasProperties { addPropertyAttributes(attributes, of: frame.subject, in: scope, at: place) }
  }

  /// A node inside a property, a collection or a triple term
  /// ([7.2.15](https://www.w3.org/TR/rdf12-xml/#resourcePropertyElt),
  /// [7.2.19](https://www.w3.org/TR/rdf12-xml/#parseTypeCollectionPropertyElt)).
  mutating func startObject(
    _ name: XMLName, _ attributes: XMLAttributes, in parent: Frame, at place: XMLPlace
  ) {
    let index = open.count - 1
    switch parent.kind {
    case .collection:
      startNode(name, attributes, in: parent.scope, at: place)
      if let item = open.last, item.kind == .node { addItem(item.subject, to: index, at: place) }
    case .triple:
      if parent.hasContent { problem("a triple term is one node with one property", at: place) }
      open[index].hasContent = true
      startNode(name, attributes, in: parent.scope, at: place)
    default:
      if parent.hasContent { problem("text beside an element", at: place) }
      if parent.isTyped { problem("a literal with a datatype holds no elements", at: place) }
      forget(from: parent.textStart)
      startNode(name, attributes, in: parent.scope, at: place)
      open[index].kind = .complete
      if let object = open.last, object.kind == .node { add(parent, object.subject, at: place) }
    }
  }

  // MARK: Properties

  /// What the attributes of a property element say.
  private struct Given {
    var object = Frame.Node()
    var parseType: String?
    var hasDatatype = false
    var hasProperties = false

    /// Whether they contradict one another.
    var isContradictory: Bool {
      if parseType != nil { return object.kind != .none || hasDatatype || hasProperties }
      return hasDatatype && (object.kind != .none || hasProperties)
    }
  }

  mutating func startProperty(
    _ name: XMLName, _ attributes: XMLAttributes, in parent: Frame, at place: XMLPlace
  ) {
    let role = names.kind(name)
    let mark = quad.bytes.count
    var frame = Frame(.property, readScope(attributes, in: parent.scope, at: place))
    frame.subject = parent.subject
    frame.predicate = name.token
    if role == .li {
      open[open.count - 1].memberCount += 1
      frame.predicate = -open[open.count - 1].memberCount
    } else if role != .term {
      problem("no property may be named \(names.shown(name))", at: place)
      frame.kind = .ignored
      return push(frame, mark: mark)
    }
    let given = readAttributes(attributes, into: &frame, at: place)
    if given.isContradictory { problem("attributes that exclude one another", at: place) }
    switch given.parseType {
    case "Resource":
      let node = newBlank()
      add(frame, node, at: place)
      frame.kind = .node
      frame.subject = node
    case "Collection": frame.kind = .collection
    case "Triple" where frame.scope.isVersion12:
      frame.kind = .triple
      triples.append(nil)
      if triples.count > depthLimit {
        problem("more than \(depthLimit) triple terms inside one another", rule: "rdf-depth", at: place)
      }
    case "Triple":
      frame.kind = .ignored
      warn("a triple term without rdf:version=\"1.2\" is passed over", rule: "rdf-version", at: place)
    case .some:
      frame.kind = .literal
      frame.datatype = quad.append(RDFVocabulary.xmlLiteral)
    case nil:
      guard given.object.kind != .none || given.hasProperties else { break }
      let node = given.object.kind == .none ? newBlank() : given.object
      add(frame, node, at: place)
      frame.kind = .complete
      if given.hasProperties { addPropertyAttributes(attributes, of: node, in: frame.scope, at: place) }
    }
    push(frame, mark: mark)
  }

  private mutating func readAttributes(
    _ attributes: XMLAttributes, into frame: inout Frame, at place: XMLPlace
  ) -> Given {
    var given = Given()
    for index in 0..<attributes.count {
      let attribute = attributes.name(at: index)
      let kind = names.kind(attribute)
      switch kind {
      case .resource, .nodeID:
        if given.object.kind != .none {
          problem("a property may have one of rdf:resource and rdf:nodeID", at: place)
        }
        given.object = node(kind, attributes, index, frame.scope, at: place)
      case .id: frame.statement = node(.id, attributes, index, frame.scope, at: place)
      case .annotation, .annotationNodeID:
        if frame.annotation.kind != .none {
          problem("a property may have one of rdf:annotation and rdf:annotationNodeID", at: place)
        }
        let kind = kind == .annotation ? RDFXMLName.Kind.resource : .nodeID
        frame.annotation = node(kind, attributes, index, frame.scope, at: place)
      case .datatype:
        given.hasDatatype = true
        frame.datatype = datatype(attributes, index, frame.scope, at: place)
        frame.isTyped = true
        // The language holds for literals without a datatype.
        frame.scope.language = 0..<0
      case .parseType: given.parseType = attributes.text(at: index)
      case .term: given.hasProperties = true
      case .base, .language, .direction, .version, .ignored: break
      case .rdf, .description, .li, .about, .withdrawn, .unusable:
        problem("a property may not have the attribute \(names.shown(attribute))", at: place)
      }
    }
    return given
  }
}
