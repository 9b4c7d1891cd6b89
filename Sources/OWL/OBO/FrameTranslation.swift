internal import Diagnostics
internal import OBO
internal import Ontology

/// The axioms of some frames of an OBO document, as they are collected.
struct FrameTranslation {
  let names: OBONames
  let file: String
  private(set) var axioms: [OWLAxiom] = []
  /// The annotation properties that the document uses by their tags, with their labels.
  private(set) var properties: [String: String?] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var iris: [String: String] = [:]
  private var tagProperties: [String: String] = [:]
  /// Where the axioms of this frame begin.
  private var start = 0

  init(_ names: OBONames, file: String) {
    self.names = names
    self.file = file
  }

  mutating func translate(_ frame: OBOFrame, defaultNamespace: String?, known: Set<String>) {
    start = axioms.count
    let subject: OWLEntity
    switch frame.kind {
    case .term: subject = OWLEntity(.owlClass, iri(of: frame.id))
    case .typedef:
      let isMetadata = frame.isTrue(.isMetadataTag)
      subject = OWLEntity(isMetadata ? .annotationProperty : .objectProperty, names.propertyIRI(of: frame.id))
    case .instance: subject = OWLEntity(.namedIndividual, iri(of: frame.id))
    case .header, .annotation, .other:
      report(
        "obo-no-axiom", .warning, "OWL has no axiom for the frame [\(frame.kind.name)] \(frame.id)",
        line: frame.place.line)
      return
    }
    add(.declaration(subject))
    if let defaultNamespace, frame.first(.namespace) == nil {
      assert(property("namespace"), subject.iri, .literal(OWLLiteral(defaultNamespace)))
    }
    switch subject.kind {
    case .owlClass: translate(term: frame, subject.iri)
    case .objectProperty: translate(relation: frame, subject.iri)
    case .annotationProperty: translate(metadata: frame, subject.iri)
    default: translate(instance: frame, subject.iri)
    }
    for clause in frame.clauses where clause.tag == .alternativeID && !known.contains(clause.text) {
      retire(clause.text, as: subject)
    }
    removeDuplicates()
  }

  /// An identifier that was merged into another one is obsolete.
  private mutating func retire(_ id: String, as entity: OWLEntity) {
    let old = iri(of: id)
    add(.declaration(OWLEntity(entity.kind, old)))
    assert(OBOVocabulary.obsolescenceReason, old, .iri(OBOVocabulary.termsMerged))
    assert(OBOVocabulary.replacedBy, old, .iri(entity.iri))
    assert(OWLVocabulary.deprecated, old, .literal(OWLLiteral("true", datatype: OWLVocabulary.xsdBoolean)))
  }

  /// What a frame says twice is said once.
  private mutating func removeDuplicates() {
    let count = axioms.count - start
    if count < 2 { return }
    // Few axioms are compared sooner than hashed, for most differ in their first word.
    if count <= 24 {
      for index in (start + 1..<axioms.count).reversed() where axioms[start..<index].contains(axioms[index]) {
        axioms.remove(at: index)
      }
      return
    }
    var seen: Set<OWLAxiom> = []
    let unique = axioms[start...].filter { seen.insert($0).inserted }
    if unique.count < count { axioms.replaceSubrange(start..., with: unique) }
  }

  /// The axioms so far, which are none then.
  mutating func takeAxioms() -> [OWLAxiom] {
    defer { axioms = [] }
    return axioms
  }

  /// What was reported so far, which is nothing then.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics
  }

  // MARK: What the kinds of frames have in common

  mutating func add(_ statement: OWLAxiom.Statement, _ annotations: [OWLAnnotation] = []) {
    axioms.append(OWLAxiom(statement, annotations: annotations))
  }

  mutating func assert(
    _ property: String, _ subject: String, _ value: AnnotationValue, _ annotations: [OWLAnnotation] = []
  ) {
    add(.annotationAssertion(property, subject: .iri(subject), value: value), annotations)
  }

  mutating func report(_ rule: RuleID, _ severity: Severity, _ message: String, line: Int? = nil) {
    let place = line.flatMap { $0 > 0 ? TextRange(at: TextPosition(offset: 0, line: $0, column: 1)) : nil }
    diagnostics.append(Diagnostic(rule: rule, severity: severity, message: message, file: file, range: place))
  }

  /// What OWL has no axiom for.
  mutating func reportLoss(_ clause: OBOClause, of frame: OBOFrame) {
    let line = frame.clauses.firstIndex(of: clause).flatMap { frame.place.line(ofClause: $0) }
    let message = "OWL has no axiom for “\(clause.tag.name): \(clause.text)” of \(frame.id)"
    report("obo-no-axiom", .warning, message, line: line)
  }

  mutating func iri(of id: String) -> String {
    if let iri = iris[id] { return iri }
    let iri = names.iri(of: id)
    iris[id] = iri
    return iri
  }

  /// The annotation property of a tag or a qualifier, which is declared with that.
  mutating func property(_ tag: String) -> String {
    if let iri = tagProperties[tag] { return iri }
    let property: OBOVocabulary.Property =
      tag.utf8.contains(UInt8(ascii: ":"))
      ? .init(iri: names.propertyIRI(of: tag), label: nil) : OBOVocabulary.property(of: tag)
    tagProperties[tag] = property.iri
    properties[property.iri] = .some(property.label)
    return property.iri
  }

  /// The xrefs and qualifiers of a clause as annotations of its axiom.
  mutating func annotations(of clause: OBOClause) -> [OWLAnnotation] {
    var annotations: [OWLAnnotation] = []
    switch clause.value {
    case .quoted(_, let xrefs): annotations = xrefs.map { annotation(of: $0) }
    case .synonym(let synonym):
      if let type = synonym.type {
        annotations.append(OWLAnnotation(property("has_synonym_type"), .iri(names.propertyIRI(of: type))))
      }
      annotations += synonym.xrefs.map { annotation(of: $0) }
    case .xref(let xref):
      if let text = xref.description { annotations.append(label(text)) }
    default: break
    }
    for qualifier in clause.qualifiers where !OBOVocabulary.logicalQualifiers.contains(qualifier.key) {
      annotations.append(OWLAnnotation(property(qualifier.key), .literal(OWLLiteral(qualifier.value))))
    }
    return annotations
  }

  private mutating func annotation(of xref: Xref) -> OWLAnnotation {
    let nested = xref.description.map { [label($0)] } ?? []
    return OWLAnnotation(property("xref"), .literal(OWLLiteral(xref.id)), annotations: nested)
  }

  private func label(_ text: String) -> OWLAnnotation {
    OWLAnnotation(OWLVocabulary.label, .literal(OWLLiteral(text)))
  }

  /// A literal with its datatype, or the IRI of an identifier.
  mutating func value(of property: OBOPropertyValue) -> AnnotationValue {
    guard property.isLiteral else { return .iri(iri(of: property.value)) }
    guard let datatype = property.datatype else { return .literal(OWLLiteral(property.value)) }
    let iri = datatype.hasPrefix("xsd:") ? OWLVocabulary.xsd + datatype.dropFirst(4) : self.iri(of: datatype)
    return .literal(OWLLiteral(property.value, datatype: iri))
  }
}
