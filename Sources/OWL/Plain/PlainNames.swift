internal import ByteIO
internal import OBO
internal import RDFIO

/// What the identifiers, tags and qualifiers of plain frames stand for: each is asked of ``OBONames`` once, and is a number then.
///
/// Equal IRIs have equal numbers, however they were written.
struct PlainNames {
  /// What is known of an identifier or tag as it is written; negative where it was not asked yet.
  private struct Entry {
    var iri: Int32 = -1
    var property: Int32 = -1
    var annotationProperty: Int32 = -1
    var isFrame = false
    var meaning: Meaning?
  }

  /// What the document says of a relation.
  enum Meaning {
    /// It is no relation of the document.
    case undefined
    case logical, metadata, classLevel
  }

  private let names: OBONames
  private var written = SymbolTable()
  private var entries: [Entry] = []
  private var iris = SymbolTable()
  /// Whether an IRI is one that every syntax carries as it is.
  private var isBare: [Bool] = []
  /// The kinds of entities that an IRI is used as and stated to be, a bit for each.
  private var uses: [UInt8] = []
  private var statements: [UInt8] = []

  init(_ names: OBONames) { self.names = names }

  // MARK: What is written

  private mutating func entry(_ text: Span<UInt8>) -> Int {
    let number = Int(written.intern(text))
    if number == entries.count { entries.append(Entry()) }
    return number
  }

  /// Says that a frame has the identifier.
  mutating func addFrame(_ id: Span<UInt8>) { entries[entry(id)].isFrame = true }

  mutating func isFrame(_ id: Span<UInt8>) -> Bool { entries[entry(id)].isFrame }

  mutating func iri(of id: Span<UInt8>) -> Int32 {
    let number = entry(id)
    if entries[number].iri < 0 { entries[number].iri = intern(names.iri(of: id.string(in: 0..<id.count))) }
    return entries[number].iri
  }

  mutating func propertyIRI(of id: Span<UInt8>) -> Int32 {
    let number = entry(id)
    if entries[number].property < 0 {
      entries[number].property = intern(names.propertyIRI(of: id.string(in: 0..<id.count)))
    }
    return entries[number].property
  }

  /// The annotation property of a tag or qualifier, which the document declares at its end.
  mutating func annotationProperty(of tag: Span<UInt8>, _ translation: inout FrameTranslation) -> Int32 {
    let number = entry(tag)
    if entries[number].annotationProperty < 0 {
      entries[number].annotationProperty = intern(translation.property(tag.string(in: 0..<tag.count)))
    }
    return entries[number].annotationProperty
  }

  mutating func annotationProperty(of tag: String, _ translation: inout FrameTranslation) -> Int32 {
    annotationProperty(of: tag.utf8.span, &translation)
  }

  mutating func meaning(of relation: Span<UInt8>) -> Meaning {
    let number = entry(relation)
    if let meaning = entries[number].meaning { return meaning }
    let relation = names.relations[relation.string(in: 0..<relation.count)]
    let meaning: Meaning =
      switch relation {
      case nil: .undefined
      case let relation? where relation.isMetadata: .metadata
      case let relation?: relation.isClassLevel ? .classLevel : .logical
      }
    entries[number].meaning = meaning
    return meaning
  }

  // MARK: IRIs

  mutating func intern(_ iri: String) -> Int32 {
    let number = iris.intern(iri)
    if number == isBare.count {
      isBare.append(QuadBuffer.Term.isBare(iri: iri.utf8.span))
      uses.append(0)
      statements.append(0)
    }
    return number
  }

  func withBytes(of iri: Int32, _ body: (Span<UInt8>) throws -> Void) rethrows { try iris.withBytes(of: iri, body) }

  /// Appends an IRI to the statement that is being made.
  func append(_ iri: Int32, to block: inout QuadBlock) -> QuadBuffer.Term {
    let range = place(of: iri, in: &block)
    return isBare[Int(iri)] ? QuadBuffer.Term(bare: .iri, range) : QuadBuffer.Term(.iri, range)
  }

  private func place(of iri: Int32, in block: inout QuadBlock) -> Range<Int> {
    block.appendText(once: Int(iri)) { iris.append(iri, to: &$0) }
  }

  /// Makes an IRI the datatype of a literal whose text was appended.
  func append(datatype iri: Int32, of literal: inout QuadBuffer.Term, to block: inout QuadBlock) {
    literal.tag = place(of: iri, in: &block)
    if !isBare[Int(iri)] { (literal.isBare, literal.isPlain) = (false, false) }
  }

  mutating func use(_ iri: Int32, as kind: OWLEntity.Kind) { uses[Int(iri)] |= 1 << kind.rawValue }

  mutating func state(_ iri: Int32, as kind: OWLEntity.Kind) {
    uses[Int(iri)] |= 1 << kind.rawValue
    statements[Int(iri)] |= 1 << kind.rawValue
  }

  /// Whether an entity was stated.
  func states(_ entity: OWLEntity) -> Bool {
    guard let number = iris.find(entity.iri.utf8.span) else { return false }
    return statements[Int(number)] & 1 << entity.kind.rawValue != 0
  }

  /// The entities that were used and not stated.
  func forEachUnstated(_ body: (OWLEntity) -> Void) {
    for iri in uses.indices {
      let unstated = uses[iri] & ~statements[iri]
      if unstated == 0 { continue }
      let text = iris.text(of: Int32(iri))
      for kind in OWLEntity.Kind.allCases where unstated & 1 << kind.rawValue != 0 { body(OWLEntity(kind, text)) }
    }
  }
}
