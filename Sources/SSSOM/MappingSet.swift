public import Identifiers

/// One mapping: that a subject corresponds to an object in some way, and how one knows
/// ([Mapping](https://mapping-commons.github.io/sssom/Mapping/)).
public struct TermMapping: Sendable, Equatable {
  public var values = SlotValues()
  /// The values of slots that SSSOM does not have, by name.
  public var extensions: [String: [String]] = [:]

  public init() {}

  /// A mapping with the slots that every mapping has.
  public init(subject: CURIE, predicate: CURIE, object: CURIE, justification: CURIE) {
    values[.subjectID] = subject.text
    values[.predicateID] = predicate.text
    values[.objectID] = object.text
    values[.mappingJustification] = justification.text
  }

  /// `nil` where the subject is a literal.
  public var subject: CURIE? { values[.subjectID].map { CURIE($0) } }
  public var predicate: CURIE? { values[.predicateID].map { CURIE($0) } }
  /// `nil` where the object is a literal.
  public var object: CURIE? { values[.objectID].map { CURIE($0) } }
  /// Whether the mapping says that the relation does *not* hold.
  public var isNegated: Bool { values[.predicateModifier] == "Not" }
  /// From 0 to 1.
  public var confidence: Double? { values[.confidence].flatMap(Double.init) }
}

/// A mapping set ([MappingSet](https://mapping-commons.github.io/sssom/MappingSet/)).
///
/// In memory what a set says for all its mappings stands with each of them: readers propagate it, writers condense it.
public struct MappingSet: Sendable, Equatable {
  public var values = SlotValues()
  /// What each prefix stands for; the built-in ones need not be there.
  public var prefixes: [String: String] = [:]
  /// In the order of their declaration.
  public var extensionDefinitions: [ExtensionDefinition] = []
  /// The values of slots that SSSOM does not have, by name.
  public var extensions: [String: [String]] = [:]
  public var mappings: [TermMapping] = []

  public init() {}

  /// The prefixes that every set knows ([built-in
  /// prefixes](https://mapping-commons.github.io/sssom/spec-intro/#iri-prefixes)).
  public static let builtInPrefixes = [
    "linkml": "https://w3id.org/linkml/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  /// The prefix map of the set, built-in prefixes included.
  public var prefixMap: PrefixMap {
    var map = PrefixMap()
    for (prefix, namespace) in Self.builtInPrefixes.merging(prefixes, uniquingKeysWith: { $1 }).sorted(by: <) {
      map.add(prefix, namespace: namespace)
    }
    return map
  }
}

/// A slot that SSSOM does not have ([extension
/// definitions](https://mapping-commons.github.io/sssom/spec-model/#non-standard-slots)).
public struct ExtensionDefinition: Sendable, Equatable {
  /// An NCName.
  public var name: String
  /// The property that the slot stands for, as a CURIE or an IRI.
  public var property: String
  /// The type of the values; `xsd:string` where it is not said.
  public var typeHint: String?

  public init(name: String, property: String, typeHint: String? = nil) {
    self.name = name
    self.property = property
    self.typeHint = typeHint
  }

  /// The property of slots that nobody declared.
  static func undeclared(_ name: String) -> ExtensionDefinition {
    ExtensionDefinition(name: name, property: "http://sssom.invalid/" + name)
  }
}
