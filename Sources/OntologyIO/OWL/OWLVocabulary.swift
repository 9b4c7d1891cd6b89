internal import ByteIO
internal import Ontology

/// The terms that the reader knows, as symbols. They are the first ones of a table, so that an array tells what each
/// of them is.
struct OWLVocabulary: Sendable {
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  private static let owl = "http://www.w3.org/2002/07/owl#"
  private static let skos = "http://www.w3.org/2004/02/skos/core#"

  let type, first, rest, nilList, xmlLiteral: Int32
  let statement, subject, predicate, object: Int32
  let ontology, conceptScheme, annotatedSource: Int32
  let broader, narrower: Int32
  let restriction: RestrictionNames
  /// IAO's reason for a class that is there only because another took its place: “terms merged”.
  let merged: Int32
  /// ORDO's classes of obsolete groups, disorders and subtypes. It has no `owl:deprecated`, and gives a reason for
  /// obsolescence to what is merely not rare in Europe, too.
  let obsolete: [Int32]
  private let properties: [OWLProperty]
  private let kinds: [Term.Kind?]

  /// The parts of a restriction.
  struct RestrictionNames: Sendable {
    let onProperty, onClass, someValuesFrom, allValuesFrom, hasValue: Int32
    let cardinalities, minimums, maximums: [Int32]
  }

  /// Gives symbols to the vocabulary. `table` is empty.
  init(_ table: inout SymbolTable) {
    var properties: [OWLProperty] = []
    for (property, iris) in OWLProperty.iris {
      for iri in iris where Int(table.intern(iri)) == properties.count { properties.append(property) }
    }
    self.properties = properties
    var kinds: [Term.Kind?] = []
    for (iri, kind) in Self.entityTypes {
      let symbol = Int(table.intern(iri))
      kinds += Array(repeating: nil, count: max(0, symbol + 1 - kinds.count))
      kinds[symbol] = kind
    }
    self.kinds = kinds
    func symbol(_ iri: String) -> Int32 { table.intern(iri) }
    type = symbol(Self.rdf + "type")
    first = symbol(Self.rdf + "first")
    rest = symbol(Self.rdf + "rest")
    nilList = symbol(Self.rdf + "nil")
    xmlLiteral = symbol(Self.rdf + "XMLLiteral")
    statement = symbol(Self.rdf + "Statement")
    subject = symbol(Self.rdf + "subject")
    predicate = symbol(Self.rdf + "predicate")
    object = symbol(Self.rdf + "object")
    ontology = symbol(Self.owl + "Ontology")
    conceptScheme = symbol(Self.skos + "ConceptScheme")
    broader = symbol(Self.skos + "broader")
    narrower = symbol(Self.skos + "narrower")
    annotatedSource = symbol(Self.owl + "annotatedSource")
    restriction = RestrictionNames(
      onProperty: symbol(Self.owl + "onProperty"), onClass: symbol(Self.owl + "onClass"),
      someValuesFrom: symbol(Self.owl + "someValuesFrom"), allValuesFrom: symbol(Self.owl + "allValuesFrom"),
      hasValue: symbol(Self.owl + "hasValue"),
      cardinalities: [symbol(Self.owl + "qualifiedCardinality"), symbol(Self.owl + "cardinality")],
      minimums: [symbol(Self.owl + "minQualifiedCardinality"), symbol(Self.owl + "minCardinality")],
      maximums: [symbol(Self.owl + "maxQualifiedCardinality"), symbol(Self.owl + "maxCardinality")])
    merged = symbol("http://purl.obolibrary.org/obo/IAO_0000227")
    obsolete = ["C051", "C052", "C053"].map {
      symbol("http://www.orpha.net/ORDO/Orphanet_\($0)")
    }
  }

  /// The types that declare an entity.
  private static let entityTypes: [(String, Term.Kind)] = [
    (owl + "Class", .term), (rdfs + "Class", .term),
    (owl + "ObjectProperty", .relation), (owl + "AnnotationProperty", .relation),
    (owl + "DatatypeProperty", .relation), (rdf + "Property", .relation),
    (owl + "NamedIndividual", .instance), (skos + "Concept", .term),
  ]

  /// What a property means. O(1).
  func property(_ symbol: Int32) -> OWLProperty {
    symbol >= 0 && Int(symbol) < properties.count ? properties[Int(symbol)] : .other
  }

  /// What kind of entity a type declares. O(1).
  func kind(_ type: Int32) -> Term.Kind? {
    type >= 0 && Int(type) < kinds.count ? kinds[Int(type)] : nil
  }
}
