internal import RDF
internal import RDFIO

/// Axioms as triples.
final class TripleMapping {
  /// Where the triples go.
  var order: StatementOrder
  private var buffer = QuadBuffer()

  init(_ sink: any QuadSink) { order = StatementOrder(sink) }

  func finish() throws { try order.finish() }

  /// Says something of a blank node.
  func later(_ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm) {
    buffer.set(Quad(subject, predicate, object))
    order.later(buffer)
  }

  func blank() -> RDFTerm { .blank("n\(order.blank())") }

  /// The triple of an axiom, and its annotations about that triple.
  private func state(
    _ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm, _ annotations: [OWLAnnotation] = []
  ) throws {
    buffer.set(Quad(subject, predicate, object))
    try order.state(buffer)
    annotate(subject, predicate, object, annotations, as: OWLTerms.axiom)
  }

  private func annotate(
    _ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm, _ annotations: [OWLAnnotation], as kind: RDFTerm
  ) {
    if annotations.isEmpty { return }
    let node = blank()
    later(node, OWLTerms.type, kind)
    later(node, OWLTerms.annotatedSource, subject)
    later(node, OWLTerms.annotatedProperty, predicate)
    later(node, OWLTerms.annotatedTarget, object)
    annotate(node, annotations)
  }

  /// Annotations that are said of a node itself.
  private func annotate(_ node: RDFTerm, _ annotations: [OWLAnnotation]) {
    for annotation in annotations { later(node, .iri(annotation.property), term(annotation.value)) }
    for annotation in annotations {
      annotate(
        node, .iri(annotation.property), term(annotation.value), annotation.annotations, as: OWLTerms.annotation)
    }
  }

  func write(header ontology: OWLOntology) throws {
    let name = ontology.iri.map { RDFTerm.iri($0) } ?? blank()
    try state(name, OWLTerms.type, OWLTerms.ontology)
    if let version = ontology.versionIRI { try state(name, OWLTerms.versionIRI, .iri(version)) }
    for iri in ontology.imports { try state(name, OWLTerms.imports, .iri(iri)) }
    for annotation in ontology.annotations {
      let value = term(annotation.value)
      try state(name, .iri(annotation.property), value)
      annotate(name, .iri(annotation.property), value, annotation.annotations, as: OWLTerms.annotation)
    }
  }

  func write(_ axiom: OWLAxiom) throws {
    let annotations = axiom.annotations
    switch axiom.statement {
    case .declaration(let entity):
      try state(.iri(entity.iri), OWLTerms.type, OWLTerms.kind(entity.kind), annotations)
    case .annotationAssertion(let property, let subject, let value):
      try state(term(subject), .iri(property), term(value), annotations)
    case .subClassOf(let sub, let sup): try state(node(sub), OWLTerms.subClassOf, node(sup), annotations)
    case .equivalentClasses(let classes): try chain(classes.map(node), OWLTerms.equivalentClass, annotations)
    case .disjointClasses(let classes):
      try disjoint(classes.map(node), OWLTerms.disjointWith, OWLTerms.allDisjointClasses, annotations)
    case .disjointUnion(let name, let classes):
      try state(.iri(name), OWLTerms.disjointUnionOf, list(classes.map(node)), annotations)
    case .classAssertion(let expression, let individual):
      try state(node(individual), OWLTerms.type, node(expression), annotations)
    case .sameIndividual(let individuals): try chain(individuals.map(node), OWLTerms.sameAs, annotations)
    case .differentIndividuals(let individuals):
      try disjoint(individuals.map(node), OWLTerms.differentFrom, OWLTerms.allDifferent, annotations)
    case .objectPropertyAssertion(.named(let property), let subject, let object),
      .objectPropertyAssertion(.inverse(let property), let object, let subject):
      try state(node(subject), .iri(property), node(object), annotations)
    case .dataPropertyAssertion(let property, let subject, let value):
      try state(node(subject), .iri(property), term(value), annotations)
    case .negativeObjectPropertyAssertion(let property, let subject, let object):
      try deny(node(property), subject, OWLTerms.targetIndividual, node(object), annotations)
    case .negativeDataPropertyAssertion(let property, let subject, let value):
      try deny(.iri(property), subject, OWLTerms.targetValue, term(value), annotations)
    case .hasKey(let expression, let objects, let data):
      try state(node(expression), OWLTerms.hasKey, list(objects.map(node) + data.map { .iri($0) }), annotations)
    case .datatypeDefinition(let name, let range):
      try state(.iri(name), OWLTerms.equivalentClass, node(range), annotations)
    default: try write(properties: axiom.statement, annotations)
    }
  }

  private func write(properties statement: OWLAxiom.Statement, _ annotations: [OWLAnnotation]) throws {
    switch statement {
    case .equivalentObjectProperties(let properties):
      try chain(properties.map(node), OWLTerms.equivalentProperty, annotations)
    case .equivalentDataProperties(let names):
      try chain(names.map { .iri($0) }, OWLTerms.equivalentProperty, annotations)
    case .subObjectPropertyOf(let sub, let sup): try state(node(sub), OWLTerms.subPropertyOf, node(sup), annotations)
    case .subDataPropertyOf(let sub, let sup), .subAnnotationPropertyOf(let sub, let sup):
      try state(.iri(sub), OWLTerms.subPropertyOf, .iri(sup), annotations)
    case .inverseObjectProperties(let left, let right):
      try state(node(left), OWLTerms.inverseOf, node(right), annotations)
    case .objectPropertyCharacteristic(let characteristic, let property):
      try state(node(property), OWLTerms.type, OWLTerms.characteristic(characteristic), annotations)
    case .functionalDataProperty(let name):
      try state(.iri(name), OWLTerms.type, OWLTerms.functionalProperty, annotations)
    case .objectPropertyDomain(let property, let expression):
      try state(node(property), OWLTerms.domain, node(expression), annotations)
    case .objectPropertyRange(let property, let expression):
      try state(node(property), OWLTerms.range, node(expression), annotations)
    case .dataPropertyDomain(let name, let expression):
      try state(.iri(name), OWLTerms.domain, node(expression), annotations)
    case .dataPropertyRange(let name, let range): try state(.iri(name), OWLTerms.range, node(range), annotations)
    case .annotationPropertyDomain(let name, let domain):
      try state(.iri(name), OWLTerms.domain, .iri(domain), annotations)
    case .annotationPropertyRange(let name, let range):
      try state(.iri(name), OWLTerms.range, .iri(range), annotations)
    case .disjointObjectProperties(let properties):
      let kind = OWLTerms.allDisjointProperties
      try disjoint(properties.map(node), OWLTerms.propertyDisjointWith, kind, annotations)
    case .disjointDataProperties(let names):
      let kind = OWLTerms.allDisjointProperties
      try disjoint(names.map { .iri($0) }, OWLTerms.propertyDisjointWith, kind, annotations)
    case .subObjectPropertyChainOf(let chain, let property):
      try state(node(property), OWLTerms.propertyChainAxiom, list(chain.map(node)), annotations)
    default: break
    }
  }

  /// What holds among all of `nodes` as triples from each to the next.
  private func chain(_ nodes: [RDFTerm], _ predicate: RDFTerm, _ annotations: [OWLAnnotation]) throws {
    for (left, right) in zip(nodes, nodes.dropFirst()) { try state(left, predicate, right, annotations) }
  }

  /// One triple for two nodes; a node with its members for more.
  private func disjoint(
    _ nodes: [RDFTerm], _ predicate: RDFTerm, _ kind: RDFTerm, _ annotations: [OWLAnnotation]
  ) throws {
    if nodes.count == 2 { return try state(nodes[0], predicate, nodes[1], annotations) }
    let members = list(nodes)
    let node = blank()
    try state(node, OWLTerms.type, kind)
    later(node, OWLTerms.members, members)
    annotate(node, annotations)
  }

  private func deny(
    _ property: RDFTerm, _ subject: OWLIndividual, _ target: RDFTerm, _ value: RDFTerm, _ annotations: [OWLAnnotation]
  ) throws {
    let node = blank()
    try state(node, OWLTerms.type, OWLTerms.negativeAssertion)
    later(node, OWLTerms.sourceIndividual, self.node(subject))
    later(node, OWLTerms.assertionProperty, property)
    later(node, target, value)
    annotate(node, annotations)
  }
}
