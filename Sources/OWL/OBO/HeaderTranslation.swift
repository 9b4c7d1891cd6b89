internal import Diagnostics
internal import OBO

/// The header of an OBO document as the name, the annotations and the first axioms of an ontology.
struct HeaderTranslation {
  var frame: FrameTranslation
  private(set) var ontology = OWLOntology()

  init(_ names: OBONames, file: String) { frame = FrameTranslation(names, file: file) }

  mutating func translate(_ header: OBOFrame) {
    if let id = header.first(.ontology)?.text {
      ontology.iri = OBONames.isIRI(id) ? id : OBOVocabulary.obo + id + ".owl"
      if let version = header.first(.dataVersion)?.text {
        ontology.versionIRI =
          OBONames.isIRI(version) || OBONames.isIRI(id) ? version : "\(OBOVocabulary.obo)\(id)/\(version)/\(id).owl"
      }
    }
    for clause in header.clauses { translate(clause) }
  }

  private mutating func translate(_ clause: OBOClause) {
    switch clause.tag {
    case .ontology: break
    case .dataVersion:
      // Without a name, an ontology has no version IRI.
      if ontology.iri == nil { annotate(OWLVocabulary.versionInfo, .literal(OWLLiteral(clause.text)), clause) }
    case .importTag:
      let name = clause.text
      ontology.imports.append(OBONames.isIRI(name) ? name : OBOVocabulary.obo + name)
    case .subsetDefinition: define(clause, textTag: "comment")
    case .synonymTypeDefinition: define(clause, textTag: "name")
    case .idSpace:
      if case .definition(let prefix, _, let namespace?) = clause.value {
        ontology.prefixes.append(.init(prefix, namespace))
      }
    case .remark: annotate(OWLVocabulary.comment, .literal(OWLLiteral(clause.text)), clause)
    case .propertyValue:
      guard case .property(let property) = clause.value else { break }
      annotate(frame.names.propertyIRI(of: property.property), frame.value(of: property), clause)
    case .owlAxioms: read(clause)
    case .unknown:
      if case .unknown(let tag, let text) = clause.value {
        annotate(frame.property(tag), .literal(OWLLiteral(text)), clause)
      }
    default: annotate(frame.property(clause.tag.name), .literal(OWLLiteral(clause.text)), clause)
    }
  }

  private mutating func annotate(_ property: String, _ value: AnnotationValue, _ clause: OBOClause) {
    ontology.annotations.append(OWLAnnotation(property, value, annotations: frame.annotations(of: clause)))
  }

  /// A subset or a kind of synonym: an annotation property below one of the vocabulary.
  private mutating func define(_ clause: OBOClause, textTag: String) {
    guard case .definition(let id, let text, let word) = clause.value else { return }
    let child = frame.names.propertyIRI(of: id)
    frame.add(.subAnnotationPropertyOf(child, frame.property(clause.tag.name)), frame.annotations(of: clause))
    if let text, !text.isEmpty { frame.assert(frame.property(textTag), child, .literal(OWLLiteral(text))) }
    if let word, !word.isEmpty { frame.assert(frame.property("scope"), child, .iri(frame.property(word))) }
  }

  /// Axioms in functional syntax.
  private mutating func read(_ clause: OBOClause) {
    do {
      var reports: [Diagnostic] = []
      let read = try FunctionalReader.read(Array(clause.text.utf8), file: frame.file, reporting: &reports)
      for report in reports { frame.report(report.rule, report.severity, report.message) }
      for axiom in read.axioms { frame.add(axiom.statement, axiom.annotations) }
      ontology.annotations += read.annotations
    } catch {
      frame.report("obo-owl-axioms", .error, "“owl-axioms” is not in functional syntax: \(error.diagnostic.message)")
    }
  }
}
