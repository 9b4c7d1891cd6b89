internal import ByteIO
internal import XMLIO

/// What RDF/XML can carry, looked at before the first byte of a statement is written.
extension RDFXMLNames {
  /// Throws where the syntax cannot carry the statement; the number of its property. What was looked at before is not again.
  mutating func property(
    of quad: borrowing QuadBuffer, isAboutSame: Bool
  ) throws(UnwritableStatement) -> Int {
    guard isAboutSame || quad.subject.kind == .iri || quad.subject.kind == .blank, quad.predicate.kind == .iri,
      let property = knownProperty(quad.bytes.span.extracting(quad.predicate.text))
    else { return try triple(quad.subject, quad.predicate, quad.object, quad) }
    if !isAboutSame { try check(quad.subject, quad) }
    try check(quad.object, quad)
    return property
  }

  /// Throws where the syntax cannot carry a triple; the name of its property.
  private mutating func triple(
    _ subject: QuadBuffer.Term, _ predicate: QuadBuffer.Term, _ object: QuadBuffer.Term,
    _ quad: borrowing QuadBuffer
  ) throws(UnwritableStatement) -> Int {
    guard subject.kind == .iri || subject.kind == .blank, predicate.kind == .iri else {
      throw UnwritableStatement("RDF/XML has IRIs and blank nodes as subjects, and IRIs as predicates")
    }
    try check(subject, quad)
    try check(object, quad)
    try check(predicate, quad)
    return try property(quad.bytes.span.extracting(predicate.text))
  }

  private mutating func check(_ term: QuadBuffer.Term, _ quad: borrowing QuadBuffer) throws(UnwritableStatement) {
    if term.isBare { return }
    switch term.kind {
    case .none: break
    case .iri: try check(iri: quad.bytes.span.extracting(term.text))
    case .blank:
      let label = quad.bytes.span.extracting(term.text)
      if !NodeName.isPlain(label) { _ = try NodeName.name(ofLabel: quad.string(in: term.text)) }
    case .literal:
      try XMLEscapes.check(quad.bytes.span.extracting(term.text))
      if !term.hasLanguage, !term.tag.isEmpty { try check(iri: quad.bytes.span.extracting(term.tag)) }
    case .triple:
      let at = term.text.lowerBound
      _ = try triple(quad.parts[at], quad.parts[at + 1], quad.parts[at + 2], quad)
    }
  }

  private func check(iri: Span<UInt8>) throws(UnwritableStatement) {
    try IRICheck.check(iri)
    try XMLEscapes.check(iri)
    guard TermScanner.hasScheme(iri, 0..<iri.count) else {
      throw UnwritableStatement("<\(iri.string(in: 0..<iri.count))> is not absolute")
    }
  }
}
