internal import Diagnostics

/// The axioms of a graph, as they are found.
struct GraphReading {
  typealias Node = TripleGraph.Node

  /// A statement, to find what is said about it.
  struct Statement: Hashable {
    let subject: Node
    let predicate: Node
    let object: Node
  }

  /// What is wrong with an expression, so that there is none.
  struct Problem: Error {
    let message: String
  }

  var graph: TripleGraph
  let file: String
  var ontology = OWLOntology()
  var kinds: EntityKinds
  private(set) var diagnostics: [Diagnostic] = []
  /// Statements that are part of an axiom, of an annotation or of an expression.
  var isUsed: [Bool]
  /// The nodes that annotate a statement.
  var annotators: [Statement: [Node]] = [:]
  /// What they annotate, in the order of the graph.
  var annotated: [Statement] = []
  /// The annotated statements that were met.
  var isStated: Set<Statement> = []
  /// How many nodes of expressions may still be looked at: shared nodes must not make a small graph a huge ontology.
  private var budget: Int

  init(_ triples: TripleGraph, file: String) {
    graph = triples
    graph.index()
    self.file = file
    kinds = EntityKinds(&graph)
    isUsed = Array(repeating: false, count: graph.count)
    budget = 16 * graph.count + 10_000
  }

  mutating func read() {
    findAnnotators()
    passOverRules()
    readHeader()
    for number in 0..<graph.count where !isUsed[number] { readStatement(number, isDeferred: false) }
    readAnnotatedCopies()
    // What blank nodes say and no expression is made of is said of individuals.
    for number in 0..<graph.count where !isUsed[number] { readStatement(number, isDeferred: true) }
    ontology.removeDuplicates()
    reportRest()
  }

  // MARK: The header

  private mutating func readHeader() {
    var headers: [Node] = []
    for number in 0..<graph.count
    where graph.word(graph.predicates[number]) == .type && graph.word(graph.objects[number]) == .ontology {
      isUsed[number] = true
      if !headers.contains(graph.subjects[number]) { headers.append(graph.subjects[number]) }
    }
    guard let header = headers.first else {
      return report(.warning, "owl-no-ontology", "nothing is an owl:Ontology: the ontology has no name")
    }
    if headers.count > 1 {
      report(.warning, "owl-ontologies", "\(headers.count) ontologies; \(name(of: header)) is taken for the name")
    }
    if graph.isIRI(header) { ontology.iri = graph.text(of: header) }
    for number in graph.statements(about: header).map(Int.init) where !isUsed[number] {
      let object = graph.objects[number]
      switch graph.word(graph.predicates[number]) {
      case .versionIRI where graph.isIRI(object): ontology.versionIRI = graph.text(of: object)
      case .imports where graph.isIRI(object): ontology.imports.append(graph.text(of: object))
      case nil:
        for annotations in annotations(of: number) {
          ontology.annotations.append(
            OWLAnnotation(graph.text(of: graph.predicates[number]), value(object), annotations: annotations))
        }
      default: continue
      }
      isUsed[number] = true
    }
  }

  // MARK: Reports

  mutating func report(_ severity: Severity, _ rule: RuleID, _ message: String) {
    diagnostics.append(Diagnostic(rule: rule, severity: severity, message: message, file: file))
  }

  mutating func name(of node: Node) -> String {
    if graph.isLiteral(node) { return "“\(graph.literal(node).text)”" }
    return graph.isIRI(node) ? "<\(graph.text(of: node))>" : "_:\(graph.text(of: node))"
  }

  /// Counts one node of an expression.
  mutating func spend() throws(Problem) {
    budget -= 1
    if budget < 0 { throw Problem(message: "expressions share so many nodes that they are too large") }
  }

  /// Whether nothing more is read, which has been reported.
  var isExhausted: Bool { budget < 0 }

  /// The rules of [SWRL](https://www.w3.org/submissions/SWRL/), which are no axioms of OWL.
  private mutating func passOverRules() {
    var rules = 0
    for number in 0..<graph.count where graph.word(graph.predicates[number]) == .type {
      let object = graph.objects[number]
      guard graph.word(object) == nil, graph.isIRI(object), graph.text(of: object).hasPrefix(Self.swrl)
      else { continue }
      if graph.text(of: object) == Self.swrl + "Imp" { rules += 1 }
      use(allBelow: graph.subjects[number])
    }
    if let diagnostic = Diagnostic.ofRules(rules, file: file) { diagnostics.append(diagnostic) }
  }

  /// Marks what a node says, and what the blank nodes say that it leads to.
  private mutating func use(allBelow node: Node) {
    var open = [node]
    while let node = open.popLast() {
      for number in graph.statements(about: node).map(Int.init) where !isUsed[number] {
        isUsed[number] = true
        if graph.isBlank(graph.objects[number]) { open.append(graph.objects[number]) }
      }
    }
  }

  private static let swrl = "http://www.w3.org/2003/11/swrl#"

  private mutating func reportRest() {
    if graph.passedOver > 0 {
      let message = "\(graph.passedOver) statements in named graphs or with triple terms were passed over"
      report(.warning, "owl-statement", message)
    }
    let rest = (0..<graph.count).filter { !isUsed[$0] }
    guard let first = rest.first else { return }
    let text = [graph.subjects[first], graph.predicates[first], graph.objects[first]].map { name(of: $0) }
    report(
      .warning, "owl-no-axiom",
      "\(rest.count) statements are part of no axiom, the first of them “\(text.joined(separator: " "))”")
  }
}
