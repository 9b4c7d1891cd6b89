/// The views of a SemSQL database that its clients ask ([SemSQL schema](https://incatools.github.io/semantic-sql/)).
enum SemSQLViews {
  struct View {
    var name: String
    var query: String
  }

  /// Each after those that it is made of.
  static let all: [View] = triples + statements + nodes + expressions + edges + axioms

  private static let triples: [View] = [
    View(name: "node_to_node_statement", query: "SELECT * FROM statements WHERE object IS NOT NULL"),
    View(name: "node_to_value_statement", query: "SELECT * FROM statements WHERE value IS NOT NULL"),
  ]

  /// A view of the statements with one predicate, or some.
  private static let statements: [View] = [
    predicates("rdf_type_statement", "rdf:type"),
    predicates("rdfs_subclass_of_statement", "rdfs:subClassOf"),
    View(
      name: "rdfs_subclass_of_named_statement",
      query: "SELECT * FROM rdfs_subclass_of_statement WHERE object NOT LIKE '\\_:%' ESCAPE '\\'"),
    predicates("rdfs_subproperty_of_statement", "rdfs:subPropertyOf"),
    predicates("rdfs_label_statement", "rdfs:label"),
    predicates("rdfs_domain_statement", "rdfs:domain"),
    predicates("rdfs_range_statement", "rdfs:range"),
    predicates("rdf_first_statement", "rdf:first"),
    predicates("rdf_rest_statement", "rdf:rest"),
    predicates("owl_deprecated_statement", "owl:deprecated"),
    predicates("deprecated_statement", "owl:deprecated"),
    predicates("owl_equivalent_class_statement", "owl:equivalentClass"),
    predicates("owl_disjoint_class_statement", "owl:disjointWith"),
    predicates("owl_inverse_of_statement", "owl:inverseOf"),
    predicates("owl_imports_statement", "owl:imports"),
    predicates("owl_version_info_statement", "owl:versionInfo"),
    predicates("owl_property_chain_axiom_statement", "owl:propertyChainAxiom"),
    predicates("owl_same_as_statement", "owl:sameAs"),
    predicates("has_text_definition_statement", "IAO:0000115"),
    predicates("has_dbxref_statement", "oio:hasDbXref"),
    predicates("has_exact_synonym_statement", "oio:hasExactSynonym"),
    predicates("has_broad_synonym_statement", "oio:hasBroadSynonym"),
    predicates("has_narrow_synonym_statement", "oio:hasNarrowSynonym"),
    predicates("has_related_synonym_statement", "oio:hasRelatedSynonym"),
    predicates(
      "has_synonym_statement", "oio:hasExactSynonym", "oio:hasBroadSynonym", "oio:hasNarrowSynonym",
      "oio:hasRelatedSynonym"),
    predicates("has_synonym_type_statement", "oio:hasSynonymType"),
    predicates("has_oio_id_statement", "oio:id"),
    predicates("has_obo_namespace_statement", "oio:hasOBONamespace"),
    predicates("in_subset_statement", "oio:inSubset"),
    predicates("term_replaced_by_statement", "IAO:0100001"),
    predicates("consider_statement", "oio:consider"),
    predicates("has_alternative_id_statement", "oio:hasAlternativeId"),
    predicates("has_exact_match_statement", "skos:exactMatch"),
    predicates("has_broad_match_statement", "skos:broadMatch"),
    predicates("has_narrow_match_statement", "skos:narrowMatch"),
    predicates("has_related_match_statement", "skos:relatedMatch"),
    predicates("has_close_match_statement", "skos:closeMatch"),
    predicates(
      "has_match_statement", "skos:exactMatch", "skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch",
      "skos:closeMatch"),
    predicates(
      "has_mapping_statement", "oio:hasDbXref", "skos:exactMatch", "skos:broadMatch", "skos:narrowMatch",
      "skos:relatedMatch", "skos:closeMatch"),
  ]

  private static let nodes: [View] = [
    typed("ontology_node", "owl:Ontology"), typed("class_node", "owl:Class"),
    typed("object_property_node", "owl:ObjectProperty"), typed("annotation_property_node", "owl:AnnotationProperty"),
    typed("datatype_property_node", "owl:DatatypeProperty"), typed("named_individual_node", "owl:NamedIndividual"),
    typed("transitive_property_node", "owl:TransitiveProperty"),
    typed("symmetric_property_node", "owl:SymmetricProperty"),
    typed("reflexive_property_node", "owl:ReflexiveProperty"),
    typed("irreflexive_property_node", "owl:IrreflexiveProperty"),
    typed("asymmetric_property_node", "owl:AsymmetricProperty"),
    View(
      name: "property_node",
      query: """
        SELECT id FROM object_property_node UNION SELECT id FROM annotation_property_node
          UNION SELECT id FROM datatype_property_node
        """),
    View(
      name: "deprecated_node",
      query: "SELECT DISTINCT subject AS id FROM statements WHERE predicate = 'owl:deprecated' AND value = 'true'"),
    View(name: "iri_node", query: "SELECT DISTINCT subject AS id FROM statements WHERE subject LIKE '<%'"),
    View(
      name: "blank_node",
      query: "SELECT DISTINCT subject AS id FROM statements WHERE subject LIKE '\\_:%' ESCAPE '\\'"),
    View(
      name: "node",
      query: """
        SELECT DISTINCT subject AS id FROM statements
          UNION SELECT DISTINCT object AS id FROM statements WHERE object IS NOT NULL
        """),
    View(
      name: "node_identifier",
      query: """
        SELECT id, substr(id, 1, instr(id, ':') - 1) AS prefix, substr(id, instr(id, ':') + 1) AS local_identifier
          FROM node WHERE instr(id, ':') > 0 AND id NOT LIKE '<%' AND id NOT LIKE '\\_:%' ESCAPE '\\'
        """),
  ]

  private static let expressions: [View] = [
    View(
      name: "rdf_list_node_with_member",
      query: """
        WITH RECURSIVE list(id, cell) AS (
          SELECT DISTINCT subject, subject FROM rdf_first_statement
          UNION SELECT list.id, rest.object FROM list JOIN rdf_rest_statement AS rest ON rest.subject = list.cell)
        SELECT list.id, first.object AS member, first.value, first.datatype, first.language FROM list
          JOIN rdf_first_statement AS first ON first.subject = list.cell
        """),
    View(
      name: "rdf_list_member_statement",
      query: """
        SELECT id AS subject, 'rdf:member' AS predicate, member AS object, value, datatype, language
          FROM rdf_list_node_with_member
        """),
    restriction("owl_some_values_from", "owl:someValuesFrom"),
    restriction("owl_all_values_from", "owl:allValuesFrom"), restriction("owl_has_value", "owl:hasValue"),
    restriction("owl_has_self", "owl:hasSelf"),
    View(
      name: "owl_restriction",
      query: """
        SELECT * FROM owl_some_values_from UNION SELECT * FROM owl_all_values_from
          UNION SELECT * FROM owl_has_value UNION SELECT * FROM owl_has_self
        """),
    View(
      name: "owl_subclass_of_some_values_from",
      query: """
        SELECT s.stanza, s.subject, r.on_property AS predicate, r.filler AS object
          FROM rdfs_subclass_of_statement AS s JOIN owl_some_values_from AS r ON r.id = s.object
        """),
    View(
      name: "owl_equivalent_to_intersection_member",
      query: """
        SELECT e.stanza, e.subject, e.predicate, m.member AS object
          FROM owl_equivalent_class_statement AS e
          JOIN statements AS i ON i.subject = e.object AND i.predicate = 'owl:intersectionOf'
          JOIN rdf_list_node_with_member AS m ON m.id = i.object
        """),
  ]

  private static let edges: [View] = [
    View(
      name: "edge",
      query: """
        SELECT subject, predicate, object FROM owl_subclass_of_some_values_from
          UNION SELECT subject, predicate, object FROM rdfs_subclass_of_named_statement
          UNION SELECT subject, predicate, object FROM rdfs_subproperty_of_statement
            WHERE object NOT LIKE '\\_:%' ESCAPE '\\'
          UNION SELECT subject, predicate, object FROM rdf_type_statement
            WHERE object IN (SELECT id FROM class_node) AND subject NOT LIKE '\\_:%' ESCAPE '\\'
        """),
    View(
      name: "entailed_subclass_of_edge",
      query: "SELECT * FROM entailed_edge WHERE predicate = 'rdfs:subClassOf'"),
    View(
      name: "entailed_edge_cycle",
      query: """
        SELECT e.subject, e.predicate, e.object, b.predicate AS secondary_predicate FROM entailed_edge AS e
          JOIN entailed_edge AS b ON b.subject = e.object AND b.object = e.subject WHERE e.subject <> e.object
        """),
  ]

  private static let axioms: [View] = [
    View(
      name: "owl_axiom",
      query: """
        SELECT s.subject AS id, s.stanza, s.object AS subject, p.object AS predicate, t.object, t.value, t.datatype,
            t.language
          FROM statements AS s
          JOIN statements AS p ON p.subject = s.subject AND p.predicate = 'owl:annotatedProperty'
          JOIN statements AS t ON t.subject = s.subject AND t.predicate = 'owl:annotatedTarget'
          WHERE s.predicate = 'owl:annotatedSource'
        """),
    View(name: "owl_reified_axiom", query: "SELECT * FROM owl_axiom"),
    View(
      name: "owl_axiom_annotation",
      query: """
        SELECT axiom.*, a.predicate AS annotation_predicate, a.subject AS annotation_subject,
            a.object AS annotation_object, a.value AS annotation_value, a.datatype AS annotation_datatype,
            a.language AS annotation_language
          FROM owl_axiom AS axiom JOIN statements AS a ON a.subject = axiom.id
          WHERE a.predicate NOT IN ('rdf:type', 'owl:annotatedSource', 'owl:annotatedProperty', 'owl:annotatedTarget')
        """),
  ]

  private static func predicates(_ name: String, _ predicates: String...) -> View {
    let list = predicates.map { "'\($0)'" }.joined(separator: ", ")
    return View(name: name, query: "SELECT * FROM statements WHERE predicate IN (\(list))")
  }

  private static func typed(_ name: String, _ type: String) -> View {
    View(name: name, query: "SELECT DISTINCT subject AS id FROM rdf_type_statement WHERE object = '\(type)'")
  }

  private static func restriction(_ name: String, _ predicate: String) -> View {
    View(
      name: name,
      query: """
        SELECT p.subject AS id, p.object AS on_property, f.object AS filler FROM statements AS p
          JOIN statements AS f ON f.subject = p.subject AND f.predicate = '\(predicate)'
          WHERE p.predicate = 'owl:onProperty'
        """)
  }
}
