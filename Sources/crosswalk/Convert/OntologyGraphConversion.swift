import ByteIO
import Diagnostics
import Identifiers
import KGX
import KnowledgeGraph
import Ontology
import OntologyIO

/// Ontologies as plain graphs in KGX: a class is a node, a parent and a relationship are edges.
struct OntologyGraphConversion: ConversionFamily {
  let formats: [ConversionFormat] = []

  func converts(_ source: String, to target: String) -> Bool {
    TermConversion.reader(source) != nil && GraphFormats.format(named: target) != nil
      && KGXFormat(rawValue: target).map { $0 != .csv } ?? false
  }

  func convert(_ job: ConversionJob) throws {
    guard let format = GraphFormats.format(named: job.target), let target = KGXFormat(rawValue: job.target) else {
      return
    }
    let document = try TermConversion().read(job, try job.openInput(), into: OntologyDocument())
    var prefixes = PrefixMap()
    for prefix in document.header.prefixes { prefixes.add(prefix.prefix, namespace: prefix.namespace) }
    let content = GraphContent(
      OntologyGraph(document, model: Bundled.biolink).graph, prefixes: prefixes, options: WriterOptions())
    let files = try GraphOutput(job.output, from: job.inputs, GraphPart.allCases, as: target)
    for loss in try FormatWriting.run([FormatWriting(content, as: format, to: files.write)]) {
      Console.say("crosswalk: \(loss.path): \(loss.detail)")
    }
  }
}

/// The terms of an ontology as nodes and edges, with no more of Biolink than its names for relations.
struct OntologyGraph {
  private(set) var graph = Graph()
  private let model: BiolinkModel
  private let source: String
  private let relationNames: [CURIE: String]

  init(_ document: OntologyDocument, model: BiolinkModel) {
    self.model = model
    source = "infores:\(document.header.ontologyID ?? "unknown")"
    relationNames = Dictionary(
      document.terms.lazy.filter { $0.kind == .relation }.compactMap { term in term.label.map { (term.id, $0) } }
    ) { first, _ in first }
    for term in document.terms where term.kind != .relation { add(term) }
  }

  private mutating func add(_ term: Term) {
    var node = Node(id: term.id, categories: ["biolink:NamedThing"], name: term.label)
    node.description = term.definition?.text
    var seen: Set<String> = []
    node.synonyms = term.synonyms.map(\.text).filter { seen.insert($0).inserted }
    node.xrefs = term.xrefs.compactMap { CURIE(validating: $0.id) }
    if term.isObsolete { node.properties.append(Property("deprecated", .boolean(true))) }
    graph.add(node)
    for parent in term.parents {
      if term.kind == .term {
        addEdge(term.id, "biolink:subclass_of", parent.target)
      } else {
        add(Relationship("rdf:type", parent.target), of: term.id)
      }
    }
    for relationship in term.relationships { add(relationship, of: term.id) }
  }

  /// The predicate is Biolink's where it has one of the relation's name; the relation itself is said in any case.
  private mutating func add(_ relationship: Relationship, of subject: CURIE) {
    let name = (relationNames[relationship.relation] ?? String(relationship.relation.local)).replacing(" ", with: "_")
    let predicate = "biolink:\(name)"
    addEdge(
      subject, CURIE(model.isPredicate(predicate) ? predicate : "biolink:related_to"), relationship.target,
      [Property("original_predicate", .identifier(relationship.relation))])
  }

  private mutating func addEdge(_ subject: CURIE, _ predicate: CURIE, _ object: CURIE, _ slots: [Property] = []) {
    // Two relations that Biolink has one word for are two assertions.
    let id = EdgeIdentity.id(
      subject: subject, predicate: predicate, object: object, isNegated: false, qualifiers: slots)
    var edge = Edge(
      id: id, subject: subject, predicate: predicate, object: object, category: "biolink:Association",
      knowledgeSource: source, knowledgeLevel: "knowledge_assertion", agentType: "manual_agent")
    edge.properties = slots
    graph.add(edge)
  }
}
