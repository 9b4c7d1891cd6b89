/// An ontology as a graph: nodes, edges and the axioms that are neither, sorted out of its axioms as the reference
/// implementation does ([OBO Graphs](https://github.com/geneontology/obographs)).
struct OBOGraph {
  struct Node {
    var label: String?
    var type: String?
    var meta = GraphMeta()
    /// Whether anything makes it appear beside what it may say.
    var isShown = false
  }

  struct Edge {
    var subject: String
    var predicate: String
    var object: String
    var meta: GraphMeta
  }

  struct LogicalDefinition {
    var defined: String
    var genera: [String]
    var restrictions: [(property: String, filler: String)]
  }

  private(set) var nodes: [String: Node] = [:]
  private(set) var edges: [Edge] = []
  private(set) var equivalents: [(members: [String], meta: GraphMeta)] = []
  private(set) var definitions: [LogicalDefinition] = []
  private(set) var domains: [String: [String]] = [:]
  private(set) var ranges: [String: [String]] = [:]
  private(set) var chains: [(property: String, chain: [String])] = []
  /// How many axioms of each kind, and annotations of what, the format has no place for.
  private(set) var losses: [String: Int] = [:]

  init(_ ontology: OWLOntology) {
    for axiom in ontology.axioms { add(axiom) }
  }

  private mutating func add(_ axiom: OWLAxiom) {
    let meta = GraphMeta(axiom.annotations)
    switch axiom.statement {
    case .declaration(let entity): nodes[entity.iri, default: Node()].type = Self.type(of: entity.kind)
    case .annotationAssertion(let property, .iri(let subject), let value):
      annotate(subject, property, value, meta, axiom.annotations)
    case .subClassOf(.named(let sub), .named(let parent)): link(sub, "is_a", parent, meta)
    case .subClassOf(.named(let sub), .some(.named(let property), .named(let filler))):
      link(sub, property, filler, meta)
    case .subObjectPropertyOf(.named(let sub), .named(let parent)): link(sub, "subPropertyOf", parent, meta)
    case .inverseObjectProperties(.named(let left), .named(let right)): link(left, "inverseOf", right, meta)
    case .classAssertion(.named(let type), .named(let individual)):
      nodes[individual, default: Node()].isShown = true
      link(individual, "type", type, meta)
    case .objectPropertyAssertion(.named(let property), .named(let subject), .named(let object)):
      nodes[subject, default: Node()].isShown = true
      link(subject, property, object, meta)
    case .equivalentClasses(let classes): addEquivalent(classes, meta, axiom)
    case .objectPropertyDomain(.named(let property), .named(let domain)):
      domains[property, default: []].append(domain)
      lose(axiom.annotations, of: "domains and ranges")
    case .objectPropertyRange(.named(let property), .named(let range)):
      ranges[property, default: []].append(range)
      lose(axiom.annotations, of: "domains and ranges")
    case .subObjectPropertyChainOf(let chain, .named(let property)):
      let names = chain.compactMap { if case .named(let iri) = $0 { iri } else { nil } }
      if names.count < chain.count { return lose(axiom) }
      chains.append((property, names))
      lose(axiom.annotations, of: "property chains")
    default: lose(axiom)
    }
  }

  private mutating func lose(_ axiom: OWLAxiom) { losses["axioms \(axiom.keyword)", default: 0] += 1 }

  /// Annotations of what has no place for them.
  private mutating func lose(_ annotations: [OWLAnnotation], of what: String) {
    if !annotations.isEmpty { losses["annotations of \(what)", default: 0] += annotations.count }
  }

  private mutating func link(_ subject: String, _ predicate: String, _ object: String, _ meta: GraphMeta) {
    edges.append(Edge(subject: subject, predicate: predicate, object: object, meta: meta))
  }

  private static func type(of kind: OWLEntity.Kind) -> String? {
    switch kind {
    case .owlClass: "CLASS"
    case .objectProperty, .dataProperty, .annotationProperty: "PROPERTY"
    case .namedIndividual: "INDIVIDUAL"
    case .datatype: nil
    }
  }

  /// Classes with the same members, or one that is defined by its genera and what they are restricted to.
  private mutating func addEquivalent(_ classes: [ClassExpression], _ meta: GraphMeta, _ axiom: OWLAxiom) {
    let names = classes.compactMap(\.name)
    if names.count == classes.count { return equivalents.append((names, meta)) }
    guard names.count == 1, classes.count == 2,
      case .intersection(let operands)? = classes.first(where: { $0.name == nil })
    else { return lose(axiom) }
    var definition = LogicalDefinition(defined: names[0], genera: [], restrictions: [])
    for operand in operands {
      switch operand {
      case .named(let iri): definition.genera.append(iri)
      case .some(.named(let property), .named(let filler)): definition.restrictions.append((property, filler))
      default: return lose(axiom)
      }
    }
    definitions.append(definition)
    lose(axiom.annotations, of: "logical definitions")
  }

  private mutating func annotate(
    _ subject: String, _ property: String, _ value: AnnotationValue, _ meta: GraphMeta, _ annotations: [OWLAnnotation]
  ) {
    if property == Self.id { return }
    var node = nodes[subject] ?? Node()
    let text = value.text
    // Comments and obsolescence alone make no node.
    if property != OWLVocabulary.comment, property != OWLVocabulary.deprecated { node.isShown = true }
    if property == OWLVocabulary.label {
      node.label = text
      lose(annotations, of: "labels")
    } else if property == OWLVocabulary.comment {
      node.meta.comments.append(text)
      lose(annotations, of: "comments")
    } else if property == OWLVocabulary.deprecated {
      node.meta.isDeprecated = text == "true"
      lose(annotations, of: "obsolescence")
    } else if property == Self.definition {
      node.meta.definition = (text, meta.xrefs)
      lose(annotations.filter { $0.property != GraphMeta.xref }, of: "definitions")
    } else if property == GraphMeta.xref {
      node.meta.xrefs.append(text)
      lose(annotations, of: "xrefs")
    } else if property == Self.subset {
      node.meta.subsets.append(text)
      lose(annotations, of: "subsets")
    } else if let predicate = Self.synonyms[property] {
      let type = annotations.first { $0.property == Self.synonymType }
      lose(annotations.filter { $0 != type && $0.property != GraphMeta.xref }, of: "synonyms")
      node.meta.synonyms.append(
        .init(predicate: predicate, text: text, type: type?.value.text, xrefs: meta.xrefs))
    } else {
      node.meta.properties.append((property, text))
      lose(annotations, of: "property values")
    }
    nodes[subject] = node
  }

  private static let id = OBOVocabulary.property(of: "id").iri
  private static let definition = OBOVocabulary.property(of: "def").iri
  private static let subset = OBOVocabulary.property(of: "subset").iri
  private static let synonymType = OBOVocabulary.property(of: "has_synonym_type").iri
  private static let synonyms: [String: String] = Dictionary(
    uniqueKeysWithValues: ["BROAD", "EXACT", "NARROW", "RELATED"].map { scope in
      let iri = OBOVocabulary.property(of: scope).iri
      return (iri, String(iri.dropFirst(OBOVocabulary.oboInOwl.count)))
    })
}
