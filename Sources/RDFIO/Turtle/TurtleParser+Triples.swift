internal import ByteIO
internal import RDF

/// Statements: a subject, its predicates and their objects
/// ([triples](https://www.w3.org/TR/rdf12-turtle/#grammar-production-triples)).
extension TurtleParser {
  /// Reads a subject and what is said of it, up to the dot or brace that ends the statement.
  mutating func readTriples(_ bytes: Span<UInt8>) throws {
    let subject: RDFTerm
    var isOptional = false
    switch bytes[at] {
    case UInt8(ascii: "["):
      if let blank = anonymous(bytes) {
        subject = blank
      } else {
        subject = try propertyList(bytes)
        isOptional = true
      }
    case UInt8(ascii: "("): subject = try collection(bytes)
    case UInt8(ascii: "<") where bytes.starts(with: "<<(", at: at):
      throw SyntaxProblem("rdf-syntax", "a triple term is no subject", at: at)
    case UInt8(ascii: "<") where bytes.starts(with: "<<", at: at):
      subject = try reifiedTriple(bytes)
      isOptional = true
    case UInt8(ascii: "_"): subject = try label(bytes)
    default: subject = .iri(try iri(bytes))
    }
    skipBlanks(bytes)
    if isOptional, at < bytes.count, bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: "}") { return }
    try readPredicates(bytes, of: subject)
  }

  /// Reads predicates and objects ([predicateObjectList](https://www.w3.org/TR/rdf12-turtle/#grammar-production-predicateObjectList)).
  mutating func readPredicates(_ bytes: Span<UInt8>, of subject: RDFTerm) throws {
    while true {
      let predicate = try verb(bytes)
      repeat {
        skipBlanks(bytes)
        let object = try object(bytes)
        try emit(subject, predicate, object)
        try readAnnotations(bytes, of: Triple(subject, predicate, object))
        skipBlanks(bytes)
      } while take(UInt8(ascii: ","), bytes)
      guard take(UInt8(ascii: ";"), bytes) else { return }
      repeat { skipBlanks(bytes) } while take(UInt8(ascii: ";"), bytes)
      guard at < bytes.count else { throw SyntaxProblem.end(of: "a statement", at: at) }
      switch bytes[at] {
      case UInt8(ascii: "."), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "|"): return
      default: continue
      }
    }
  }

  /// Moves behind `byte` where it stands here.
  mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  /// A predicate, which may be the word `a`.
  mutating func verb(_ bytes: Span<UInt8>) throws -> RDFTerm {
    skipBlanks(bytes)
    if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "a"), !isNameByte(bytes[at + 1]) {
      at += 1
      return .iri(TurtleTerms.type)
    }
    return .iri(try iri(bytes))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  /// Whatever may stand in the place of an object.
  mutating func object(_ bytes: Span<UInt8>) throws -> RDFTerm {
    guard at < bytes.count else { throw SyntaxProblem.end(of: "a statement", at: at) }
    switch bytes[at] {
    case UInt8(ascii: "["): return try anonymous(bytes) ?? propertyList(bytes)
    case UInt8(ascii: "("): return try collection(bytes)
    case UInt8(ascii: "<") where bytes.starts(with: "<<(", at: at): return try tripleTerm(bytes)
    case UInt8(ascii: "<") where bytes.starts(with: "<<", at: at): return try reifiedTriple(bytes)
    default: return try plainTerm(bytes)
    }
  }

  /// An IRI, a labelled blank node or a literal.
  mutating func plainTerm(_ bytes: Span<UInt8>) throws -> RDFTerm {
    switch bytes[at] {
    case UInt8(ascii: "<"): return .iri(try iri(bytes))
    case UInt8(ascii: "_"): return try label(bytes)
    default: return try literal(bytes) ?? .iri(try iri(bytes))
    }
  }

  /// `[ … ]` with something in it; the blank node that it stands for.
  private mutating func propertyList(_ bytes: Span<UInt8>) throws -> RDFTerm {
    try descend()
    at += 1
    let node = newBlank()
    try readPredicates(bytes, of: node)
    try expect(UInt8(ascii: "]"), bytes, "the “]” that ends a blank node")
    depth -= 1
    return node
  }

  /// `( … )`: the list's head. The items are read one after the other, however many there are.
  private mutating func collection(_ bytes: Span<UInt8>) throws -> RDFTerm {
    try descend()
    at += 1
    var head: RDFTerm?
    var last: RDFTerm?
    while true {
      skipBlanks(bytes)
      guard at < bytes.count else { throw SyntaxProblem.end(of: "a collection", at: at) }
      if take(UInt8(ascii: ")"), bytes) { break }
      let cell = newBlank()
      if let last { try emit(last, .iri(TurtleTerms.rest), cell) } else { head = cell }
      last = cell
      try emit(cell, .iri(TurtleTerms.first), try object(bytes))
    }
    depth -= 1
    guard let head, let last else { return .iri(TurtleTerms.empty) }
    try emit(last, .iri(TurtleTerms.rest), .iri(TurtleTerms.empty))
    return head
  }

  /// One level deeper, if the limit allows it.
  mutating func descend() throws(SyntaxProblem) {
    depth += 1
    if depth > depthLimit {
      throw SyntaxProblem("rdf-depth", "more than \(depthLimit) terms inside one another", at: at)
    }
  }
}

/// The IRIs that the grammar itself speaks of.
enum TurtleTerms {
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let xsd = "http://www.w3.org/2001/XMLSchema#"
  static let type = rdf + "type"
  static let typeText: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  static let stringText: StaticString = "http://www.w3.org/2001/XMLSchema#string"
  static let first = rdf + "first"
  static let rest = rdf + "rest"
  static let empty = rdf + "nil"
  static let reifies = rdf + "reifies"
  static let integer = xsd + "integer"
  static let decimal = xsd + "decimal"
  static let double = xsd + "double"
  static let boolean = xsd + "boolean"
}
