internal import ByteIO

/// What is said about a node, an edge or a graph of OBO Graphs
/// ([Meta](https://github.com/geneontology/obographs/blob/master/README.md)).
struct GraphMeta {
  struct Synonym {
    var predicate: String
    var text: String
    var type: String?
    var xrefs: [String]
  }

  var definition: (text: String, xrefs: [String])?
  var comments: [String] = []
  var subsets: [String] = []
  var synonyms: [Synonym] = []
  var xrefs: [String] = []
  var properties: [(predicate: String, value: String)] = []
  var version: String?
  var isDeprecated = false

  /// The annotations of an axiom.
  init(_ annotations: [OWLAnnotation] = []) {
    for annotation in annotations {
      let value = annotation.value.text
      if annotation.property == Self.xref {
        xrefs.append(value)
      } else {
        properties.append((annotation.property, value))
      }
    }
  }

  static let xref = OBOVocabulary.property(of: "xref").iri

  var isEmpty: Bool {
    definition == nil && comments.isEmpty && subsets.isEmpty && synonyms.isEmpty && xrefs.isEmpty && properties.isEmpty
      && version == nil && !isDeprecated
  }

  /// Writes what there is behind the key `meta`, if there is something.
  func write(to json: inout JSONText) {
    if isEmpty { return }
    json.key("meta")
    json.object { json in
      if let definition {
        json.key("definition")
        json.object { json in
          json.entry("val", definition.text)
          json.entries("xrefs", definition.xrefs)
        }
      }
      json.entries("comments", comments)
      json.entries("subsets", subsets)
      json.entries("synonyms", synonyms) { json, synonym in
        if let type = synonym.type { json.entry("synonymType", type) }
        json.entry("pred", synonym.predicate)
        json.entry("val", synonym.text)
        json.entries("xrefs", synonym.xrefs)
      }
      json.entries("xrefs", xrefs) { json, xref in json.entry("val", xref) }
      json.entries("basicPropertyValues", properties) { json, property in
        json.entry("pred", property.predicate)
        json.entry("val", property.value)
      }
      if let version { json.entry("version", version) }
      if isDeprecated { json.entry("deprecated", true) }
    }
  }
}

extension JSONText {
  /// An array of texts, unless it is empty.
  mutating func entries(_ name: String, _ texts: [String]) {
    if texts.isEmpty { return }
    key(name)
    array { json in texts.forEach { json.value($0) } }
  }

  /// An array of objects, unless it is empty.
  mutating func entries<Entry>(_ name: String, _ entries: [Entry], _ body: (inout JSONText, Entry) -> Void) {
    if entries.isEmpty { return }
    key(name)
    array { json in
      for entry in entries { json.object { body(&$0, entry) } }
    }
  }
}
