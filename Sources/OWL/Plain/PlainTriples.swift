internal import ByteIO
public import Diagnostics
public import OBO
public import RDFIO

/// The triples that an OBO document is written as, frame by frame: those of ``OntologyTriples`` for what ``OBOTranslator`` makes
/// of it, without the ontology ever being in memory.
///
/// Frames that are written plainly go from the bytes of the file to those of statements; the others go by way of their axioms.
public struct PlainTriples {
  /// What OWL has no axiom for, as a warning, and `owl-axioms` that cannot be read, as an error; what is in the header is known
  /// at once.
  public private(set) var diagnostics: [Diagnostic] = []
  private let document: PlainDocument
  private let header: OWLOntology
  private var translation: FrameTranslation
  private var names: PlainNames
  private let defaultNamespace: String?
  private var signature = Signature()
  private var stated: Set<OWLEntity> = []

  /// Reads the header of `document`; `file` stands for it in messages.
  public init(_ document: PlainDocument, file: String) {
    self.document = document
    let outline = document.outline
    let obo = OBONames(of: outline)
    var header = HeaderTranslation(obo, file: file)
    header.translate(document.header)
    self.header = header.ontology
    translation = header.frame
    names = PlainNames(obo)
    defaultNamespace = document.header.first(.defaultNamespace)?.text
    diagnostics = translation.takeDiagnostics()
  }

  /// Sends the triples into `sink`, what is said of one subject in a row. Throws what the sink throws. O(n).
  public mutating func write(to sink: any QuadSink) throws {
    try OntologyTriples.writePrefixes(of: header, to: sink)
    let mapping = TripleMapping(sink)
    try mapping.write(header: header)
    for annotation in header.annotations { signature.add(annotation) }
    try write(translation.takeAxioms(), to: mapping)
    try writeFrames(to: mapping)
    try write(OBOTranslator.declarations(of: translation.properties), to: mapping)
    names.forEachUnstated { signature.add($0) }
    for entity in signature.undeclared(except: { stated.contains($0) || names.states($0) }) {
      try mapping.write(OWLAxiom(.declaration(entity)))
    }
    try mapping.finish()
  }

  private mutating func writeFrames(to mapping: TripleMapping) throws {
    let namespace = defaultNamespace.map { Array($0.utf8) }
    let vocabulary = PlainVocabulary(&names)
    var reading = PlainFrameReading(vocabulary, defaultNamespace: namespace)
    let statements = PlainStatements(vocabulary, defaultNamespace: namespace)
    for chunk in document.chunks { addFrames(of: chunk) }
    for chunk in document.chunks {
      let bytes = chunk.bytes.span
      for frame in chunk.frames {
        switch frame {
        case .other(let frame): try write(frame, to: mapping)
        case .plain(let plain):
          if reading.read(chunk.tokens[plain.tokens], bytes, &names, &translation) {
            try statements.write(reading, bytes, &names, to: &mapping.order)
          } else if let frame = chunk.frame(plain) {
            try write(frame, to: mapping)
          }
        }
      }
    }
  }

  /// Remembers which identifiers have frames.
  private mutating func addFrames(of chunk: PlainChunk) {
    for frame in chunk.frames {
      switch frame {
      case .plain(let plain):
        names.addFrame(chunk.bytes.span.extracting(chunk.tokens[plain.tokens.lowerBound + 1].range))
      case .other(let frame): names.addFrame(frame.id.utf8.span)
      }
    }
  }

  /// Translates a frame by way of its axioms.
  private mutating func write(_ frame: OBOFrame, to mapping: TripleMapping) throws {
    var known: Set<String> = []
    for clause in frame.clauses where clause.tag == .alternativeID && names.isFrame(clause.text.utf8.span) {
      known.insert(clause.text)
    }
    translation.translate(frame, defaultNamespace: defaultNamespace, known: known)
    diagnostics += translation.takeDiagnostics()
    try write(translation.takeAxioms(), to: mapping)
  }

  private mutating func write(_ axioms: [OWLAxiom], to mapping: TripleMapping) throws {
    for axiom in axioms {
      signature.add(axiom)
      if case .declaration(let entity) = axiom.statement { stated.insert(entity) }
      try mapping.write(axiom)
    }
  }
}
