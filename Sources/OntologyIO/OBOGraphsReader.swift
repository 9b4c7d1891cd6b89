internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import Ontology

/// Reads OBO Graphs JSON.
enum OBOGraphsReader {
  static func read<Sink: OntologySink, Reports: DiagnosticSink>(
    head: [UInt8], rest: ByteSource, batchSize: Int = 1 << 18, into sink: inout Sink,
    reporting reports: inout Reports
  ) throws {
    let bytes = head + (try rest.readAll(limit: 2 << 30))
    let document: OBOGraphs
    do {
      document = try OBOGraphsDecoder.decode(bytes, batchSize: batchSize)
    } catch {
      throw OntologyReadFailure(
        rule: "json-syntax", "no OBO Graphs JSON: \(explanation(of: error))", file: rest.name)
    }
    guard let first = document.graphs.first else { return try sink.receive(header: OntologyHeader()) }
    try sink.receive(header: header(of: first))
    for graph in document.graphs {
      var terms = concurrentMap(batches(of: graph.nodes ?? [])) { $0.map(term) }.flatMap { $0 }
      link(&terms, of: graph)
      // Off the end, so that no term is copied.
      terms.reverse()
      while let term = terms.popLast() { try sink.receive(term: term) }
    }
  }

  private static func batches(of nodes: [OBOGraphs.Node]) -> [ArraySlice<OBOGraphs.Node>] {
    stride(from: 0, to: nodes.count, by: 1_000).map { nodes[$0..<min($0 + 1_000, nodes.count)] }
  }

  private static func explanation(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return "\(error)"
    }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    let detail = context.underlyingError.map { " (\($0))" } ?? ""
    return "\(path.isEmpty ? "" : "at \(path): ")\(context.debugDescription)\(detail)"
  }

  private static func header(of graph: OBOGraphs.Graph) -> OntologyHeader {
    var header = OntologyHeader()
    header.iri = graph.id
    header.ontologyID = graph.id.flatMap(OntologyName.normalized)
    for value in graph.meta?.basicPropertyValues ?? [] {
      switch value.pred {
      case "http://www.w3.org/2002/07/owl#versionInfo": header.version = value.val
      case "http://purl.org/dc/terms/license": header.license = value.val
      case "http://purl.org/dc/elements/1.1/title", "http://purl.org/dc/terms/title": header.title = value.val
      default: break
      }
    }
    if header.version == nil { header.version = graph.meta?.version }
    return header
  }

  private static func term(_ node: OBOGraphs.Node) -> Term {
    let kind: Term.Kind =
      switch node.type {
      case "PROPERTY": .relation
      case "INDIVIDUAL": .instance
      default: .term
      }
    var term = Term(id: OntologyPrefixes.contract(node.id), kind: kind, label: node.lbl)
    guard let meta = node.meta else { return term }
    if let definition = meta.definition, let text = definition.val {
      term.definition = Definition(text, xrefs: (definition.xrefs ?? []).map { Xref($0) })
    }
    term.comments = meta.comments ?? []
    term.subsets = (meta.subsets ?? []).map { OntologyName.subset($0) }
    term.isObsolete = meta.deprecated ?? false
    term.synonyms = (meta.synonyms ?? []).compactMap(synonym)
    term.xrefs = (meta.xrefs ?? []).compactMap { $0.val.map { Xref($0) } }
    for value in meta.basicPropertyValues ?? [] { add(value, to: &term) }
    return term
  }

  private static func synonym(_ value: OBOGraphs.Value) -> Synonym? {
    guard let text = value.val else { return nil }
    let scope: Synonym.Scope =
      switch value.pred {
      case "hasExactSynonym": .exact
      case "hasNarrowSynonym": .narrow
      case "hasBroadSynonym": .broad
      default: .related
      }
    let type = value.synonymType.map { OntologyName.subset($0) }
    return Synonym(text, scope: scope, type: type, xrefs: (value.xrefs ?? []).map { Xref($0) })
  }

  private static func add(_ value: OBOGraphs.Value, to term: inout Term) {
    guard let predicate = value.pred, let text = value.val else { return }
    switch predicate {
    case "http://purl.obolibrary.org/obo/IAO_0100001": term.replacedBy.append(OntologyPrefixes.contract(text))
    case "http://www.geneontology.org/formats/oboInOwl#consider":
      term.consider.append(OntologyPrefixes.contract(text))
    case "http://www.geneontology.org/formats/oboInOwl#hasAlternativeId":
      term.alternativeIDs.append(OntologyPrefixes.contract(text))
    case "http://www.geneontology.org/formats/oboInOwl#hasOBONamespace": term.namespace = text
    default:
      term.propertyValues.append(
        PropertyValue(
          property: OntologyPrefixes.contract(predicate).text, value: text, datatype: "xsd:string"))
    }
  }

  /// Adds the edges and axioms of a graph to its terms.
  private static func link(_ terms: inout [Term], of graph: OBOGraphs.Graph) {
    let nodes = graph.nodes ?? []
    let indexOfIRI = Dictionary(zip(nodes.map(\.id), terms.indices), uniquingKeysWith: { first, _ in first })
    var relations: [String: CURIE] = [:]
    func curie(_ iri: String) -> CURIE {
      indexOfIRI[iri].map { terms[$0].id } ?? OntologyPrefixes.contract(iri)
    }
    for edge in graph.edges ?? [] {
      guard let index = indexOfIRI[edge.sub] else { continue }
      let target = curie(edge.obj)
      switch edge.pred {
      case "is_a", "subPropertyOf": terms[index].parents.append(Link(target))
      case "inverseOf":
        terms[index].propertyValues.append(PropertyValue(property: "owl:inverseOf", value: target.text))
      case "type": terms[index].propertyValues.append(PropertyValue(property: "rdf:type", value: target.text))
      default:
        let relation = relations[edge.pred] ?? OntologyPrefixes.contract(edge.pred)
        relations[edge.pred] = relation
        terms[index].relationships.append(Relationship(relation, target))
      }
    }
    for set in graph.equivalentNodesSets ?? [] {
      let ids = (set.nodeIds ?? []).map { (iri: $0, curie: OntologyPrefixes.contract($0)) }
      for id in ids {
        guard let index = indexOfIRI[id.iri] else { continue }
        terms[index].equivalentTo += ids.lazy.map(\.curie).filter { $0 != id.curie }
      }
    }
    for axiom in graph.logicalDefinitionAxioms ?? [] {
      guard let index = indexOfIRI[axiom.definedClassId] else { continue }
      terms[index].intersectionOf += parts(of: axiom)
    }
  }

  /// Genus and differentiae; none where a restriction is missing, since what is left would say too much.
  private static func parts(of axiom: OBOGraphs.LogicalDefinition) -> [IntersectionPart] {
    var parts = (axiom.genusIds ?? []).map { IntersectionPart(target: OntologyPrefixes.contract($0)) }
    for restriction in axiom.restrictions ?? [] {
      guard let relation = restriction?.propertyId, let filler = restriction?.fillerId else { return [] }
      parts.append(
        IntersectionPart(
          relation: OntologyPrefixes.contract(relation), target: OntologyPrefixes.contract(filler)))
    }
    return parts
  }
}

extension OntologyName {
  /// The short name of a subset or synonym type: what stands behind the last `#` or `/`.
  static func subset(_ iri: String) -> String {
    guard let cut = iri.lastIndex(where: { $0 == "#" || $0 == "/" }) else { return iri }
    return String(iri[iri.index(after: cut)...])
  }
}
