internal import JSON
internal import RDF

/// [Serialize RDF as JSON-LD](https://www.w3.org/TR/json-ld11-api/#serialize-rdf-as-json-ld-algorithm): statements become nodes
/// in expanded form, collections become lists.
struct RDFSerializer {
  let options: JSONLDOptions
  private(set) var graphs = NodeMap()
  /// The one place where a blank node is an object; `nil` once there is a second one.
  private(set) var onlyUse: [ExactText: Use?] = [:]
  /// The one graph in which a blank node is a subject; -1 once there is a second one.
  private(set) var subjectGraph: [ExactText: Int] = [:]
  /// Where `rdf:nil` is an object.
  private(set) var ends: [Use] = []
  /// The subjects of `rdf:direction`.
  private(set) var compoundLiterals: [Use] = []

  /// A place where a node is the value of a property.
  struct Use {
    let graph: Int
    let node: Int
    let property: String
    /// Among the values of the property.
    let value: Int
  }

  init(options: JSONLDOptions) { self.options = options }

  /// Takes one statement. Throws for a JSON literal that is no JSON.
  mutating func add(_ quad: Quad) throws(JSONLDProblem) {
    var graph = 0
    if let name = quad.graph {
      let identifier = Self.identifier(of: name)
      graph = graphs.place(of: identifier)
      _ = graphs.update(0) { $0.place(of: identifier) }
    }
    let subject = Self.identifier(of: quad.subject)
    let node = graphs.update(graph) { $0.place(of: subject) }
    if case .blank = quad.subject {
      let former = subjectGraph.updateValue(graph, forKey: ExactText(subject))
      if let former, former != graph { subjectGraph[ExactText(subject)] = -1 }
    }
    let predicate = Self.identifier(of: quad.predicate)
    if case .literal(let literal) = quad.object {
      let value = try self.value(of: literal)
      graphs.update(graph) { _ = $0.nodes[node].add(value, to: predicate) }
      if predicate == RDFName.direction, options.rdfDirection == .compoundLiteral {
        compoundLiterals.append(Use(graph: graph, node: node, property: predicate, value: 0))
      }
      return
    }
    let object = Self.identifier(of: quad.object)
    if predicate == RDFName.type, !options.useRDFType {
      graphs.update(graph) { _ = $0.nodes[node].add(.string(object), to: "@type") }
      // It is more than the value of a property.
      if case .blank = quad.object { onlyUse.updateValue(nil, forKey: ExactText(object)) }
      return
    }
    let use = graphs.update(graph) { graph -> Int? in
      guard graph.nodes[node].add(["@id": .string(object)], to: predicate) else { return nil }
      return (graph.nodes[node].entries[predicate]?.array?.count ?? 1) - 1
    }.map { Use(graph: graph, node: node, property: predicate, value: $0) }
    guard let use else { return }
    if object == RDFName.nil {
      ends.append(use)
    } else if case .blank = quad.object {
      let key = ExactText(object)
      onlyUse.updateValue(onlyUse.keys.contains(key) ? nil : use, forKey: key)
    }
  }

  /// The document: nodes in the order in which they were met, or in that of their names.
  consuming func finish() throws(JSONLDProblem) -> [JSONValue] {
    var lists = RDFLists(self)
    try lists.convert()
    return lists.document()
  }

  static func identifier(of term: RDFTerm) -> String {
    switch term {
    case .iri(let iri): iri
    case .blank(let label): "_:" + label
    // Readers have no such subjects, predicates and graphs, and triple terms are refused before.
    case .literal(let literal): literal.text
    case .triple: ""
    }
  }
}
