/// Mappings the other way round ([inversion
/// rules](https://mapping-commons.github.io/sssom/chaining-rules/#inverse-rules)).
extension MappingSet {
  /// The set with subjects and objects exchanged. A mapping whose predicate has no inverse is left out, and is in the second
  /// result. Where `keepsJustification` is false, every mapping is justified by `semapv:MappingInversion`.
  public func inverted(keepsJustification: Bool = false) -> (set: MappingSet, left: [TermMapping]) {
    var result = self
    result.mappings = []
    var left: [TermMapping] = []
    for mapping in mappings {
      if let inverse = mapping.inverted(keepsJustification: keepsJustification) {
        result.mappings.append(inverse)
      } else {
        left.append(mapping)
      }
    }
    for (one, other) in Self.sides { result.values.swap(one, other) }
    return (result, left)
  }

  /// The slots of the subject beside those of the object.
  static let sides: [(Slot, Slot)] = [
    (.subjectID, .objectID), (.subjectLabel, .objectLabel), (.subjectCategory, .objectCategory),
    (.subjectType, .objectType), (.subjectSource, .objectSource), (.subjectSourceVersion, .objectSourceVersion),
    (.subjectMatchField, .objectMatchField), (.subjectPreprocessing, .objectPreprocessing),
  ]
}

extension TermMapping {
  /// The mapping the other way round; `nil` where the predicate has no inverse.
  public func inverted(keepsJustification: Bool = false) -> TermMapping? {
    guard let predicate = values[.predicateID], let inverse = Self.inverses[predicate] else { return nil }
    var result = self
    for (one, other) in MappingSet.sides { result.values.swap(one, other) }
    result.values[.predicateID] = inverse
    if inverse != predicate { result.values[.predicateLabel] = nil }
    if let cardinality = values[.mappingCardinality] {
      result.values[.mappingCardinality] = cardinality.split(separator: ":").reversed().joined(separator: ":")
    }
    if !keepsJustification { result.values[.mappingJustification] = "semapv:MappingInversion" }
    return result
  }

  /// Predicates and their inverses; most are their own.
  private static let inverses: [String: String] = {
    let symmetric = [
      "skos:exactMatch", "skos:closeMatch", "skos:relatedMatch", "owl:sameAs", "owl:equivalentClass",
      "owl:equivalentProperty", "owl:differentFrom", "owl:disjointWith", "semapv:crossSpeciesExactMatch",
      "semapv:crossSpeciesCloseMatch",
    ]
    let pairs = [
      ("skos:broadMatch", "skos:narrowMatch"), ("rdfs:subClassOf", "sssom:superClassOf"),
      ("semapv:crossSpeciesBroadMatch", "semapv:crossSpeciesNarrowMatch"),
    ]
    var inverses = Dictionary(uniqueKeysWithValues: symmetric.map { ($0, $0) })
    for (one, other) in pairs {
      inverses[one] = other
      inverses[other] = one
    }
    return inverses
  }()
}
