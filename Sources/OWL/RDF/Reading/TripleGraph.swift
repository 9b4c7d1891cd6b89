internal import ByteIO
internal import RDFIO

/// The statements of a graph, their terms as numbers.
///
/// A number says what kind of term it is by the first byte of its symbol: `<` an IRI, `_` a blank node, `"` a literal. The
/// numbers of ``OWLWord`` are its places in the list of all cases.
struct TripleGraph {
  typealias Node = Int32

  private var symbols = SymbolTable()
  private var scratch: [UInt8] = []
  private(set) var subjects: [Node] = []
  private(set) var predicates: [Node] = []
  private(set) var objects: [Node] = []
  /// Statements in named graphs and those with triple terms, which say nothing to OWL.
  private(set) var passedOver = 0
  /// The numbers of statements, those of one subject in a row; and where each subject's begin.
  private var order: [Int32] = []
  private var starts: [Int32] = []
  private var texts: [String?] = []

  init() {
    for word in Self.words { _ = symbols.intern("<" + word.iri) }
  }

  var count: Int { subjects.count }
  var nodeCount: Int { symbols.count }

  // MARK: Filling

  mutating func add(_ quad: borrowing QuadBuffer) {
    guard quad.graph.kind == .none, quad.object.kind != .triple, quad.subject.kind != .triple else {
      passedOver += 1
      return
    }
    subjects.append(intern(quad.subject, of: quad))
    predicates.append(intern(quad.predicate, of: quad))
    objects.append(intern(quad.object, of: quad))
  }

  private mutating func intern(_ term: QuadBuffer.Term, of quad: borrowing QuadBuffer) -> Node {
    // Taken out, so that nothing is copied.
    var bytes: [UInt8] = []
    swap(&bytes, &scratch)
    defer { swap(&bytes, &scratch) }
    bytes.removeAll(keepingCapacity: true)
    switch term.kind {
    case .blank: bytes.append(UInt8(ascii: "_"))
    case .literal:
      bytes.append(UInt8(ascii: "\""))
      if term.hasLanguage { bytes.append(UInt8(ascii: "@")) }
      bytes.append(contentsOf: quad.bytes[term.tag])
      // No tag and no IRI has a line end.
      bytes.append(10)
    default: bytes.append(UInt8(ascii: "<"))
    }
    bytes.append(contentsOf: quad.bytes[term.text])
    return symbols.intern(bytes.span)
  }

  /// Sorts the statements by subject. To be called once, before anything is asked. O(n).
  mutating func index() {
    texts = Array(repeating: nil, count: symbols.count)
    starts = Array(repeating: 0, count: symbols.count + 1)
    for subject in subjects { starts[Int(subject) + 1] += 1 }
    for node in 0..<symbols.count { starts[node + 1] += starts[node] }
    var next = starts
    order = Array(repeating: 0, count: subjects.count)
    for (number, subject) in subjects.enumerated() {
      order[Int(next[Int(subject)])] = Int32(number)
      next[Int(subject)] += 1
    }
  }

  // MARK: Asking

  /// The numbers of the statements about `subject`, as they were read.
  func statements(about subject: Node) -> ArraySlice<Int32> {
    order[Int(starts[Int(subject)])..<Int(starts[Int(subject) + 1])]
  }

  func isBlank(_ node: Node) -> Bool { symbols.firstByte(of: node) == UInt8(ascii: "_") }
  func isLiteral(_ node: Node) -> Bool { symbols.firstByte(of: node) == UInt8(ascii: "\"") }
  func isIRI(_ node: Node) -> Bool { symbols.firstByte(of: node) == UInt8(ascii: "<") }

  /// The term that OWL gives a meaning to.
  func word(_ node: Node) -> OWLWord? {
    Int(node) < Self.words.count ? Self.words[Int(node)] : nil
  }

  private static let words = OWLWord.allCases

  /// An IRI, or the label of a blank node.
  mutating func text(of node: Node) -> String {
    if let text = texts[Int(node)] { return text }
    let text = String(symbols.text(of: node).dropFirst())
    texts[Int(node)] = text
    return text
  }

  func literal(_ node: Node) -> OWLLiteral {
    let symbol = symbols.text(of: node).utf8.dropFirst()
    let cut = symbol.firstIndex(of: 10) ?? symbol.endIndex
    let tag = String(Substring(symbol[..<cut]))
    let text = String(Substring(symbol[cut...].dropFirst()))
    if tag.isEmpty { return OWLLiteral(text) }
    return tag.hasPrefix("@")
      ? OWLLiteral(text, language: String(tag.dropFirst())) : OWLLiteral(text, datatype: tag)
  }
}
