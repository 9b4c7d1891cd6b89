internal import ByteIO
internal import RDFIO

/// Writes what a plain frame states as triples, in the order in which ``TripleMapping`` writes the same axioms.
struct PlainStatements {
  /// A subject or an object. A text with a datatype, which `xsd:string` need not have; places are those of the chunk.
  private enum Node {
    case iri(Int32)
    case blank(Int)
    case text(PlainText, Int32)
    case namespace(Int32)
  }

  private let vocabulary: PlainVocabulary
  private let namespace: [UInt8]

  init(_ vocabulary: PlainVocabulary, defaultNamespace: [UInt8]?) {
    self.vocabulary = vocabulary
    namespace = defaultNamespace ?? []
  }

  func write(
    _ frame: PlainFrameReading, _ bytes: Span<UInt8>, _ names: inout PlainNames, to order: inout StatementOrder
  ) throws {
    let subject = frame.subject
    try begin(subject, names, &order)
    declare(subject, bytes, &names, &order)
    for axiom in frame.axioms { write(axiom, frame, bytes, &names, &order) }
    if !frame.operands.isEmpty { define(frame, bytes, &names, &order) }
    for iri in frame.retired { try retire(iri, subject, bytes, &names, &order) }
  }

  private func begin(_ subject: Int32, _ names: borrowing PlainNames, _ order: inout StatementOrder) throws {
    try names.withBytes(of: subject) { try order.begin(.iri, $0) }
  }

  private func declare(
    _ subject: Int32, _ bytes: Span<UInt8>, _ names: inout PlainNames, _ order: inout StatementOrder
  ) {
    names.state(subject, as: .owlClass)
    order.state { add(.iri(subject), vocabulary.type, .iri(vocabulary.owlClass), bytes, names, to: &$0) }
  }

  private func write(
    _ axiom: PlainAxiom, _ frame: PlainFrameReading, _ bytes: Span<UInt8>, _ names: inout PlainNames,
    _ order: inout StatementOrder
  ) {
    let predicate: Int32
    let object: Node
    switch axiom.form {
    case .subClass:
      names.use(axiom.object, as: .owlClass)
      (predicate, object) = (vocabulary.subClassOf, .iri(axiom.object))
    case .some:
      let node = restrict(axiom.property, axiom.object, bytes, &names, &order)
      (predicate, object) = (vocabulary.subClassOf, .blank(node))
    case .disjoint:
      names.use(axiom.object, as: .owlClass)
      (predicate, object) = (vocabulary.disjointWith, .iri(axiom.object))
    case .iri:
      names.use(axiom.property, as: .annotationProperty)
      (predicate, object) = (axiom.property, .iri(axiom.object))
    case .text, .namespace:
      names.use(axiom.property, as: .annotationProperty)
      names.use(axiom.object, as: .datatype)
      (predicate, object) =
        (axiom.property, axiom.form == .text ? .text(axiom.text, axiom.object) : .namespace(axiom.object))
    }
    order.state { add(.iri(frame.subject), predicate, object, bytes, names, to: &$0) }
    if axiom.annotations.isEmpty { return }
    let annotations = frame.annotations[axiom.annotations]
    annotate(.iri(frame.subject), predicate, object, annotations, bytes, &names, &order)
  }

  /// The node of an axiom with its annotations, and those of the annotations themselves.
  private func annotate(
    _ subject: Node, _ predicate: Int32, _ object: Node, _ annotations: ArraySlice<PlainAnnotation>,
    _ bytes: Span<UInt8>, _ names: inout PlainNames, _ order: inout StatementOrder
  ) {
    let node = reify(vocabulary.axiom, subject, predicate, object, bytes, names, &order)
    for annotation in annotations {
      names.use(annotation.property, as: .annotationProperty)
      if annotation.object < 0 { names.use(vocabulary.string, as: .datatype) }
      order.later { add(.blank(node), annotation.property, value(annotation), bytes, names, to: &$0) }
    }
    for annotation in annotations {
      guard let label = annotation.label else { continue }
      names.use(vocabulary.label, as: .annotationProperty)
      let inner = reify(
        vocabulary.annotation, .blank(node), annotation.property, value(annotation), bytes, names, &order)
      let text = Node.text(label, vocabulary.string)
      order.later { add(.blank(inner), vocabulary.label, text, bytes, names, to: &$0) }
    }
  }

  private func value(_ annotation: PlainAnnotation) -> Node {
    annotation.object < 0 ? .text(annotation.text, vocabulary.string) : .iri(annotation.object)
  }

  /// A node that stands for a triple.
  private func reify(
    _ kind: Int32, _ subject: Node, _ predicate: Int32, _ object: Node, _ bytes: Span<UInt8>,
    _ names: borrowing PlainNames, _ order: inout StatementOrder
  ) -> Int {
    let node = order.blank()
    order.later {
      add(.blank(node), vocabulary.type, .iri(kind), bytes, names, to: &$0)
      add(.blank(node), vocabulary.annotatedSource, subject, bytes, names, to: &$0)
      add(.blank(node), vocabulary.annotatedProperty, .iri(predicate), bytes, names, to: &$0)
      add(.blank(node), vocabulary.annotatedTarget, object, bytes, names, to: &$0)
    }
    return node
  }

  private func restrict(
    _ property: Int32, _ filler: Int32, _ bytes: Span<UInt8>, _ names: inout PlainNames, _ order: inout StatementOrder
  ) -> Int {
    names.use(property, as: .objectProperty)
    names.use(filler, as: .owlClass)
    let node = order.blank()
    order.later {
      add(.blank(node), vocabulary.type, .iri(vocabulary.restriction), bytes, names, to: &$0)
      add(.blank(node), vocabulary.onProperty, .iri(property), bytes, names, to: &$0)
      add(.blank(node), vocabulary.someValuesFrom, .iri(filler), bytes, names, to: &$0)
    }
    return node
  }

  /// The class is the intersection of the operands.
  private func define(
    _ frame: PlainFrameReading, _ bytes: Span<UInt8>, _ names: inout PlainNames, _ order: inout StatementOrder
  ) {
    var members: [Node] = []
    for operand in frame.operands {
      if operand.relation >= 0 {
        members.append(.blank(restrict(operand.relation, operand.target, bytes, &names, &order)))
      } else {
        names.use(operand.target, as: .owlClass)
        members.append(.iri(operand.target))
      }
    }
    let cells = members.map { _ in order.blank() }
    let node = order.blank()
    order.later { block in
      for (index, member) in members.enumerated() {
        let rest = index + 1 < cells.count ? Node.blank(cells[index + 1]) : .iri(vocabulary.empty)
        add(.blank(cells[index]), vocabulary.first, member, bytes, names, to: &block)
        add(.blank(cells[index]), vocabulary.rest, rest, bytes, names, to: &block)
      }
      add(.blank(node), vocabulary.type, .iri(vocabulary.owlClass), bytes, names, to: &block)
      add(.blank(node), vocabulary.intersectionOf, .blank(cells[0]), bytes, names, to: &block)
    }
    order.state { add(.iri(frame.subject), vocabulary.equivalentClass, .blank(node), bytes, names, to: &$0) }
  }

  /// A class that was merged into another one is obsolete.
  private func retire(
    _ old: Int32, _ subject: Int32, _ bytes: Span<UInt8>, _ names: inout PlainNames, _ order: inout StatementOrder
  ) throws {
    try begin(old, names, &order)
    declare(old, bytes, &names, &order)
    names.use(vocabulary.obsolescenceReason, as: .annotationProperty)
    names.use(vocabulary.replacedBy, as: .annotationProperty)
    order.state {
      add(.iri(old), vocabulary.obsolescenceReason, .iri(vocabulary.termsMerged), bytes, names, to: &$0)
      add(.iri(old), vocabulary.replacedBy, .iri(subject), bytes, names, to: &$0)
    }
    order.state { block in
      let subject = append(.iri(old), bytes, names, to: &block)
      let predicate = names.append(vocabulary.deprecated, to: &block)
      var object = QuadBuffer.Term(.literal, block.appendText { $0.append(contentsOf: "true".utf8) })
      names.append(datatype: vocabulary.boolean, of: &object, to: &block)
      block.append(subject, predicate, object)
    }
  }

  // MARK: Triples

  private func add(
    _ subject: Node, _ predicate: Int32, _ object: Node, _ bytes: Span<UInt8>, _ names: borrowing PlainNames,
    to block: inout QuadBlock
  ) {
    let subject = append(subject, bytes, names, to: &block)
    let predicate = names.append(predicate, to: &block)
    block.append(subject, predicate, append(object, bytes, names, to: &block))
  }

  private func append(
    _ node: Node, _ bytes: Span<UInt8>, _ names: borrowing PlainNames, to block: inout QuadBlock
  ) -> QuadBuffer.Term {
    switch node {
    case .iri(let iri): return names.append(iri, to: &block)
    case .blank(let number):
      // The keys of IRIs are their numbers.
      return QuadBuffer.Term(.blank, block.appendText(once: -number) { StatementOrder.appendLabel(number, to: &$0) })
    case .text(let text, let datatype):
      let range = block.appendText { $0.append(contentsOf: bytes.extracting(text.range)) }
      return literal(text.isBare ? .init(bare: .literal, range) : .init(.literal, range), datatype, names, &block)
    case .namespace(let datatype):
      let range = block.appendText { $0.append(contentsOf: namespace) }
      return literal(QuadBuffer.Term(.literal, range), datatype, names, &block)
    }
  }

  /// The literal with its datatype, which `xsd:string` need not have.
  private func literal(
    _ text: QuadBuffer.Term, _ datatype: Int32, _ names: borrowing PlainNames, _ block: inout QuadBlock
  ) -> QuadBuffer.Term {
    var literal = text
    if datatype != vocabulary.string { names.append(datatype: datatype, of: &literal, to: &block) }
    return literal
  }
}
