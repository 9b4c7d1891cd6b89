public import ByteIO
public import Ontology

/// Writes the terms of an ontology as [JSON Lines](https://jsonlines.org), one object for each. Keys without a value are left out;
/// what has no key is counted.
///
/// ``ByteSink/finish()`` remains for the caller.
public struct TermLinesWriter: OntologySink {
  private let sink: ByteSink
  /// What has no key.
  public private(set) var losses = TermLosses()

  public init(_ sink: ByteSink) { self.sink = sink }

  public mutating func receive(header: OntologyHeader) {}

  public mutating func receive(term: consuming Term) {
    let term = term
    var json = JSONText(sink, isOneLine: true)
    json.object { json in
      json.entry("curie", term.id.text)
      json.entry("kind", term.kind.rawValue)
      if let label = term.label { json.entry("label", label) }
      if let namespace = term.namespace { json.entry("namespace", namespace) }
      if let definition = term.definition {
        json.entry("definition", definition.text)
        Self.write("definition_xrefs", definition.xrefs.map(\.id), &json)
      }
      Self.write("synonyms", term.synonyms, &json)
      Self.write("xrefs", term.xrefs.map(\.id), &json)
      Self.write("parents", term.parents.map(\.target.text), &json)
      Self.write("relationships", term.relationships, &json)
      Self.write("alternative_ids", term.alternativeIDs.map(\.text), &json)
      Self.write("subsets", term.subsets, &json)
      if term.isObsolete { json.entry("obsolete", true) }
      Self.write("replaced_by", term.replacedBy.map(\.text), &json)
      Self.write("consider", term.consider.map(\.text), &json)
      Self.write("comments", term.comments, &json)
    }
    sink.write("\n")
    losses.add(term, Self.lost)
  }

  static let lost: [TermPart] = [
    .qualifiers, .logicalDefinitions, .unions, .equivalences, .disjointness, .propertyValues, .xrefDescriptions,
    .otherClauses,
  ]

  private static func write(_ key: String, _ values: [String], _ json: inout JSONText) {
    if values.isEmpty { return }
    json.key(key)
    json.array { json in values.forEach { json.value($0) } }
  }

  private static func write(_ key: String, _ synonyms: [Synonym], _ json: inout JSONText) {
    if synonyms.isEmpty { return }
    json.key(key)
    json.array { json in
      for synonym in synonyms {
        json.object { json in
          json.entry("text", synonym.text)
          json.entry("scope", synonym.scope.rawValue)
          if let type = synonym.type { json.entry("type", type) }
          write("xrefs", synonym.xrefs.map(\.id), &json)
        }
      }
    }
  }

  private static func write(_ key: String, _ relationships: [Relationship], _ json: inout JSONText) {
    if relationships.isEmpty { return }
    json.key(key)
    json.array { json in
      for relationship in relationships {
        json.object { json in
          json.entry("relation", relationship.relation.text)
          json.entry("target", relationship.target.text)
        }
      }
    }
  }
}
