internal import Identifiers
internal import Ontology

/// What `owl:Axiom`s say about the statements of one entity
/// ([mapping to RDF, 2.2](https://www.w3.org/TR/owl2-mapping-to-rdf/#Translation_of_Annotations)).
struct AxiomAnnotations {
  /// An annotated statement, and the node that bears the annotations.
  private struct Axiom {
    var predicate: Int32 = -1
    var object: Int32 = 0
    var isLiteral = false
    let node: TripleStore.Node
  }

  /// The annotations of a statement, sorted by what they become.
  struct Parts {
    var xrefs: [Xref] = []
    var synonymType: String?
    var qualifiers: [Qualifier] = []
  }

  private var axioms: [Axiom] = []
  /// Where each statement is in `axioms`, if there are too many to look through.
  private var table: [StatementKey: [Int]] = [:]

  init(of entity: TripleStore.Node, in assembler: inout OWLAssembler) {
    for number in assembler.ontology.annotatedSources[entity] {
      guard assembler.spend() else { return }
      var axiom = Axiom(node: assembler.ontology.store.triples[Int(number)].subject)
      for number in assembler.ontology.bySubject[axiom.node] {
        let triple = assembler.ontology.store.triples[Int(number)]
        switch assembler.ontology.vocabulary.property(triple.predicate) {
        case .annotatedProperty where !triple.isLiteral: axiom.predicate = triple.object
        case .annotatedTarget:
          axiom.object = triple.object
          axiom.isLiteral = triple.isLiteral
        default: break
        }
      }
      axioms.append(axiom)
    }
    guard axioms.count > 16 else { return }
    for (index, axiom) in axioms.enumerated() where axiom.isLiteral || axiom.object >= 0 {
      let key = StatementKey(
        predicate: axiom.predicate, object: axiom.object, isLiteral: axiom.isLiteral, in: assembler.ontology.store)
      table[key, default: []].append(index)
    }
  }

  /// What is said about a statement.
  func parts(of triple: TripleStore.Triple, in assembler: inout OWLAssembler) -> Parts {
    var parts = Parts()
    if axioms.isEmpty { return parts }
    if table.isEmpty || !triple.isLiteral && triple.object < 0 {
      for axiom in axioms where isAbout(axiom, triple, in: assembler.ontology) {
        add(annotationsOf: axiom.node, to: &parts, in: &assembler)
      }
    } else {
      let key = StatementKey(
        predicate: triple.predicate, object: triple.object, isLiteral: triple.isLiteral, in: assembler.ontology.store)
      for index in table[key] ?? [] {
        add(annotationsOf: axioms[index].node, to: &parts, in: &assembler)
      }
    }
    return parts
  }

  /// What is said about a statement that takes qualifiers only; xrefs are among them.
  func qualifiers(of triple: TripleStore.Triple, in assembler: inout OWLAssembler) -> [Qualifier] {
    if axioms.isEmpty { return [] }
    let parts = parts(of: triple, in: &assembler)
    return parts.xrefs.map { Qualifier(key: "xref", value: $0.id) } + parts.qualifiers
  }

  private func isAbout(_ axiom: Axiom, _ triple: TripleStore.Triple, in ontology: OWLOntology) -> Bool {
    guard axiom.predicate == triple.predicate, axiom.isLiteral == triple.isLiteral else { return false }
    if triple.isLiteral { return ontology.store.haveSameText(axiom.object, triple.object) }
    if axiom.object == triple.object { return true }
    // A class expression is written once more for the axiom, as another blank node.
    guard axiom.object < 0, triple.object < 0 else { return false }
    guard let own = OWLRestriction(axiom.object, in: ontology) else { return false }
    return own == OWLRestriction(triple.object, in: ontology)
  }

  private func add(
    annotationsOf node: TripleStore.Node, to parts: inout Parts, in assembler: inout OWLAssembler
  ) {
    for number in assembler.ontology.bySubject[node] {
      guard assembler.spend() else { return }
      let triple = assembler.ontology.store.triples[Int(number)]
      switch assembler.ontology.vocabulary.property(triple.predicate) {
      case .type, .annotatedSource, .annotatedProperty, .annotatedTarget: continue
      case .xref: parts.xrefs.append(Xref(assembler.ontology.text(of: triple)))
      case .synonymType: parts.synonymType = assembler.ontology.shortName(triple)
      default:
        let key = assembler.ontology.curie(triple.predicate).text
        parts.qualifiers.append(
          Qualifier(
            key: key.hasPrefix("oboInOwl:") ? String(key.dropFirst(9)) : key, value: assembler.ontology.text(of: triple)
          ))
      }
    }
  }
}
