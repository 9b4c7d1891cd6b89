internal import ByteIO
internal import RDF

/// One statement of [N-Triples](https://www.w3.org/TR/rdf12-n-triples/) or [N-Quads](https://www.w3.org/TR/rdf12-n-quads/).
struct LineGrammar {
  let allowsGraph: Bool
  let depthLimit: Int

  /// The statement that begins at `at`, from its subject to its dot.
  func statement(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) {
    quad.removeAll()
    quad.subject = try subject(bytes, &at, into: &quad)
    skipBlanks(bytes, &at)
    quad.predicate = try predicate(bytes, &at, into: &quad)
    skipBlanks(bytes, &at)
    quad.object = try object(bytes, &at, into: &quad)
    skipBlanks(bytes, &at)
    guard at < bytes.count else { throw .end(of: "a statement", at: at) }
    if bytes[at] != UInt8(ascii: "."), allowsGraph {
      quad.graph = try subject(bytes, &at, into: &quad)
      skipBlanks(bytes, &at)
      guard at < bytes.count else { throw .end(of: "a statement", at: at) }
    }
    guard bytes[at] == UInt8(ascii: ".") else {
      throw SyntaxProblem(
        "rdf-syntax", "expected the dot that ends a statement, not \(CharacterName.of(bytes, at))", at: at)
    }
    at += 1
  }

  /// Moves behind blanks and tabs.
  func skipBlanks(_ bytes: Span<UInt8>, _ at: inout Int) {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 9 { at += 1 }
  }

  private func subject(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> QuadBuffer.Term {
    guard at < bytes.count else { throw .end(of: "a statement", at: at) }
    switch bytes[at] {
    case UInt8(ascii: "<"): return try iri(bytes, &at, into: &quad)
    case UInt8(ascii: "_"): return try blank(bytes, &at, into: &quad)
    default:
      throw SyntaxProblem("rdf-syntax", "expected an IRI or a blank node, not \(CharacterName.of(bytes, at))", at: at)
    }
  }

  private func predicate(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> QuadBuffer.Term {
    guard at < bytes.count else { throw .end(of: "a statement", at: at) }
    guard bytes[at] == UInt8(ascii: "<") else {
      throw SyntaxProblem("rdf-syntax", "expected an IRI, not \(CharacterName.of(bytes, at))", at: at)
    }
    return try iri(bytes, &at, into: &quad)
  }

  private func object(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> QuadBuffer.Term {
    guard at < bytes.count else { throw .end(of: "a statement", at: at) }
    switch bytes[at] {
    case UInt8(ascii: "<") where at + 2 < bytes.count && bytes[at + 1] == UInt8(ascii: "<"):
      return try tripleTerm(bytes, &at, into: &quad)
    case UInt8(ascii: "<"): return try iri(bytes, &at, into: &quad)
    case UInt8(ascii: "\""): return try literal(bytes, &at, into: &quad)
    case UInt8(ascii: "_"): return try blank(bytes, &at, into: &quad)
    default:
      throw SyntaxProblem(
        "rdf-syntax", "expected an IRI, a blank node, a literal or a triple term, not \(CharacterName.of(bytes, at))",
        at: at)
    }
  }

  private func iri(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> QuadBuffer.Term {
    let start = at
    let text = try TermScanner.iri(bytes, &at, into: &quad)
    guard TermScanner.hasScheme(quad.bytes.span, text) else {
      throw SyntaxProblem("rdf-relative-iri", "<\(quad.string(in: text))> is not absolute", at: start)
    }
    return QuadBuffer.Term(.iri, text, isPlain: true)
  }

  private func blank(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> QuadBuffer.Term {
    QuadBuffer.Term(.blank, try TermScanner.label(bytes, &at, into: &quad))
  }

  private func literal(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> QuadBuffer.Term {
    let (text, isPlain) = try TermScanner.string(bytes, &at, into: &quad)
    var term = QuadBuffer.Term(.literal, text, isPlain: isPlain)
    var next = at
    skipBlanks(bytes, &next)
    guard next + 1 < bytes.count else { return term }
    if bytes[next] == UInt8(ascii: "@") {
      at = next
      let (tag, direction) = try TermScanner.language(bytes, &at, into: &quad)
      term.tag = tag
      term.direction = direction
      term.hasLanguage = true
    } else if bytes[next] == UInt8(ascii: "^"), bytes[next + 1] == UInt8(ascii: "^") {
      at = next + 2
      skipBlanks(bytes, &at)
      let start = at
      term.tag = try predicate(bytes, &at, into: &quad).text
      try LiteralDatatype.check(&term, in: quad, at: start)
    }
    return term
  }

  /// A triple term, whose `<<(` is at `at`; only its object can hold another one.
  private func tripleTerm(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> QuadBuffer.Term {
    let first = quad.parts.count
    var depth = 0
    while bytes.starts(with: "<<(", at: at) {
      depth += 1
      if depth > depthLimit {
        throw SyntaxProblem("rdf-depth", "more than \(depthLimit) triple terms inside one another", at: at)
      }
      at += 3
      skipBlanks(bytes, &at)
      quad.parts.append(try subject(bytes, &at, into: &quad))
      skipBlanks(bytes, &at)
      quad.parts.append(try predicate(bytes, &at, into: &quad))
      skipBlanks(bytes, &at)
      quad.parts.append(.none)
    }
    guard depth > 0 else {
      throw SyntaxProblem("rdf-syntax", "reified triples (“<<”) are Turtle; a triple term begins with “<<(”", at: at)
    }
    var object = try object(bytes, &at, into: &quad)
    for level in (0..<depth).reversed() {
      skipBlanks(bytes, &at)
      guard bytes.starts(with: ")>>", at: at) else {
        throw SyntaxProblem(
          "rdf-syntax", "expected the “)>>” that ends a triple term, not \(CharacterName.of(bytes, at))", at: at)
      }
      at += 3
      let start = first + level * 3
      quad.parts[start + 2] = object
      object = QuadBuffer.Term(.triple, start..<start + 3)
    }
    return object
  }
}

/// What the datatype of a literal may be.
enum LiteralDatatype {
  /// Takes away `xsd:string`, which needs not be said, and refuses the datatypes of literals that have a language.
  static func check(_ term: inout QuadBuffer.Term, in quad: borrowing QuadBuffer, at offset: Int) throws(SyntaxProblem)
  {
    switch term.tag.count {
    case 39 where quad.equals("http://www.w3.org/2001/XMLSchema#string", in: term.tag): term.tag = 0..<0
    case 53 where quad.equals("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", in: term.tag),
      56 where quad.equals("http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString", in: term.tag):
      throw SyntaxProblem(
        "rdf-language", "a literal of datatype <\(quad.string(in: term.tag))> needs a language", at: offset)
    default: break
    }
  }
}
