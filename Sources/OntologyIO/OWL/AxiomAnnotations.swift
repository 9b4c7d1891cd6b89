internal import Identifiers
internal import Ontology

/// What `owl:Axiom`s say about the statements of one entity.
struct AxiomAnnotations {
  /// An annotated statement: its predicate, its object, and the node that carries the annotations.
  private struct Axiom {
    var predicate: Int32 = -1
    /// The object; the number of a literal where it is one.
    var target: Int32?
    var isLiteral = false
    let node: TripleStore.Node
  }

  private let axioms: [Axiom]

  init(of entity: TripleStore.Node, in assembler: OWLAssembler) {
    axioms = assembler.axioms[entity].map { index in
      var axiom = Axiom(node: assembler.store.triples[Int(index)].subject)
      for triple in assembler.triples(of: axiom.node) {
        if triple.predicate == assembler.names.annotatedProperty, !triple.isLiteral {
          axiom.predicate = triple.object
        }
        if triple.predicate == assembler.names.annotatedTarget {
          axiom.target = triple.object
          axiom.isLiteral = triple.isLiteral
        }
      }
      return axiom
    }
  }

  /// The annotations of a statement, sorted by what they become.
  struct Parts {
    var xrefs: [Xref] = []
    var synonymType: String?
    var qualifiers: [Qualifier] = []
  }

  func parts(of triple: TripleStore.Triple, in assembler: inout OWLAssembler) -> Parts {
    var parts = Parts()
    if axioms.isEmpty { return parts }
    for axiom in axioms where axiom.predicate == triple.predicate && axiom.isLiteral == triple.isLiteral {
      guard let target = axiom.target,
        triple.isLiteral ? assembler.store.haveSameText(target, triple.object) : target == triple.object
      else { continue }
      for index in assembler.bySubject[axiom.node] {
        let annotation = assembler.store.triples[Int(index)]
        add(annotation, to: &parts, in: &assembler)
      }
    }
    return parts
  }

  private func add(_ annotation: TripleStore.Triple, to parts: inout Parts, in assembler: inout OWLAssembler) {
    switch annotation.predicate {
    case assembler.names.type, assembler.names.annotatedSource, assembler.names.annotatedProperty,
      assembler.names.annotatedTarget:
      return
    case assembler.names.xref: parts.xrefs.append(Xref(assembler.text(of: annotation)))
    case assembler.names.synonymType: parts.synonymType = OntologyName.subset(assembler.text(of: annotation))
    default:
      let key = assembler.curie(annotation.predicate).text
      let short = key.hasPrefix("oboInOwl:") ? String(key.dropFirst(9)) : key
      parts.qualifiers.append(Qualifier(key: short, value: assembler.text(of: annotation)))
    }
  }

  /// The annotations of a statement that takes qualifiers only; xrefs among them too.
  func qualifiers(of triple: TripleStore.Triple, in assembler: inout OWLAssembler) -> [Qualifier] {
    if axioms.isEmpty { return [] }
    let parts = parts(of: triple, in: &assembler)
    return parts.xrefs.map { Qualifier(key: "xref", value: $0.id) } + parts.qualifiers
  }
}
