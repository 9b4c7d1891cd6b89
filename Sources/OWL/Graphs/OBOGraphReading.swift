internal import Diagnostics
internal import JSON

/// The axioms of one graph, as they are collected.
struct OBOGraphReading: Sendable {
  let document: JSONDocument
  private let names = OBONames(ontologyID: "TEMP", idSpaces: [:])
  private(set) var axioms: [OWLAxiom] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What properties and individuals are, by IRI.
  private(set) var kinds: [String: OWLEntity.Kind] = [:]

  init(_ document: JSONDocument) { self.document = document }

  mutating func add(_ statement: OWLAxiom.Statement, _ annotations: [OWLAnnotation] = []) {
    axioms.append(OWLAxiom(statement, annotations: annotations))
  }

  mutating func report(_ message: String, at object: JSONObject) {
    diagnostics.append(
      Diagnostic(
        rule: "obographs-incomplete", severity: .warning, message: message, file: document.name,
        range: document.position(of: object.offset).map { TextRange(at: $0) }))
  }

  /// The IRI of a node: as it is written, or that of a CURIE.
  func iri(_ value: JSONValue?) -> String? {
    value?.string.flatMap { $0.isEmpty ? nil : OBONames.isIRI($0) ? $0 : names.iri(of: $0) }
  }

  // MARK: The header

  func readHeader(_ graph: JSONObject, of ontology: inout OWLOntology, isFirst: Bool) {
    if isFirst { ontology.iri = graph["id"]?.string }
    guard let meta = graph["meta"]?.object else { return }
    if isFirst { ontology.versionIRI = meta["version"]?.string }
    ontology.annotations += annotations(meta)
  }

  // MARK: Nodes

  /// What the nodes are that are no classes.
  mutating func findKinds(of nodes: [JSONValue], _ graph: JSONObject) {
    for node in nodes {
      guard let object = node.object, let type = object["type"]?.string, type != "CLASS", let iri = iri(object["id"])
      else { continue }
      switch (type, object["propertyType"]?.string) {
      case ("INDIVIDUAL", _): kinds[iri] = .namedIndividual
      case ("PROPERTY", "ANNOTATION"): kinds[iri] = .annotationProperty
      case ("PROPERTY", "DATA"): kinds[iri] = .dataProperty
      case ("PROPERTY", "OBJECT"): kinds[iri] = .objectProperty
      default: kinds[iri] = isVocabulary(iri) ? .annotationProperty : .objectProperty
      }
    }
  }

  /// Graphs without `propertyType` have the properties of annotations among the others.
  private func isVocabulary(_ iri: String) -> Bool {
    iri.hasPrefix(OBOVocabulary.oboInOwl) || iri.hasPrefix(OBOVocabulary.obo + "IAO_") || OWLVocabulary.isBuiltin(iri)
  }

  mutating func read(node: JSONValue) {
    guard let object = node.object else { return }
    guard let iri = iri(object["id"]) else { return report("a node without “id”", at: object) }
    let subject = AnnotationValue.iri(iri)
    let label = object["lbl"]?.string
    if object["type"] != nil || label != nil, !OWLVocabulary.isBuiltin(iri) {
      add(.declaration(OWLEntity(kinds[iri] ?? .owlClass, iri)))
    }
    if let label {
      add(.annotationAssertion(OWLVocabulary.label, subject: subject, value: .literal(OWLLiteral(label))))
    }
    guard let meta = object["meta"]?.object else { return }
    if let definition = meta["definition"]?.object, let text = definition["val"]?.string {
      add(
        .annotationAssertion(Self.definition, subject: subject, value: .literal(OWLLiteral(text))),
        xrefs(definition) + annotations(definition["meta"]?.object))
    }
    for synonym in objects(meta["synonyms"]) { read(synonym: synonym, of: subject) }
    for annotation in annotations(meta) {
      add(.annotationAssertion(annotation.property, subject: subject, value: annotation.value), annotation.annotations)
    }
    if meta["deprecated"]?.bool == true {
      let isTrue = OWLLiteral("true", datatype: OWLVocabulary.xsdBoolean)
      add(.annotationAssertion(OWLVocabulary.deprecated, subject: subject, value: .literal(isTrue)))
    }
  }

  private mutating func read(synonym: JSONObject, of subject: AnnotationValue) {
    guard let text = synonym["val"]?.string else { return report("a synonym without “val”", at: synonym) }
    let predicate = synonym["pred"]?.string ?? "hasRelatedSynonym"
    var annotations: [OWLAnnotation] = []
    if let type = iri(synonym["synonymType"]), !type.isEmpty {
      annotations.append(OWLAnnotation(Self.type, .iri(type)))
    }
    let property = OBONames.isIRI(predicate) ? predicate : OBOVocabulary.oboInOwl + predicate
    add(
      .annotationAssertion(property, subject: subject, value: .literal(OWLLiteral(text))),
      annotations + xrefs(synonym) + self.annotations(synonym["meta"]?.object))
  }

  // MARK: Meta

  private static let definition = OBOVocabulary.property(of: "def").iri
  private static let type = OBOVocabulary.property(of: "has_synonym_type").iri
  private static let subset = OBOVocabulary.property(of: "subset").iri

  /// What a text stands for as the value of a property: itself, or an IRI of the web.
  static func value(_ text: String) -> AnnotationValue {
    let isWebIRI = (text.hasPrefix("http://") || text.hasPrefix("https://")) && text.utf8.allSatisfy { $0 > 32 }
    return isWebIRI ? .iri(text) : .literal(OWLLiteral(text))
  }

  func objects(_ value: JSONValue?) -> [JSONObject] { value?.array?.compactMap(\.object) ?? [] }

  private func texts(_ value: JSONValue?) -> [String] { value?.array?.compactMap(\.string) ?? [] }

  /// Xrefs that are a list of texts.
  private func xrefs(_ object: JSONObject) -> [OWLAnnotation] {
    texts(object["xrefs"]).map { OWLAnnotation(GraphMeta.xref, .literal(OWLLiteral($0))) }
  }

  /// What a `meta` says beside definition and synonyms.
  func annotations(_ meta: JSONObject?) -> [OWLAnnotation] {
    guard let meta else { return [] }
    var annotations = texts(meta["comments"]).map { OWLAnnotation(OWLVocabulary.comment, .literal(OWLLiteral($0))) }
    annotations += texts(meta["subsets"]).map { text in
      OWLAnnotation(Self.subset, .iri(OBONames.isIRI(text) ? text : names.iri(of: text)))
    }
    for xref in objects(meta["xrefs"]) {
      guard let text = xref["val"]?.string else { continue }
      let label = xref["lbl"]?.string.map { OWLAnnotation(OWLVocabulary.label, .literal(OWLLiteral($0))) }
      annotations.append(
        OWLAnnotation(GraphMeta.xref, .literal(OWLLiteral(text)), annotations: label.map { [$0] } ?? []))
    }
    for value in objects(meta["basicPropertyValues"]) {
      guard let property = iri(value["pred"]), let text = value["val"]?.string else { continue }
      annotations.append(
        OWLAnnotation(property, Self.value(text), annotations: self.annotations(value["meta"]?.object)))
    }
    return annotations
  }
}
