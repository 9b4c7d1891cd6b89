internal import ByteIO
public import Diagnostics
public import OBO

/// Makes OWL of OBO documents, axiom for axiom what the field's tools make
/// ([OBO 1.4, 5](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5)).
public enum OBOTranslator {
  /// The ontology that `document` states. What OWL has no axiom for is reported as a warning, and `owl-axioms` that cannot be
  /// read as an error. O(n); frames are translated on all cores, and the result does not depend on it.
  public static func translate<Reports: DiagnosticSink>(
    _ document: OBODocument, file: String, reporting reports: inout Reports
  ) -> OWLOntology {
    let names = OBONames(of: document)
    var header = HeaderTranslation(names, file: file)
    header.translate(document.header)
    var ontology = header.ontology
    var declared = header.frame.properties
    header.frame.diagnostics.forEach { reports.report($0) }
    ontology.axioms = header.frame.axioms

    let defaultNamespace = document.header.first(.defaultNamespace)?.text
    let known = Set(document.frames.lazy.map(\.id))
    let chunks = stride(from: 0, to: document.frames.count, by: 2048).map {
      document.frames[$0..<min($0 + 2048, document.frames.count)]
    }
    let results = concurrentMap(chunks) { frames in
      var translation = FrameTranslation(names, file: file)
      for frame in frames { translation.translate(frame, defaultNamespace: defaultNamespace, known: known) }
      return translation
    }
    ontology.axioms.reserveCapacity(ontology.axioms.count + results.reduce(0) { $0 + $1.axioms.count })
    for result in results {
      ontology.axioms += result.axioms
      declared.merge(result.properties) { first, _ in first }
      result.diagnostics.forEach { reports.report($0) }
    }
    ontology.axioms += declarations(of: declared)
    return ontology
  }

  /// What declares and labels annotation properties, by IRI.
  static func declarations(of properties: [String: String?]) -> [OWLAxiom] {
    var axioms: [OWLAxiom] = []
    for (iri, label) in properties.sorted(by: { $0.key < $1.key }) {
      axioms.append(OWLAxiom(.declaration(OWLEntity(.annotationProperty, iri))))
      if let label {
        let text = AnnotationValue.literal(OWLLiteral(label))
        axioms.append(OWLAxiom(.annotationAssertion(OWLVocabulary.label, subject: .iri(iri), value: text)))
      }
    }
    return axioms
  }
}
