/// What stands for the tags of OBO in OWL
/// ([OBO 1.4, 5.9](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.9)).
enum OBOVocabulary {
  static let obo = "http://purl.obolibrary.org/obo/"
  static let oboInOwl = "http://www.geneontology.org/formats/oboInOwl#"

  static let obsolescenceReason = obo + "IAO_0000231"
  static let termsMerged = obo + "IAO_0000227"
  static let replacedBy = obo + "IAO_0100001"
  static let isReversibleChain = oboInOwl + "isReversiblePropertyChain"

  /// A property of the vocabulary, and how it is labelled.
  struct Property: Sendable {
    let iri: String
    let label: String?
  }

  /// The annotation property of a tag or of a qualifier: one that the vocabulary does not know is called as the tag is.
  static func property(of tag: String) -> Property { known[tag] ?? Property(iri: oboInOwl + tag, label: nil) }

  /// The tag or qualifier whose annotation property is `iri`.
  static func tag(of iri: String) -> String? {
    if let tag = tags[iri] { return tag }
    guard iri.hasPrefix(oboInOwl) else { return nil }
    let tag = String(iri.dropFirst(oboInOwl.count))
    return known[tag] == nil && !tag.isEmpty && tag.utf8.allSatisfy(isTagByte) ? tag : nil
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let tags = Dictionary(known.map { ($0.value.iri, $0.key) }) { first, _ in first }

  private static let known: [String: Property] = {
    var known: [String: Property] = [
      "name": Property(iri: OWLVocabulary.label, label: nil),
      "comment": Property(iri: OWLVocabulary.comment, label: nil),
      "is_obsolete": Property(iri: OWLVocabulary.deprecated, label: nil),
    ]
    let terms: [(tag: String, iri: String, label: String)] = [
      ("def", obo + "IAO_0000115", "definition"), ("replaced_by", replacedBy, "term replaced by"),
      ("is_anti_symmetric", obo + "IAO_0000427", "antisymmetric property"),
      ("expand_expression_to", obo + "IAO_0000424", "expand expression to"),
      ("expand_assertion_to", obo + "IAO_0000425", "expand assertion to"),
    ]
    for term in terms { known[term.tag] = Property(iri: term.iri, label: term.label) }
    let names: [(tag: String, name: String, label: String)] = [
      ("format-version", "hasOBOFormatVersion", "has_obo_format_version"), ("id", "id", "id"),
      ("namespace", "hasOBONamespace", "has_obo_namespace"), ("xref", "hasDbXref", "database_cross_reference"),
      ("alt_id", "hasAlternativeId", "has_alternative_id"), ("subset", "inSubset", "in_subset"),
      ("consider", "consider", "consider"), ("created_by", "created_by", "created by"),
      ("creation_date", "creation_date", "creation date"), ("shorthand", "shorthand", "shorthand"),
      ("BROAD", "hasBroadSynonym", "has_broad_synonym"), ("EXACT", "hasExactSynonym", "has_exact_synonym"),
      ("NARROW", "hasNarrowSynonym", "has_narrow_synonym"), ("RELATED", "hasRelatedSynonym", "has_related_synonym"),
      ("has_synonym_type", "hasSynonymType", "has_synonym_type"), ("scope", "hasScope", "has_scope"),
      ("subsetdef", "SubsetProperty", "subset_property"),
      ("synonymtypedef", "SynonymTypeProperty", "synonym_type_property"),
      ("namespace-id-rule", "NamespaceIdRule", "namespace-id-rule"),
      ("treat-xrefs-as-equivalent", "treat-xrefs-as-equivalent", "treat-xrefs-as-equivalent"),
      ("treat-xrefs-as-genus-differentia", "treat-xrefs-as-genus-differentia", "treat-xrefs-as-genus-differentia"),
      ("treat-xrefs-as-has-subclass", "treat-xrefs-as-has-subclass", "treat-xrefs-as-has-subclass"),
      ("treat-xrefs-as-is_a", "treat-xrefs-as-is_a", "treat-xrefs-as-is_a"),
      ("treat-xrefs-as-relationship", "treat-xrefs-as-relationship", "treat-xrefs-as-relationship"),
      (
        "treat-xrefs-as-reverse-genus-differentia", "treat-xrefs-as-reverse-genus-differentia",
        "treat-xrefs-as-reverse-genus-differentia"
      ),
    ]
    for name in names { known[name.tag] = Property(iri: oboInOwl + name.name, label: name.label) }
    return known
  }()

  /// The qualifiers that say how a clause is meant, so that they are no annotations of its axiom.
  static let logicalQualifiers: Set<String> = [
    "gci_relation", "gci_filler", "cardinality", "minCardinality", "maxCardinality", "all_some", "all_only",
  ]

  /// The tags whose values are `true` or `false`.
  static let booleans: Set<String> = [
    "is_anonymous", "builtin", "is_obsolete", "is_anti_symmetric", "is_cyclic", "is_reflexive", "is_symmetric",
    "is_asymmetric", "is_transitive", "is_functional", "is_inverse_functional", "is_metadata_tag", "is_class_level",
  ]
}
