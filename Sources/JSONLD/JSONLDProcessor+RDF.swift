public import JSON
public import RDF

extension JSONLDProcessor {
  /// The [statements](https://www.w3.org/TR/json-ld11-api/#dom-jsonldprocessor-tordf) of a document, in its order. Throws
  /// ``JSONLDFailure``, and what `body` throws.
  public func toRDF(_ document: JSONDocument, _ body: (Quad) throws -> Void) throws {
    var generator = NodeMapGenerator()
    try reporting(document) { () throws(JSONLDProblem) in
      try generator.add(try self.expanded(document, ordered: false))
    }
    var deserializer = RDFDeserializer(
      options: options, remarks: contexts.remarks, blankNodes: generator.blankNodes)
    try deserializer.forEachQuad(of: generator.map, body) { problem in
      JSONLDFailure(problem.located(in: document), file: document.name)
    }
  }

  /// The document that [RDF becomes](https://www.w3.org/TR/json-ld11-api/#dom-jsonldprocessor-fromrdf), in expanded form.
  public static func fromRDF(
    _ quads: some Sequence<Quad>, options: JSONLDOptions = JSONLDOptions()
  ) throws(JSONLDFailure) -> [JSONValue] {
    do {
      var serializer = RDFSerializer(options: options)
      for quad in quads { try serializer.add(quad) }
      return try serializer.finish()
    } catch {
      throw JSONLDFailure(error, file: "-")
    }
  }
}
