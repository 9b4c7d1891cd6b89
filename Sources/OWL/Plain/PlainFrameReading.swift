internal import ByteIO
internal import OBO

/// What a plain frame states, read of its tokens: the same axioms that ``FrameTranslation`` makes of its clauses.
///
/// The same object is filled with one frame after the other. A frame that states something twice, or something that needs more
/// than these axioms, is refused.
struct PlainFrameReading {
  private(set) var subject: Int32 = -1
  private(set) var axioms: [PlainAxiom] = []
  private(set) var annotations: [PlainAnnotation] = []
  private(set) var operands: [PlainOperand] = []
  /// The classes that were merged into the subject.
  private(set) var retired: [Int32] = []
  private var keys: [UInt64] = []
  private let vocabulary: PlainVocabulary
  /// The annotation properties of tags, by the number of the tag; negative where it was not met yet.
  private var tagProperties = [Int32](repeating: -1, count: 256)
  private let defaultNamespace: [UInt8]?

  init(_ vocabulary: PlainVocabulary, defaultNamespace: [UInt8]?) {
    self.vocabulary = vocabulary
    self.defaultNamespace = defaultNamespace
  }

  /// Reads a frame; whether it was taken.
  mutating func read(
    _ tokens: ArraySlice<PlainToken>, _ bytes: Span<UInt8>, _ names: inout PlainNames,
    _ translation: inout FrameTranslation
  ) -> Bool {
    axioms.removeAll(keepingCapacity: true)
    annotations.removeAll(keepingCapacity: true)
    operands.removeAll(keepingCapacity: true)
    retired.removeAll(keepingCapacity: true)
    subject = -1
    if defaultNamespace != nil, !tokens.contains(where: { $0.role == .clause && $0.tag == .namespace }) {
      let property = self.property(of: .namespace, &names, &translation)
      axioms.append(PlainAxiom(form: .namespace, property: property, object: vocabulary.string))
    }
    var at = tokens.startIndex
    while at < tokens.endIndex {
      let clause = tokens[at]
      var next = at + 1
      while next < tokens.endIndex, tokens[next].role != .clause { next += 1 }
      if clause.tag == .id { subject = names.iri(of: bytes.extracting(tokens[at + 1].range)) }
      guard read(clause.tag, tokens[at + 1..<next], bytes, &names, &translation) else { return false }
      at = next
    }
    return subject >= 0 && !saysTwice(bytes)
  }

  private mutating func read(
    _ tag: OBOTag, _ parts: ArraySlice<PlainToken>, _ bytes: Span<UInt8>, _ names: inout PlainNames,
    _ translation: inout FrameTranslation
  ) -> Bool {
    let firstAnnotation = annotations.count
    guard readAnnotations(tag, parts, bytes, &names, &translation) else { return false }
    let annotated = firstAnnotation..<annotations.count
    let (first, second) = (bytes.extracting(parts[parts.startIndex].range), parts.startIndex + 1)
    let hasSecond = second < parts.endIndex && parts[second].role == .id
    switch tag {
    case .isA: add(.subClass, -1, names.iri(of: first), annotated)
    case .disjointFrom: add(.disjoint, -1, names.iri(of: first), annotated)
    case .relationship:
      let target = names.iri(of: bytes.extracting(parts[second].range))
      switch names.meaning(of: first) {
      case .classLevel: return false
      case .metadata: add(.iri, names.propertyIRI(of: first), target, annotated)
      case .logical, .undefined: add(.some, names.propertyIRI(of: first), target, annotated)
      }
    case .intersectionOf:
      guard annotated.isEmpty else { return false }
      guard hasSecond else {
        operands.append(PlainOperand(relation: -1, target: names.iri(of: first)))
        break
      }
      if names.meaning(of: first) == .classLevel { return false }
      let target = names.iri(of: bytes.extracting(parts[second].range))
      operands.append(PlainOperand(relation: names.propertyIRI(of: first), target: target))
    case .propertyValue: return readProperty(parts, bytes, annotated, &names)
    case .subset: add(.iri, property(of: tag, &names, &translation), names.propertyIRI(of: first), annotated)
    case .replacedBy, .consider: add(.iri, property(of: tag, &names, &translation), names.iri(of: first), annotated)
    case .synonym:
      let property = names.annotationProperty(of: bytes.extracting(parts[second].range), &translation)
      addText(property, vocabulary.string, parts[parts.startIndex], annotated)
    case .isObsolete:
      let property = property(of: tag, &names, &translation)
      addText(property, vocabulary.boolean, parts[parts.startIndex], annotated)
    default:
      if tag == .alternativeID, !names.isFrame(first) { retired.append(names.iri(of: first)) }
      let property = property(of: tag, &names, &translation)
      addText(property, vocabulary.string, parts[parts.startIndex], annotated)
    }
    return true
  }

  /// The annotation property of a tag, which the document declares at its end.
  private mutating func property(
    of tag: OBOTag, _ names: inout PlainNames, _ translation: inout FrameTranslation
  ) -> Int32 {
    let number = Int(tag.rawValue)
    if tagProperties[number] < 0 { tagProperties[number] = names.annotationProperty(of: tag.name, &translation) }
    return tagProperties[number]
  }

  /// The xrefs and qualifiers of a clause, as its axiom has them.
  private mutating func readAnnotations(
    _ tag: OBOTag, _ parts: ArraySlice<PlainToken>, _ bytes: Span<UInt8>, _ names: inout PlainNames,
    _ translation: inout FrameTranslation
  ) -> Bool {
    for index in parts.indices {
      let part = parts[index]
      switch part.role {
      case .id where tag == .synonym:
        let type = names.propertyIRI(of: bytes.extracting(part.range))
        let property = names.annotationProperty(of: "has_synonym_type", &translation)
        annotations.append(PlainAnnotation(property: property, object: type))
      case .xref where tag != .xref:
        let property = property(of: .xref, &names, &translation)
        annotations.append(PlainAnnotation(property: property, text: PlainText(part)))
      case .description:
        if tag == .xref {
          annotations.append(PlainAnnotation(property: vocabulary.label, text: PlainText(part)))
        } else {
          annotations[annotations.count - 1].label = PlainText(part)
        }
      case .key:
        let key = bytes.extracting(part.range)
        if OBOVocabulary.logicalQualifiers.contains(key.string(in: 0..<key.count)) { return false }
        let property = names.annotationProperty(of: key, &translation)
        annotations.append(PlainAnnotation(property: property, text: PlainText(parts[index + 1])))
      default: continue
      }
    }
    return true
  }

  private mutating func readProperty(
    _ parts: ArraySlice<PlainToken>, _ bytes: Span<UInt8>, _ annotated: Range<Int>, _ names: inout PlainNames
  ) -> Bool {
    let (first, value) = (parts[parts.startIndex], parts[parts.startIndex + 1])
    let name = bytes.extracting(first.range)
    let property = names.propertyIRI(of: name)
    if value.role == .id {
      let meaning = names.meaning(of: name)
      guard meaning == .undefined || meaning == .metadata else { return false }
      add(.iri, property, names.iri(of: bytes.extracting(value.range)), annotated)
      return true
    }
    var datatype = vocabulary.string
    if parts.count > 2, parts[parts.startIndex + 2].role == .datatype {
      let written = bytes.extracting(parts[parts.startIndex + 2].range)
      if written.starts(with: "xsd:") {
        datatype = names.intern(OWLVocabulary.xsd + written.string(in: 4..<written.count))
      } else {
        datatype = names.iri(of: written)
      }
    }
    addText(property, datatype, value, annotated)
    return true
  }

  private mutating func add(_ form: PlainAxiom.Form, _ property: Int32, _ object: Int32, _ annotated: Range<Int>) {
    axioms.append(PlainAxiom(form: form, property: property, object: object, annotations: annotated))
  }

  private mutating func addText(_ property: Int32, _ datatype: Int32, _ text: PlainToken, _ annotated: Range<Int>) {
    axioms.append(
      PlainAxiom(
        form: .text, property: property, object: datatype, text: PlainText(text), annotations: annotated))
  }

  /// Whether two axioms of the frame may be the same one.
  private mutating func saysTwice(_ bytes: Span<UInt8>) -> Bool {
    keys.removeAll(keepingCapacity: true)
    let namespace = defaultNamespace ?? []
    for axiom in axioms { keys.append(axiom.key(bytes, namespace: namespace.span, annotations)) }
    for iri in retired {
      if iri == subject { return true }
      keys.append(UInt64(UInt32(bitPattern: iri)))
    }
    if keys.count > 32 { keys.sort() }
    for index in keys.indices.dropFirst() {
      let first = keys.count > 32 ? index - 1 : 0
      for earlier in first..<index where keys[earlier] == keys[index] { return true }
    }
    return false
  }
}
