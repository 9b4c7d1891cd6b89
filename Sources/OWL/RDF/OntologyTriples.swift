internal import RDF
public import RDFIO

/// The triples that an ontology is written as
/// ([OWL 2 mapping, 2](https://www.w3.org/TR/owl2-mapping-to-rdf/#Mapping_from_the_Structural_Specification_to_RDF_Graphs)).
public enum OntologyTriples {
  /// Sends the triples of `ontology` into `sink`, what is said of one subject in a row. Throws what the sink throws. O(n).
  ///
  /// Every entity that is used is declared, those of OWL itself only where the ontology does it.
  public static func write(_ ontology: OWLOntology, to sink: any QuadSink) throws {
    try writePrefixes(of: ontology, to: sink)
    let mapping = TripleMapping(sink)
    try mapping.write(header: ontology)
    for axiom in ontology.axioms { try mapping.write(axiom) }
    for entity in Signature.undeclared(in: ontology) { try mapping.write(OWLAxiom(.declaration(entity))) }
    try mapping.finish()
  }

  /// Sends the prefixes of OWL, of OBO and of the ontology.
  static func writePrefixes(of ontology: OWLOntology, to sink: any QuadSink) throws {
    for prefix in OWLVocabulary.prefixes + obo + ontology.prefixes {
      try sink.receive(prefix: prefix.name, namespace: prefix.namespace)
    }
  }

  private static let obo: [OWLOntology.Prefix] = [
    .init("obo", OBOVocabulary.obo), .init("oboInOwl", OBOVocabulary.oboInOwl),
  ]
}
