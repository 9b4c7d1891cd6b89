internal import ByteIO
internal import OBO
internal import Ontology

/// The axioms of an ontology as frames and their clauses, as they are collected.
struct AxiomTranslation {
  /// What a clause cannot say as exactly as the axiom did.
  enum Loss: String {
    case qualifierKind = "an annotation of an axiom became a plain text: qualifiers are texts"
    case nestedAnnotation = "an annotation of an annotation was left out: qualifiers have none"
    case language = "a language tag was left out: OBO has none"
    case datatype = "a datatype was left out: the tag has but one"
    case text = "a text that is an identifier became one"
    case iri = "an IRI became a text: the tag has but texts"
    case identifier = "an annotation with another identifier than the frame's was left out"
    case name = "the name of the ontology or of its version was left out: OBO has no identifier for it"
  }

  let ontology: OWLOntology
  let index: AnnotationIndex
  var identifiers: OBOIdentifiers
  var frames = FrameTable()
  var header = OBOFrame(.header)
  private(set) var losses: [Loss: Int] = [:]
  /// Annotations of the ontology that have no clause.
  var keptAnnotations: [OWLAnnotation] = []
  /// Axioms that stand in a clause or follow from one.
  var isTranslated: [Bool]

  init(_ ontology: OWLOntology) {
    self.ontology = ontology
    index = AnnotationIndex(ontology.axioms)
    let spaces = HeaderClauses.idSpaces(of: ontology)
    identifiers = OBOIdentifiers(
      ontologyID: HeaderClauses.ontologyID(of: ontology) ?? "TEMP", spaces: spaces, shorthands: index.shorthands)
    isTranslated = Array(repeating: false, count: ontology.axioms.count)
  }

  mutating func lose(_ loss: Loss) { losses[loss, default: 0] += 1 }

  /// `isUsedElsewhere` says of what is declared whether something is stated of it beside these axioms.
  mutating func translate(isUsedElsewhere: (OWLEntity) -> Bool) {
    translateHeader()
    for number in ontology.axioms.indices where !isTranslated[number] {
      switch ontology.axioms[number].statement {
      case .declaration, .annotationAssertion: continue
      default: isTranslated[number] = translate(logical: ontology.axioms[number])
      }
    }
    let merged = mergedEntities()
    for number in ontology.axioms.indices where !isTranslated[number] {
      guard case .declaration(let entity) = ontology.axioms[number].statement,
        ontology.axioms[number].annotations.isEmpty
      else { continue }
      if merged.contains(entity.iri) || (hasFrame(entity) && open(entity) != nil) { isTranslated[number] = true }
    }
    translateAnnotations(except: merged)
    translateUnusedDeclarations(isUsedElsewhere)
    keepRest()
    declarePrefixes()
  }

  /// What was merged into another term that says so, by IRI; the other one's `alt_id` implies all that is said of it.
  private mutating func mergedEntities() -> Set<String> {
    var merged: Set<String> = []
    for (iri, kinds) in index.declared {
      guard kinds.count == 1, let kind = kinds.first, frames.number(of: OWLEntity(kind, iri)) == nil,
        let target = index.target(ofMerged: iri), index.is(target, kind), let id = identifiers.id(of: iri)
      else { continue }
      let alternatives = index.values(of: OBOVocabulary.property(of: "alt_id").iri, about: target)
      if alternatives.contains(where: { $0.value == .literal(OWLLiteral(id)) }) {
        merged.insert(iri)
        for number in index.numbers(about: iri) { isTranslated[number] = true }
      }
    }
    return merged
  }

  /// Whether a declared entity has a frame for what is said about it. Annotation properties have one where they are relations.
  private func hasFrame(_ entity: OWLEntity) -> Bool {
    switch entity.kind {
    case .owlClass, .objectProperty, .namedIndividual:
      frames.number(of: entity) != nil
        || (!OWLVocabulary.isBuiltin(entity.iri) && isAnnotated(entity.iri) && isFirstKind(entity))
    case .annotationProperty: index.metadataRelations.contains(entity.iri)
    case .dataProperty, .datatype: false
    }
  }

  /// Whether what is annotated of the IRI stands in the frame of this entity, where the IRI names several.
  private func isFirstKind(_ entity: OWLEntity) -> Bool {
    Self.annotatedKinds.first { index.is(entity.iri, $0) } == entity.kind
  }

  /// The kinds of entities whose frames have annotations, in the order in which they are asked.
  static let annotatedKinds: [OWLEntity.Kind] = [.owlClass, .objectProperty, .namedIndividual]

  private func isAnnotated(_ iri: String) -> Bool { index.numbers(about: iri).contains { !isTranslated[$0] } }

  /// The frame of `entity`; `nil` where OBO has no identifier or no frame for it.
  mutating func open(_ entity: OWLEntity) -> Int? {
    if let number = frames.number(of: entity) { return number }
    let isRelation = entity.kind == .objectProperty || entity.kind == .annotationProperty
    let id = isRelation ? identifiers.propertyID(of: entity.iri) : identifiers.id(of: entity.iri)
    return id.flatMap { frames.open(entity, id: $0) }
  }

  /// Adds a clause to the frame of `entity`; whether that can be done.
  mutating func add(_ clause: OBOClause?, to entity: OWLEntity) -> Bool {
    guard let clause, let number = open(entity) else { return false }
    frames.add(clause, to: number)
    return true
  }

  /// An entity that is declared and has no frame need not be declared where it is used; else it gets a frame.
  private mutating func translateUnusedDeclarations(_ isUsedElsewhere: (OWLEntity) -> Bool) {
    let open = ontology.axioms.indices.filter { number in
      if case .declaration = ontology.axioms[number].statement { !isTranslated[number] } else { false }
    }
    if open.isEmpty { return }
    var used = Signature()
    for annotation in ontology.annotations { used.add(annotation) }
    for axiom in ontology.axioms {
      if case .declaration = axiom.statement { axiom.annotations.forEach { used.add($0) } } else { used.add(axiom) }
    }
    for number in open {
      guard case .declaration(let entity) = ontology.axioms[number].statement,
        ontology.axioms[number].annotations.isEmpty
      else { continue }
      let isKnown =
        used.entities.contains(entity) || OWLVocabulary.isBuiltin(entity.iri) || isUsedElsewhere(entity)
      let isVocabulary = entity.kind == .annotationProperty && OBOVocabulary.tag(of: entity.iri) != nil
      isTranslated[number] =
        isKnown || isVocabulary || (entity.kind != .annotationProperty && self.open(entity) != nil)
    }
  }

  /// What has no clause stands in the header, in functional syntax.
  private mutating func keepRest() {
    var rest = OWLOntology()
    rest.axioms = ontology.axioms.indices.filter { !isTranslated[$0] }.map { ontology.axioms[$0] }
    rest.annotations = keptAnnotations
    if rest.axioms.isEmpty, rest.annotations.isEmpty { return }
    let sink = ByteSink()
    FunctionalWriter.write(rest, to: sink)
    header.clauses.append(OBOClause(.owlAxioms, String(decoding: sink.takeBytes(), as: UTF8.self)))
  }

  // MARK: What clauses are made of

  /// Annotations as the qualifiers of a clause; `nil` where a qualifier cannot be called as the property is.
  mutating func qualifiers(_ annotations: [OWLAnnotation]) -> [Qualifier]? {
    if annotations.isEmpty { return [] }
    var qualifiers: [Qualifier] = []
    for annotation in annotations {
      guard let key = key(of: annotation.property), let value = qualifierValue(annotation.value) else { return nil }
      if !annotation.annotations.isEmpty { lose(.nestedAnnotation) }
      qualifiers.append(Qualifier(key: key, value: value))
    }
    return qualifiers
  }

  private mutating func key(of property: String) -> String? {
    if let tag = OBOVocabulary.tag(of: property) { return OBOVocabulary.logicalQualifiers.contains(tag) ? nil : tag }
    guard let id = identifiers.id(of: property) else { return nil }
    let key = id.utf8.contains(UInt8(ascii: ":")) ? id : property
    let isKey = key.utf8.allSatisfy { $0 > 32 && !"=,\"{}\\".utf8.contains($0) } && key.utf8.contains(UInt8(ascii: ":"))
    return isKey ? key : nil
  }

  private mutating func qualifierValue(_ value: AnnotationValue) -> String? {
    switch value {
    case .literal(let literal):
      if literal.datatype != OWLVocabulary.xsdString { lose(.qualifierKind) }
      return literal.text
    case .iri(let iri):
      lose(.qualifierKind)
      return identifiers.id(of: iri) ?? iri
    case .anonymous: return nil
    }
  }
}
