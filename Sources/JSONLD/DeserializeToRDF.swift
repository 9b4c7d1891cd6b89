internal import JSON
internal import RDF

/// [Deserialize JSON-LD to RDF](https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm): the statements of
/// a node map. What is not well-formed, and what RDF has no place for, is left out and remarked.
struct RDFDeserializer {
  let options: JSONLDOptions
  let remarks: Remarks
  var blankNodes: BlankNodeIdentifiers
  /// Statements that belong behind the one that is being made.
  private var pending: [Quad] = []

  init(options: JSONLDOptions, remarks: Remarks, blankNodes: BlankNodeIdentifiers) {
    self.options = options
    self.remarks = remarks
    self.blankNodes = blankNodes
  }

  /// Calls `body` with each statement, in the order of the document.
  mutating func forEachQuad<Failure: Error>(
    of map: NodeMap, _ body: (Quad) throws(Failure) -> Void, failing: (JSONLDProblem) -> Failure
  ) throws(Failure) {
    for graph in map.graphs {
      var name: RDFTerm?
      if graph.name != "@default" {
        guard let term = resource(graph.name) else { continue }
        name = term
      }
      for node in graph.nodes where !node.entries.isEmpty {
        guard let subject = resource(node.id) else { continue }
        for entry in node.entries.entries {
          guard let predicate = predicate(entry.name) else { continue }
          for item in entry.value.elements {
            let object: RDFTerm?
            do {
              object = try self.object(item, isType: entry.name == "@type", in: name)
            } catch {
              throw failing(error)
            }
            if let object { try body(Quad(subject, predicate, object, in: name)) }
            if pending.isEmpty { continue }
            for quad in pending { try body(quad) }
            pending.removeAll(keepingCapacity: true)
          }
        }
      }
    }
  }

  private mutating func object(
    _ item: JSONValue, isType: Bool, in graph: RDFTerm?
  ) throws(JSONLDProblem) -> RDFTerm? {
    if isType { return item.string.flatMap { resource($0) } }
    return try object(item, in: graph)
  }

  /// Adds a statement that belongs to the object of another one.
  mutating func add(_ subject: RDFTerm, _ predicate: String, _ object: RDFTerm, in graph: RDFTerm?) {
    pending.append(Quad(subject, .iri(predicate), object, in: graph))
  }

  /// What an identifier names; `nil`, with a remark, for one that is relative or malformed.
  func resource(_ identifier: String) -> RDFTerm? {
    if IRIForm.isBlank(identifier) { return .blank(String(identifier.utf8.dropFirst(2)) ?? "") }
    if IRIForm.isWellFormed(identifier) { return .iri(identifier) }
    remarks.add(.relativeIRI, identifier, "“\(identifier)” is no well-formed IRI: what is said with it is left out")
    return nil
  }

  private func predicate(_ name: String) -> RDFTerm? {
    if name == "@type" { return .iri(RDFName.type) }
    if Keyword(name) != nil { return nil }
    if IRIForm.isBlank(name), !options.produceGeneralizedRDF {
      remarks.add(.blankPredicate, "", "a blank node cannot be a predicate: what it says is left out")
      return nil
    }
    return resource(name)
  }
}
