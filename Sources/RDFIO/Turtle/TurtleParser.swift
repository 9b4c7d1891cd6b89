internal import ByteIO
internal import Identifiers
internal import RDF

/// Parses a document of [Turtle](https://www.w3.org/TR/rdf12-turtle/) or [TriG](https://www.w3.org/TR/rdf12-trig/), which is
/// UTF-8, and hands each statement to a sink.
struct TurtleParser: ~Copyable {
  /// Whether graphs may be named.
  let hasGraphs: Bool
  let depthLimit: Int
  let sink: any QuadSink
  var at: Int
  var base: BaseIRI?
  var prefixes: [String: String] = [:]
  /// The graph whose triples are being read; `nil` for the default graph.
  var graph: RDFTerm?
  /// How many blank nodes without a label there were.
  var blanks = 0
  /// How deep terms lie inside one another.
  var depth = 0
  /// Where terms are put together.
  var scratch = QuadBuffer()
  /// The statement that the sink borrows.
  private var statement = QuadBuffer()

  init(hasGraphs: Bool, options: RDFReadOptions, start: Int, into sink: any QuadSink) {
    self.hasGraphs = hasGraphs
    depthLimit = options.depthLimit
    base = options.base.map { BaseIRI($0) }
    at = start
    self.sink = sink
  }

  /// Reads one directive, block or statement; false at the end of the document.
  mutating func readNext(_ bytes: Span<UInt8>) throws -> Bool {
    skipBlanks(bytes)
    guard at < bytes.count else { return false }
    if try readDirective(bytes) { return true }
    if hasGraphs, try readGraph(bytes) { return true }
    try readTriples(bytes)
    try expect(UInt8(ascii: "."), bytes, "the dot that ends a statement")
    return true
  }

  /// Hands one statement over.
  mutating func emit(_ subject: RDFTerm, _ predicate: RDFTerm, _ object: RDFTerm) throws {
    statement.set(Quad(subject, predicate, object, in: graph))
    try sink.receive(statement)
  }

  // MARK: Directives

  private mutating func readDirective(_ bytes: Span<UInt8>) throws -> Bool {
    if bytes[at] == UInt8(ascii: "@") {
      at += 1
      if takes("prefix", bytes) {
        try readPrefix(bytes)
      } else if takes("base", bytes) {
        try readBase(bytes)
      } else if takes("version", bytes) {
        try readVersion(bytes)
      } else {
        throw SyntaxProblem("rdf-syntax", "“@” begins “@prefix”, “@base” or “@version” here", at: at - 1)
      }
      try expect(UInt8(ascii: "."), bytes, "the dot that ends a directive")
      return true
    }
    if takesKeyword("PREFIX", bytes) {
      try readPrefix(bytes)
    } else if takesKeyword("BASE", bytes) {
      try readBase(bytes)
    } else if takesKeyword("VERSION", bytes) {
      try readVersion(bytes)
    } else {
      return false
    }
    return true
  }

  private mutating func readPrefix(_ bytes: Span<UInt8>) throws {
    skipBlanks(bytes)
    let start = at
    at = try NameScanner.end(bytes, from: at, allowing: .prefix)
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
      throw SyntaxProblem("rdf-syntax", "expected a prefix and its colon, not \(CharacterName.of(bytes, at))", at: at)
    }
    let prefix = bytes.string(in: start..<at)
    at += 1
    skipBlanks(bytes)
    let namespace = try iriReference(bytes)
    prefixes[prefix] = namespace
    try sink.receive(prefix: prefix, namespace: namespace)
  }

  private mutating func readBase(_ bytes: Span<UInt8>) throws {
    skipBlanks(bytes)
    base = BaseIRI(try iriReference(bytes))
  }

  private mutating func readVersion(_ bytes: Span<UInt8>) throws {
    skipBlanks(bytes)
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'"),
      !isTripled(bytes)
    else { throw SyntaxProblem("rdf-syntax", "expected a version in quotation marks", at: at) }
    scratch.removeAll()
    _ = try TermScanner.string(bytes, &at, into: &scratch)
  }

  // MARK: Graphs

  /// Reads a block in braces, named or not; false where a statement begins.
  private mutating func readGraph(_ bytes: Span<UInt8>) throws -> Bool {
    let start = at
    if bytes[at] == UInt8(ascii: "{") {
      try readBlock(bytes, of: nil)
      return true
    }
    let isAnnounced = takesKeyword("GRAPH", bytes)
    skipBlanks(bytes)
    guard isAnnounced || mayNameGraph(bytes) else { return false }
    let blanksBefore = blanks
    guard let name = try graphName(bytes) else {
      if isAnnounced { throw SyntaxProblem("rdf-syntax", "expected the name of a graph", at: at) }
      at = start
      return false
    }
    skipBlanks(bytes)
    if at < bytes.count, bytes[at] == UInt8(ascii: "{") {
      try readBlock(bytes, of: name)
      return true
    }
    if isAnnounced {
      throw SyntaxProblem("rdf-syntax", "expected “{” after the name of a graph", at: at)
    }
    // It was the subject of a statement.
    at = start
    blanks = blanksBefore
    return false
  }

  private func mayNameGraph(_ bytes: Span<UInt8>) -> Bool {
    guard at < bytes.count else { return false }
    return bytes[at] != UInt8(ascii: "(") && !bytes.starts(with: "<<", at: at)
  }

  /// An IRI or a blank node; `nil` for brackets that hold something.
  private mutating func graphName(_ bytes: Span<UInt8>) throws -> RDFTerm? {
    guard at < bytes.count else { return nil }
    if bytes[at] == UInt8(ascii: "[") { return anonymous(bytes) }
    return bytes[at] == UInt8(ascii: "_") ? try label(bytes) : .iri(try iri(bytes))
  }

  private mutating func readBlock(_ bytes: Span<UInt8>, of name: RDFTerm?) throws {
    at += 1
    graph = name
    defer { graph = nil }
    while true {
      skipBlanks(bytes)
      guard at < bytes.count else { throw SyntaxProblem.end(of: "a graph", at: at) }
      if bytes[at] == UInt8(ascii: "}") {
        at += 1
        return
      }
      try readTriples(bytes)
      skipBlanks(bytes)
      guard at < bytes.count else { throw SyntaxProblem.end(of: "a graph", at: at) }
      if bytes[at] == UInt8(ascii: ".") {
        at += 1
      } else if bytes[at] != UInt8(ascii: "}") {
        throw SyntaxProblem(
          "rdf-syntax", "expected “.” or the “}” that ends a graph, not \(CharacterName.of(bytes, at))", at: at)
      }
    }
  }

  // MARK: Characters

  /// Moves behind blanks, ends of lines and comments.
  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 9, 10, 13: at += 1
      case UInt8(ascii: "#"): at = Self.lineEnds.firstIndex(in: bytes, from: at)
      default: return
      }
    }
  }

  private static let lineEnds = ByteSet { $0 == 10 || $0 == 13 }

  mutating func expect(_ byte: UInt8, _ bytes: Span<UInt8>, _ what: String) throws(SyntaxProblem) {
    skipBlanks(bytes)
    guard at < bytes.count else { throw .end(of: "a statement", at: at) }
    guard bytes[at] == byte else {
      throw SyntaxProblem("rdf-syntax", "expected \(what), not \(CharacterName.of(bytes, at))", at: at)
    }
    at += 1
  }

  /// Whether `word` stands here, followed by what cannot belong to it; moves behind it.
  private mutating func takes(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let end = at + word.utf8CodeUnitCount
    guard bytes.starts(with: word, at: at), isEnd(bytes, end) || bytes[end] == UInt8(ascii: ":") else { return false }
    at = end
    return true
  }

  /// The same for the words of SPARQL, which are written in any case.
  private mutating func takesKeyword(_ word: String, _ bytes: Span<UInt8>) -> Bool {
    let letters = word.utf8
    guard at + letters.count <= bytes.count, isEnd(bytes, at + letters.count) else { return false }
    for (index, letter) in letters.enumerated() where bytes[at + index] & 0xdf != letter { return false }
    at += letters.count
    return true
  }

  private func isEnd(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case 0x20, 9, 10, 13, UInt8(ascii: "<"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "["), UInt8(ascii: "_"):
      return true
    default: return false
    }
  }
}
