/// The grammar of [functional syntax](https://www.w3.org/TR/owl2-syntax/), over tokens wherever they are from.
struct FunctionalGrammar<Tokens: FunctionalTokenSource> {
  /// How deeply expressions may be nested.
  private let depthLimit = 512

  var tokens: Tokens
  var prefixes: [String: String]
  private var depth = 0
  /// How many rules of SWRL were passed over.
  private(set) var ruleCount = 0

  init(_ tokens: Tokens, prefixes: [String: String] = [:]) {
    self.tokens = tokens
    self.prefixes = prefixes
    for prefix in OWLVocabulary.prefixes where prefixes[prefix.name] == nil {
      self.prefixes[prefix.name] = prefix.namespace
    }
  }

  mutating func document() throws(FunctionalProblem) -> OWLOntology {
    var ontology = OWLOntology()
    while try tokens.peekWord() == "Prefix" {
      _ = try word()
      try open()
      let name = try tokens.next()
      guard case .word(let text) = name, text.hasSuffix(":") else { throw tokens.problem("a prefix ends in a colon") }
      try expect(.equals)
      guard case .iri(let namespace) = try tokens.next() else { throw tokens.problem("a prefix stands for an IRI") }
      try close()
      let prefix = String(text.dropLast())
      prefixes[prefix] = namespace
      if !OWLVocabulary.prefixes.contains(.init(prefix, namespace)) {
        ontology.prefixes.append(.init(prefix, namespace))
      }
    }
    guard try word() == "Ontology" else { throw tokens.problem("a document has an “Ontology”") }
    try open()
    if try isIRI() { ontology.iri = try iri() }
    if ontology.iri != nil, try isIRI() { ontology.versionIRI = try iri() }
    while try tokens.peekWord() == "Import" {
      _ = try word()
      try open()
      ontology.imports.append(try iri())
      try close()
    }
    ontology.annotations = try annotations()
    while case let next = try tokens.peek(), next != .close {
      if next == .word("DLSafeRule") { try passOverRule() } else { ontology.axioms.append(try axiom()) }
    }
    try close()
    guard try tokens.peek() == .end else { throw tokens.problem("something stands behind the ontology") }
    if let own = ontology.iri { ontology.prefixes.removeAll { $0.name.isEmpty && $0.namespace == own + "#" } }
    return ontology
  }

  private mutating func passOverRule() throws(FunctionalProblem) {
    ruleCount += 1
    _ = try word()
    var open = 0
    repeat {
      switch try tokens.next() {
      case .open: open += 1
      case .close: open -= 1
      case .end: throw tokens.problem("a rule that is never closed")
      default: continue
      }
    } while open > 0
  }

  // MARK: What the parts are made of

  mutating func word() throws(FunctionalProblem) -> String {
    guard case .word(let text) = try tokens.next() else { throw tokens.problem("a keyword was expected") }
    return text
  }

  mutating func open() throws(FunctionalProblem) {
    try expect(.open)
    depth += 1
    if depth > depthLimit { throw tokens.problem("nested more than \(depthLimit) deep") }
  }

  mutating func close() throws(FunctionalProblem) {
    try expect(.close)
    depth -= 1
  }

  private mutating func expect(_ token: FunctionalToken) throws(FunctionalProblem) {
    let next = try tokens.next()
    if next != token { throw tokens.problem("\(token) was expected, not \(next)") }
  }

  /// Whether an IRI comes next: in full, or a name with a colon.
  func isIRI() throws(FunctionalProblem) -> Bool {
    switch try tokens.peek() {
    case .iri: true
    case .word(let text): text.contains(":") && !text.hasPrefix("_:")
    default: false
    }
  }

  mutating func iri() throws(FunctionalProblem) -> String {
    switch try tokens.next() {
    case .iri(let iri): return iri
    case .word(let text):
      guard let colon = text.firstIndex(of: ":") else { throw tokens.problem("“\(text)” is no IRI") }
      let prefix = String(text[..<colon])
      guard let namespace = prefixes[prefix] else { throw tokens.problem("the prefix “\(prefix)” is not declared") }
      return namespace + text[text.index(after: colon)...]
    case let other: throw tokens.problem("an IRI was expected, not \(other)")
    }
  }

  mutating func number() throws(FunctionalProblem) -> Int {
    guard let number = Int(try word()), number >= 0 else { throw tokens.problem("a number was expected") }
    return number
  }

  /// Parts up to the closing parenthesis, which is left.
  mutating func several<Part>(
    atLeast minimum: Int = 1, _ read: (inout Self) throws(FunctionalProblem) -> Part
  ) throws(FunctionalProblem) -> [Part] {
    var parts: [Part] = []
    while case let next = try tokens.peek(), next != .close, next != .end { parts.append(try read(&self)) }
    if parts.count < minimum { throw tokens.problem("at least \(minimum) of them were expected") }
    return parts
  }

  // MARK: Annotations and literals

  mutating func annotations() throws(FunctionalProblem) -> [OWLAnnotation] {
    var annotations: [OWLAnnotation] = []
    while try tokens.peekWord() == "Annotation" {
      _ = try word()
      try open()
      let nested = try self.annotations()
      annotations.append(OWLAnnotation(try iri(), try annotationValue(), annotations: nested))
      try close()
    }
    return annotations
  }

  mutating func annotationValue() throws(FunctionalProblem) -> AnnotationValue {
    switch try tokens.peek() {
    case .text: return .literal(try literal())
    case .word(let text) where text.hasPrefix("_:"):
      _ = try tokens.next()
      return .anonymous(String(text.dropFirst(2)))
    default: return .iri(try iri())
    }
  }

  mutating func literal() throws(FunctionalProblem) -> OWLLiteral {
    guard case .text(let text) = try tokens.next() else { throw tokens.problem("a literal was expected") }
    switch try tokens.peek() {
    case .language(let language):
      _ = try tokens.next()
      return OWLLiteral(text, language: language)
    case .datatype:
      _ = try tokens.next()
      return OWLLiteral(text, datatype: try iri())
    default: return OWLLiteral(text)
    }
  }

  mutating func individual() throws(FunctionalProblem) -> OWLIndividual {
    if case .word(let text) = try tokens.peek(), text.hasPrefix("_:") {
      _ = try tokens.next()
      return .anonymous(String(text.dropFirst(2)))
    }
    return .named(try iri())
  }
}
