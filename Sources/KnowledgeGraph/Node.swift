public import Identifiers

/// A node of the knowledge graph ([KGX node](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#core-node-record-elements)).
public struct Node: Sendable, Equatable {
  public var id: CURIE
  /// Biolink classes, most specific first, such as `biolink:Disease`. Never empty.
  public var categories: [CURIE]
  /// The ontology's label where one was found, else the curator's wording.
  public var name: String?
  public var description: String?
  /// Other wordings that the records use, without repetition, in the order they were met.
  public var synonyms: [String] = []
  public var xrefs: [CURIE] = []
  /// Further Biolink node slots, in the order of the mapping.
  public var properties: [Property] = []

  public init(id: CURIE, categories: [CURIE], name: String? = nil) {
    self.id = id
    self.categories = categories
    self.name = name
  }
}

/// A slot and its value on a node or an edge, such as `frequency_qualifier` and `HP:0040281`.
public struct Property: Sendable, Hashable {
  /// The Biolink slot in snake case, without prefix.
  public var slot: String
  public var value: PropertyValue

  public init(_ slot: String, _ value: PropertyValue) {
    self.slot = slot
    self.value = value
  }
}

/// What a property holds.
public enum PropertyValue: Sendable, Hashable {
  case text(String)
  case identifier(CURIE)
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)
  case texts([String])
  case identifiers([CURIE])
}
