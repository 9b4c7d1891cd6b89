public import Diagnostics
public import OBO

/// Makes OBO documents of ontologies, the inverse of ``OBOTranslator``
/// ([OBO 1.4, 5](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5)).
public enum OWLTranslator {
  /// The document that states what `ontology` does. Axioms that OBO has no clause for stand in its header, in functional syntax
  /// (`owl-axioms`); what stands in a clause, but not as exactly as it was stated, is reported as a warning. O(n log n).
  public static func translate<Reports: DiagnosticSink>(
    _ ontology: OWLOntology, file: String, reporting reports: inout Reports
  ) -> OBODocument {
    translate(ontology, file: file, beside: NothingElse(), reporting: &reports)
  }

  /// The same for the part of an ontology that has no terms of which `others` knows.
  static func translate<Reports: DiagnosticSink>(
    _ ontology: OWLOntology, file: String, beside others: some FramesElsewhere, reporting reports: inout Reports
  ) -> OBODocument {
    var translation = AxiomTranslation(ontology)
    translation.translate(isUsedElsewhere: others.uses)
    for (loss, count) in translation.losses.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      reports.report(
        Diagnostic(rule: "owl-no-clause", severity: .warning, message: "\(count) × \(loss.rawValue)", file: file))
    }
    var frames = translation.frames.frames
    TargetNames(frames).comment(&frames, others.name(of:))
    return OBODocument(header: translation.header, frames: frames)
  }
}
