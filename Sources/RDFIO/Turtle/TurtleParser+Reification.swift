internal import ByteIO
internal import RDF

/// Triple terms, reified triples and annotations ([RDF 1.2 Turtle, 2.11](https://www.w3.org/TR/rdf12-turtle/#triple-terms)).
extension TurtleParser {
  /// `<<( s p o )>>`
  mutating func tripleTerm(_ bytes: Span<UInt8>) throws -> RDFTerm {
    try descend()
    at += 3
    skipBlanks(bytes)
    let subject = try end(bytes, mayReify: false, isObject: false)
    let predicate = try verb(bytes)
    skipBlanks(bytes)
    let object = try end(bytes, mayReify: false, isObject: true)
    skipBlanks(bytes)
    guard bytes.starts(with: ")>>", at: at) else {
      throw SyntaxProblem(
        "rdf-syntax", "expected the “)>>” that ends a triple term, not \(CharacterName.of(bytes, at))", at: at)
    }
    at += 3
    depth -= 1
    return .triple(Triple(subject, predicate, object))
  }

  /// `<< s p o ~ r >>`: its reifier.
  mutating func reifiedTriple(_ bytes: Span<UInt8>) throws -> RDFTerm {
    try descend()
    at += 2
    skipBlanks(bytes)
    let subject = try end(bytes, mayReify: true, isObject: false)
    let predicate = try verb(bytes)
    skipBlanks(bytes)
    let object = try end(bytes, mayReify: true, isObject: true)
    skipBlanks(bytes)
    let reifier = take(UInt8(ascii: "~"), bytes) ? try reifier(bytes) : newBlank()
    skipBlanks(bytes)
    guard bytes.starts(with: ">>", at: at) else {
      throw SyntaxProblem(
        "rdf-syntax", "expected the “>>” that ends a reified triple, not \(CharacterName.of(bytes, at))", at: at)
    }
    at += 2
    depth -= 1
    try emit(reifier, .iri(TurtleTerms.reifies), .triple(Triple(subject, predicate, object)))
    return reifier
  }

  /// A subject or an object inside a triple term or a reified triple.
  private mutating func end(_ bytes: Span<UInt8>, mayReify: Bool, isObject: Bool) throws -> RDFTerm {
    guard at < bytes.count else { throw SyntaxProblem.end(of: "a triple term", at: at) }
    switch bytes[at] {
    case UInt8(ascii: "["):
      guard let blank = anonymous(bytes) else {
        throw SyntaxProblem("rdf-syntax", "a blank node inside a triple term has nothing in its brackets", at: at)
      }
      return blank
    case UInt8(ascii: "<") where bytes.starts(with: "<<(", at: at):
      if isObject { return try tripleTerm(bytes) }
      throw SyntaxProblem("rdf-syntax", "a triple term is no subject", at: at)
    case UInt8(ascii: "<") where bytes.starts(with: "<<", at: at):
      if mayReify { return try reifiedTriple(bytes) }
      throw SyntaxProblem("rdf-syntax", "a reified triple cannot stand in a triple term", at: at)
    default:
      if isObject { return try plainTerm(bytes) }
      return bytes[at] == UInt8(ascii: "_") ? try label(bytes) : .iri(try iri(bytes))
    }
  }

  /// What stands behind `~`: a name, or nothing for a new blank node.
  private mutating func reifier(_ bytes: Span<UInt8>) throws -> RDFTerm {
    skipBlanks(bytes)
    guard at < bytes.count else { throw SyntaxProblem.end(of: "a statement", at: at) }
    switch bytes[at] {
    case UInt8(ascii: "_"): return try label(bytes)
    case UInt8(ascii: "["):
      guard let blank = anonymous(bytes) else {
        throw SyntaxProblem("rdf-syntax", "a reifier is an IRI or a blank node", at: at)
      }
      return blank
    case UInt8(ascii: "{"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "~"):
      return newBlank()
    default: return .iri(try iri(bytes))
    }
  }

  /// Reads the reifiers and annotation blocks behind an object
  /// ([annotation](https://www.w3.org/TR/rdf12-turtle/#grammar-production-annotation)).
  mutating func readAnnotations(_ bytes: Span<UInt8>, of triple: Triple) throws {
    var named: RDFTerm?
    while true {
      skipBlanks(bytes)
      if take(UInt8(ascii: "~"), bytes) {
        let reifier = try reifier(bytes)
        try emit(reifier, .iri(TurtleTerms.reifies), .triple(triple))
        named = reifier
      } else if bytes.starts(with: "{|", at: at) {
        try descend()
        at += 2
        let reifier = named ?? newBlank()
        if named == nil { try emit(reifier, .iri(TurtleTerms.reifies), .triple(triple)) }
        named = nil
        try readPredicates(bytes, of: reifier)
        skipBlanks(bytes)
        guard bytes.starts(with: "|}", at: at) else {
          throw SyntaxProblem(
            "rdf-syntax", "expected the “|}” that ends an annotation, not \(CharacterName.of(bytes, at))", at: at)
        }
        at += 2
        depth -= 1
      } else {
        return
      }
    }
  }
}
