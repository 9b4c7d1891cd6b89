/// Annotations of statements, which are nodes that repeat them
/// ([OWL 2 mapping, 3.2.2](https://www.w3.org/TR/owl2-mapping-to-rdf/#Parsing_of_Annotations)).
extension GraphReading {
  mutating func findAnnotators() {
    for number in 0..<graph.count
    where graph.word(graph.predicates[number]) == .type
      && [.axiom, .annotation].contains(graph.word(graph.objects[number]))
    {
      let node = graph.subjects[number]
      var parts: [OWLWord: Node] = [:]
      for statement in graph.statements(about: node) {
        guard let word = graph.word(graph.predicates[Int(statement)]) else { continue }
        parts[word] = graph.objects[Int(statement)]
        if Self.reification.contains(word) { isUsed[Int(statement)] = true }
      }
      guard let subject = parts[.annotatedSource], let predicate = parts[.annotatedProperty],
        let object = parts[.annotatedTarget]
      else {
        report(.warning, "owl-annotation", "\(name(of: node)) annotates nothing: it has no source, property or target")
        continue
      }
      let statement = Statement(subject: subject, predicate: predicate, object: object)
      if annotators[statement] == nil { annotated.append(statement) }
      if annotators[statement]?.contains(node) != true { annotators[statement, default: []].append(node) }
    }
  }

  private static let reification: Set<OWLWord> = [.type, .annotatedSource, .annotatedProperty, .annotatedTarget]

  /// The annotations of a statement: for each node that annotates it a list, and an empty one where there is none; nothing where
  /// the statement has had its annotations before.
  mutating func annotations(of number: Int) -> [[OWLAnnotation]] {
    let statement = Statement(
      subject: graph.subjects[number], predicate: graph.predicates[number], object: graph.objects[number])
    if isStated.contains(statement) { return [] }
    guard let nodes = annotators.removeValue(forKey: statement) else { return [[]] }
    isStated.insert(statement)
    return nodes.map { annotations(on: $0, depth: 0) }
  }

  /// What is said of a node itself, beside what makes it what it is.
  mutating func annotations(on node: Node, depth: Int) -> [OWLAnnotation] {
    if depth > TripleReader.depthLimit { return [] }
    var annotations: [OWLAnnotation] = []
    for number in graph.statements(about: node).map(Int.init) {
      let predicate = graph.predicates[number]
      // What makes the node what it is.
      if graph.word(predicate) != nil { continue }
      isUsed[number] = true
      let statement = Statement(subject: node, predicate: predicate, object: graph.objects[number])
      let nested = annotators.removeValue(forKey: statement) ?? []
      annotations.append(
        OWLAnnotation(
          graph.text(of: predicate), value(graph.objects[number]),
          annotations: nested.flatMap { self.annotations(on: $0, depth: depth + 1) }))
    }
    return annotations
  }

  mutating func value(_ node: Node) -> AnnotationValue {
    if graph.isLiteral(node) { return .literal(graph.literal(node)) }
    return graph.isIRI(node) ? .iri(graph.text(of: node)) : .anonymous(graph.text(of: node))
  }

  /// Annotations of statements that the graph does not have as they are repeated: their lists and expressions are copies, as many
  /// tools write them. Such an annotation is that of the axiom that says the same.
  mutating func readAnnotatedCopies() {
    let open = annotated.filter {
      annotators[$0] != nil && !(graph.isBlank($0.subject) && graph.word($0.predicate) == nil)
    }
    if open.isEmpty { return }
    var places: [OWLAxiom.Statement: Int] = [:]
    for (number, axiom) in ontology.axioms.enumerated() where axiom.annotations.isEmpty {
      places[axiom.statement] = number
    }
    for statement in open {
      guard !isExhausted, let nodes = annotators.removeValue(forKey: statement) else { continue }
      do throws(Problem) {
        let copy = try axiom(of: statement)
        for node in nodes {
          let annotations = annotations(on: node, depth: 0)
          if let place = places.removeValue(forKey: copy) {
            ontology.axioms[place].annotations = annotations
          } else {
            ontology.axioms.append(OWLAxiom(copy, annotations: annotations))
          }
        }
      } catch {
        report(.error, "owl-mapping", "\(error.message) (in what is annotated of \(name(of: statement.subject)))")
      }
    }
  }
}
