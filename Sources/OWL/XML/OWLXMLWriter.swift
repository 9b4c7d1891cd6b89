public import ByteIO
public import RDFIO

/// Writes ontologies in [OWL/XML](https://www.w3.org/TR/owl2-xml-serialization/).
public enum OWLXMLWriter {
  /// Writes `ontology` onto `sink`, which is not finished: declarations of all that is used, then the axioms as they were stated.
  /// Throws where a text has a character that XML cannot carry. O(n).
  public static func write(_ ontology: OWLOntology, to sink: ByteSink) throws(UnwritableStatement) {
    var text = AxiomText(OWLXMLNotation(sink))
    sink.write("<?xml version=\"1.0\"?>\n<Ontology xmlns=\"\(OWLVocabulary.owl)\"")
    if let iri = ontology.iri {
      text.notation.write(attribute: "ontologyIRI", iri)
      if let version = ontology.versionIRI { text.notation.write(attribute: "versionIRI", version) }
    }
    sink.write(">\n")
    for prefix in FunctionalNames(of: ontology).prefixes {
      sink.write("    <Prefix")
      text.notation.write(attribute: "name", prefix.name)
      text.notation.write(attribute: "IRI", prefix.namespace)
      sink.write("/>\n")
    }
    for iri in ontology.imports { text.notation.element("Import", iri) }
    text.write(ontology.annotations)
    for entity in Signature.undeclared(in: ontology) { text.write(OWLAxiom(.declaration(entity))) }
    for axiom in ontology.axioms { text.write(axiom) }
    sink.write("</Ontology>\n")
    if let unwritable = text.notation.unwritable {
      throw UnwritableStatement("XML cannot carry a character of “\(unwritable.prefix(80))”")
    }
  }
}
