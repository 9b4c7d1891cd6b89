internal import ByteIO
internal import RDF
internal import XMLIO

/// Putting statements together.
extension RDFXMLParser {
  /// Stands for `rdf:type` in the place of a name's token.
  static let type = Int.min

  // MARK: Terms

  mutating func beginStatement(_ subject: Frame.Node, token: Int) {
    if !quad.parts.isEmpty { quad.parts.removeAll(keepingCapacity: true) }
    quad.subject = Self.term(subject)
    switch token {
    case Self.type: quad.predicate = constant(TurtleTerms.type)
    case ..<0: quad.predicate = constant("\(RDFVocabulary.namespace)_\(-token)")
    default: quad.predicate = names.append(token, to: &quad)
    }
  }

  private static func term(_ node: Frame.Node) -> QuadBuffer.Term {
    // IRIs are looked at when they are read.
    .init(node.kind, node.text, isPlain: node.kind == .iri)
  }

  private mutating func constant(_ iri: String) -> QuadBuffer.Term { .init(.iri, quad.append(iri), isPlain: true) }

  /// The language and direction that hold, or the datatype.
  private func tag(_ literal: inout QuadBuffer.Term, datatype: Range<Int>, in scope: Frame.Scope) {
    if !datatype.isEmpty {
      literal.tag = datatype
    } else if !scope.language.isEmpty {
      literal.tag = scope.language
      literal.hasLanguage = true
      literal.direction = scope.direction
    }
  }

  // MARK: Statements

  /// Hands the statement over, or keeps it for the triple term that it is in.
  mutating func emit(at place: XMLPlace) {
    guard failure == nil else { return }
    if let last = triples.indices.last {
      guard triples[last] == nil else { return problem("a triple term is one node with one property", at: place) }
      triples[last] = quad.quad.triple
      return
    }
    do {
      try sink.receive(quad)
    } catch let statement as UnwritableStatement {
      failure = statement.failure(in: file, at: Self.position(place))
    } catch {
      failure = error
    }
  }

  /// Hands over the statement of a property, and what its `rdf:ID` and `rdf:annotation` say of it
  /// ([7.3](https://www.w3.org/TR/rdf12-xml/#section-Reification)).
  private mutating func emit(_ property: Frame, at place: XMLPlace) {
    emit(at: place)
    guard property.statement.kind != .none || property.annotation.kind != .none else { return }
    let (subject, predicate, object) = (quad.subject, quad.predicate, quad.object)
    if property.statement.kind != .none {
      quad.subject = Self.term(property.statement)
      let parts = [
        (TurtleTerms.type, constant(RDFVocabulary.statement)), (RDFVocabulary.subject, subject),
        (RDFVocabulary.predicate, predicate), (RDFVocabulary.object, object),
      ]
      for (name, part) in parts {
        quad.predicate = constant(name)
        quad.object = part
        emit(at: place)
      }
    }
    if property.annotation.kind != .none {
      quad.subject = Self.term(property.annotation)
      quad.predicate = constant(TurtleTerms.reifies)
      quad.object = quad.append(subject, predicate, object)
      emit(at: place)
    }
  }

  /// The statement of a property whose object is a node.
  mutating func add(_ property: Frame, _ object: Frame.Node, at place: XMLPlace) {
    beginStatement(property.subject, token: property.predicate)
    quad.object = Self.term(object)
    emit(property, at: place)
  }

  /// The statement of a property whose object is the text behind ``RDFXMLFrame/textStart``.
  mutating func endLiteral(_ frame: Frame, at place: XMLPlace) {
    var literal = QuadBuffer.Term(.literal, frame.textStart..<quad.bytes.count)
    beginStatement(frame.subject, token: frame.predicate)
    tag(&literal, datatype: frame.datatype, in: frame.scope)
    quad.object = literal
    emit(frame, at: place)
  }

  /// The statement of a property whose object is a triple term.
  mutating func endTriple(_ frame: Frame, at place: XMLPlace) {
    guard let triple = triples.removeLast() else {
      return problem("a triple term is one node with one property", at: place)
    }
    beginStatement(frame.subject, token: frame.predicate)
    quad.object = quad.append(.triple(triple))
    emit(frame, at: place)
  }

  // MARK: Collections

  /// Adds an item to the collection that is open at `index`.
  mutating func addItem(_ item: Frame.Node, to index: Int, at place: XMLPlace) {
    let collection = open[index]
    let mark = quad.bytes.count
    let cell = newBlank()
    open[index].lastCell = blanks
    if collection.lastCell == 0 {
      add(collection, cell, at: place)
    } else {
      beginRest(of: collection.lastCell)
      quad.object = Self.term(cell)
      emit(at: place)
    }
    quad.subject = Self.term(cell)
    quad.predicate = constant(TurtleTerms.first)
    quad.object = Self.term(item)
    emit(at: place)
    forget(from: mark)
  }

  mutating func endCollection(_ frame: Frame, at place: XMLPlace) {
    if frame.lastCell == 0 {
      beginStatement(frame.subject, token: frame.predicate)
      quad.object = constant(TurtleTerms.empty)
      emit(frame, at: place)
    } else {
      beginRest(of: frame.lastCell)
      quad.object = constant(TurtleTerms.empty)
      emit(at: place)
    }
  }

  private mutating func beginRest(of cell: Int) {
    quad.subject = .init(.blank, appendLabel(ofBlank: cell))
    quad.predicate = constant(TurtleTerms.rest)
  }

  // MARK: Property attributes

  /// Attributes that are properties in short form
  /// ([2.5](https://www.w3.org/TR/rdf12-xml/#section-Syntax-property-attributes)).
  mutating func addPropertyAttributes(
    _ attributes: XMLAttributes, of subject: Frame.Node, in scope: Frame.Scope, at place: XMLPlace
  ) {
    for index in 0..<attributes.count {
      let name = attributes.name(at: index)
      guard names.kind(name) == .term else { continue }
      let mark = quad.bytes.count
      if names.equals(name, TurtleTerms.typeText) {
        let type = node(.resource, attributes, index, scope, at: place)
        beginStatement(subject, token: Self.type)
        quad.object = Self.term(type)
      } else {
        beginStatement(subject, token: name.token)
        let start = quad.bytes.count
        attributes.withValue(at: index) { quad.bytes.append(contentsOf: $0) }
        var literal = QuadBuffer.Term(.literal, start..<quad.bytes.count)
        tag(&literal, datatype: 0..<0, in: scope)
        quad.object = literal
      }
      emit(at: place)
      forget(from: mark)
    }
  }
}
