internal import ByteIO
public import Diagnostics
internal import Identifiers
public import Ontology
public import RDFIO

/// Takes the statements of an ontology, from whatever syntax they are in, and makes terms of them: of OWL
/// ([mapping to RDF](https://www.w3.org/TR/owl2-mapping-to-rdf/)) and of [SKOS](https://www.w3.org/TR/skos-reference/).
///
/// Named graphs are one. Statements about triple terms have no place in a term, and are counted.
public final class OntologyTripleSink: QuadSink {
  private var store = TripleStore()
  private let vocabulary: OWLVocabulary
  private var blanks: [String: TripleStore.Node] = [:]
  private var declared: [OntologyHeader.Prefix] = []
  private var prefixes = PrefixMap()
  private var skippedCount = 0

  public init() { vocabulary = OWLVocabulary(&store.symbols) }

  public func receive(prefix: String, namespace: String) {
    declared.append(OntologyHeader.Prefix(prefix: prefix, namespace: namespace))
    if !prefix.isEmpty { prefixes.add(prefix, namespace: namespace) }
  }

  public func receive(_ quad: borrowing QuadBuffer) {
    guard let subject = node(quad.subject, quad) else { return skippedCount += 1 }
    let predicate = store.symbols.intern(quad.bytes.span.extracting(quad.predicate.text))
    if quad.object.kind == .literal {
      let literal = quad.object
      let tag = literal.tag.isEmpty ? -1 : store.symbols.intern(quad.bytes.span.extracting(literal.tag))
      store.startLiteral()
      store.appendText(quad.bytes.span.extracting(literal.text))
      return store.addLiteral(
        subject, predicate, language: literal.hasLanguage ? tag : -1, datatype: literal.hasLanguage ? -1 : tag)
    }
    guard let object = node(quad.object, quad) else { return skippedCount += 1 }
    store.add(subject, predicate, object)
  }

  private func node(_ term: QuadBuffer.Term, _ quad: borrowing QuadBuffer) -> TripleStore.Node? {
    switch term.kind {
    case .iri: return store.symbols.intern(quad.bytes.span.extracting(term.text))
    case .blank:
      let label = quad.bytes.span.string(in: term.text)
      if let known = blanks[label] { return known }
      let node = store.newBlank()
      blanks[label] = node
      return node
    case .none, .literal, .triple: return nil
    }
  }

  /// Hands the header and the terms of what has been received to `sink`.
  ///
  /// Throws ``OntologyReadFailure`` where the statements are about no ontology, and what the sink throws.
  public func finish<Sink: OntologySink, Reports: DiagnosticSink>(
    file: String, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    let ontology = OWLOntology(store, vocabulary, prefixes: prefixes)
    if ontology.isEmpty {
      throw OntologyReadFailure(
        rule: "ontology-empty", "no ontology, class, property, individual or concept in it", file: file)
    }
    if skippedCount > 0 {
      reports.report(
        Diagnostic(
          rule: "ontology-triple", severity: .warning, message: "statements passed over: \(skippedCount)", file: file))
    }
    try ontology.write(header: declared, file: file, into: &sink, reporting: &reports)
  }
}

extension OWLOntology {
  /// Hands the header and the terms to `sink`.
  func write<Sink: OntologySink, Reports: DiagnosticSink>(
    header prefixes: [OntologyHeader.Prefix], file: String, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    if store.isFull {
      throw OntologyReadFailure(rule: "owl-size", "more than \(TripleStore.limit) statements", file: file)
    }
    var header = readHeader()
    header.prefixes = prefixes
    try sink.receive(header: header)
    var assembler = OWLAssembler(self)
    try assembler.forEachTerm { try sink.receive(term: $0) }
    if assembler.isExhausted {
      throw OntologyReadFailure(
        rule: "owl-size", "lists that refer to one another more often than an ontology has reason to", file: file)
    }
    if assembler.skippedCount > 0 {
      reports.report(
        Diagnostic(
          rule: "owl-expression", severity: .note,
          message: "statements passed over, for a term cannot hold their class expressions: \(assembler.skippedCount)",
          file: file))
    }
  }
}
