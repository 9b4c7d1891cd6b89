internal import Identifiers
internal import Ontology

/// What `owl:Axiom`s say about the statements of one entity.
struct AxiomAnnotations {
  /// An annotated statement: its predicate, its object, and the node that carries the annotations.
  private struct Axiom {
    var predicate: Int32 = -1
    var target: Int32 = -1
    var text: String?
    let node: TripleStore.Node
  }

  private let axioms: [Axiom]

  init(of entity: TripleStore.Node, in assembler: OWLAssembler) {
    axioms = (assembler.axioms[entity] ?? []).map { node in
      var axiom = Axiom(node: node)
      for triple in assembler.triples(of: node) {
        if triple.predicate == assembler.names.annotatedProperty, !triple.isLiteral { axiom.predicate = triple.object }
        if triple.predicate == assembler.names.annotatedTarget {
          if triple.isLiteral { axiom.text = assembler.store.text(ofLiteral: triple.object) } else { axiom.target = triple.object }
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
    let names = assembler.names
    let text = triple.isLiteral ? assembler.store.text(ofLiteral: triple.object) : nil
    for axiom in axioms where axiom.predicate == triple.predicate {
      guard text.map({ $0 == axiom.text }) ?? (axiom.target == triple.object) else { continue }
      let annotations = assembler.bySubject[axiom.node].map { assembler.store.triples[Int($0)] }
      for annotation in annotations {
        switch annotation.predicate {
        case names.type, names.annotatedSource, names.annotatedProperty, names.annotatedTarget: continue
        case names.xref: parts.xrefs.append(Xref(assembler.text(of: annotation)))
        case names.synonymType: parts.synonymType = OntologyName.subset(assembler.text(of: annotation))
        default:
          let key = assembler.curie(annotation.predicate).text
          let short = key.hasPrefix("oboInOwl:") ? String(key.dropFirst(9)) : key
          parts.qualifiers.append(Qualifier(key: short, value: assembler.text(of: annotation)))
        }
      }
    }
    return parts
  }

  /// The annotations of a statement that takes qualifiers only; xrefs among them too.
  func qualifiers(of triple: TripleStore.Triple, in assembler: inout OWLAssembler) -> [Qualifier] {
    if axioms.isEmpty { return [] }
    let parts = parts(of: triple, in: &assembler)
    return parts.xrefs.map { Qualifier(key: "xref", value: $0.id) } + parts.qualifiers
  }
}
