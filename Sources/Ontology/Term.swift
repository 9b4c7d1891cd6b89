public import Identifiers

/// One entity of an ontology: a class, a relation or an individual, with everything its frame says of it.
///
/// The properties follow the clauses of a term frame in [OBO 1.4](https://owlcollab.github.io/oboformat/doc/obo-syntax.html);
/// the OWL and JSON readers fill the same ones. Identifiers are CURIEs wherever the source's prefixes allow
/// one, else IRIs.
public struct Term: Sendable, Equatable {
  /// What kind of entity the term is.
  public enum Kind: String, Sendable, CaseIterable {
    /// `[Term]`, `owl:Class`
    case term
    /// `[Typedef]`, `owl:ObjectProperty` and the other properties
    case relation
    /// `[Instance]`, `owl:NamedIndividual`
    case instance
  }

  public var id: CURIE
  public var kind: Kind
  /// The preferred name: `name`, `rdfs:label`.
  public var label: String?
  public var namespace: String?
  public var definition: Definition?
  public var comments: [String] = []
  public var synonyms: [Synonym] = []
  public var xrefs: [Xref] = []
  /// Identifiers that were merged into this one: `alt_id`.
  public var alternativeIDs: [CURIE] = []
  public var subsets: [String] = []
  /// Named superclasses: `is_a`. For a relation, its super-relations.
  public var parents: [Link] = []
  /// `relationship`: existential restrictions on a superclass.
  public var relationships: [Relationship] = []
  /// Genus and differentiae: `intersection_of`.
  public var intersectionOf: [IntersectionPart] = []
  public var unionOf: [CURIE] = []
  public var equivalentTo: [CURIE] = []
  public var disjointFrom: [CURIE] = []
  public var isObsolete = false
  /// Terms that take this one's place.
  public var replacedBy: [CURIE] = []
  /// Terms that may take this one's place, to be chosen by a person.
  public var consider: [CURIE] = []
  public var propertyValues: [PropertyValue] = []
  /// Clauses that carry no meaning for Crosswalk (`created_by`, `is_transitive` …), kept in their order.
  public var otherClauses: [OtherClause] = []

  public init(id: CURIE, kind: Kind = .term, label: String? = nil) {
    self.id = id
    self.kind = kind
    self.label = label
  }
}

/// A trailing qualifier, `{source="PMID:1"}`; in OWL an annotation on the axiom.
public struct Qualifier: Sendable, Hashable {
  public var key: String
  public var value: String

  public init(key: String, value: String) {
    self.key = key
    self.value = value
  }
}

/// The definition of a term and where it is from.
public struct Definition: Sendable, Hashable {
  public var text: String
  public var xrefs: [Xref]
  public var qualifiers: [Qualifier]

  public init(_ text: String, xrefs: [Xref] = [], qualifiers: [Qualifier] = []) {
    self.text = text
    self.xrefs = xrefs
    self.qualifiers = qualifiers
  }
}

/// Another name of a term.
public struct Synonym: Sendable, Hashable {
  /// How the synonym's meaning relates to the term's.
  public enum Scope: String, Sendable, CaseIterable {
    case exact = "EXACT"
    case narrow = "NARROW"
    case broad = "BROAD"
    case related = "RELATED"
  }

  public var text: String
  public var scope: Scope
  /// A synonym type that the header declares, such as `layperson`.
  public var type: String?
  public var xrefs: [Xref]
  public var qualifiers: [Qualifier]

  public init(
    _ text: String, scope: Scope, type: String? = nil, xrefs: [Xref] = [], qualifiers: [Qualifier] = []
  ) {
    self.text = text
    self.scope = scope
    self.type = type
    self.xrefs = xrefs
    self.qualifiers = qualifiers
  }
}

/// A cross-reference to another resource.
public struct Xref: Sendable, Hashable {
  /// As it is written, since many are not CURIEs.
  public var id: String
  public var description: String?
  public var qualifiers: [Qualifier]

  public init(_ id: String, description: String? = nil, qualifiers: [Qualifier] = []) {
    self.id = id
    self.description = description
    self.qualifiers = qualifiers
  }
}

/// A link to another term.
public struct Link: Sendable, Hashable {
  public var target: CURIE
  public var qualifiers: [Qualifier]

  public init(_ target: CURIE, qualifiers: [Qualifier] = []) {
    self.target = target
    self.qualifiers = qualifiers
  }
}

/// A link to another term by a named relation: `relationship: part_of UBERON:0000033`.
public struct Relationship: Sendable, Hashable {
  /// As the source writes it: a shorthand such as `part_of`, or a CURIE.
  public var relation: CURIE
  public var target: CURIE
  public var qualifiers: [Qualifier]

  public init(_ relation: CURIE, _ target: CURIE, qualifiers: [Qualifier] = []) {
    self.relation = relation
    self.target = target
    self.qualifiers = qualifiers
  }
}

/// One part of a logical definition: the genus where `relation` is `nil`, else a differentia.
public struct IntersectionPart: Sendable, Hashable {
  public var relation: CURIE?
  public var target: CURIE
  public var qualifiers: [Qualifier]

  public init(relation: CURIE? = nil, target: CURIE, qualifiers: [Qualifier] = []) {
    self.relation = relation
    self.target = target
    self.qualifiers = qualifiers
  }
}

/// Any other statement about a term: `property_value`, an annotation assertion.
public struct PropertyValue: Sendable, Hashable {
  public var property: String
  public var value: String
  /// The datatype of a literal, such as `xsd:string`; `nil` where the value is an identifier.
  public var datatype: String?
  public var qualifiers: [Qualifier]

  public init(property: String, value: String, datatype: String? = nil, qualifiers: [Qualifier] = []) {
    self.property = property
    self.value = value
    self.datatype = datatype
    self.qualifiers = qualifiers
  }
}

/// A clause kept as it is written.
public struct OtherClause: Sendable, Hashable {
  public var tag: String
  public var value: String

  public init(tag: String, value: String) {
    self.tag = tag
    self.value = value
  }
}
