internal import ByteIO

/// The triples of an ontology, by number: resources are symbols, blank nodes and literals have numbers of their own.
struct TripleStore {
  /// A resource where it is not negative: the symbol of its IRI. A blank node where it is negative.
  typealias Node = Int32

  struct Triple {
    let subject: Node
    let predicate: Int32
    /// A resource or blank node, or the number of a literal.
    let object: Int32
    let isLiteral: Bool
  }

  struct Literal {
    let start: Int32
    let count: Int32
    /// The symbol of the language or the datatype, -1 for none.
    let language: Int32
    let datatype: Int32
  }

  var symbols = SymbolTable()
  private(set) var triples: [Triple] = []
  private var literals: [Literal] = []
  private var text: [UInt8] = []
  private var blankCount: Int32 = 0

  mutating func newBlank() -> Node {
    blankCount += 1
    return -blankCount
  }

  mutating func add(_ subject: Node, _ predicate: Int32, _ object: Node) {
    triples.append(Triple(subject: subject, predicate: predicate, object: object, isLiteral: false))
  }

  mutating func add(
    _ subject: Node, _ predicate: Int32, text bytes: [UInt8], language: Int32, datatype: Int32
  ) {
    let number = Int32(literals.count)
    literals.append(
      Literal(start: Int32(text.count), count: Int32(bytes.count), language: language, datatype: datatype))
    text += bytes
    triples.append(Triple(subject: subject, predicate: predicate, object: number, isLiteral: true))
  }

  func literal(_ number: Int32) -> Literal { literals[Int(number)] }

  func text(ofLiteral number: Int32) -> String {
    let literal = literals[Int(number)]
    return String(decoding: text[Int(literal.start)..<Int(literal.start + literal.count)], as: UTF8.self)
  }

  /// Whether two literals are the same text.
  func haveSameText(_ left: Int32, _ right: Int32) -> Bool {
    let (left, right) = (literals[Int(left)], literals[Int(right)])
    guard left.count == right.count else { return false }
    for index in 0..<Int(left.count) where text[Int(left.start) + index] != text[Int(right.start) + index] {
      return false
    }
    return true
  }

  /// The indices of the triples of each subject, in their order.
  func grouped() -> SubjectIndex {
    SubjectIndex(triples, by: { $0.subject }, resources: symbols.count, blanks: Int(blankCount)) { _ in true }
  }

  /// The indices of the triples with `predicate` by their object.
  func groupedByObject(_ predicate: Int32) -> SubjectIndex {
    SubjectIndex(triples, by: { $0.object }, resources: symbols.count, blanks: Int(blankCount)) {
      $0.predicate == predicate && !$0.isLiteral
    }
  }
}

/// Finds the triples of a node.
struct SubjectIndex {
  private let starts: [Int32]
  private let order: [Int32]
  private let blanks: Int

  init(
    _ triples: [TripleStore.Triple], by node: (TripleStore.Triple) -> TripleStore.Node, resources: Int,
    blanks: Int,
    where isWanted: (TripleStore.Triple) -> Bool
  ) {
    self.blanks = blanks
    var starts = [Int32](repeating: 0, count: resources + blanks + 2)
    for triple in triples where isWanted(triple) { starts[Int(node(triple)) + blanks + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var order = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (index, triple) in triples.enumerated() where isWanted(triple) {
      let slot = Int(node(triple)) + blanks
      order[Int(next[slot])] = Int32(index)
      next[slot] += 1
    }
    self.starts = starts
    self.order = order
  }

  /// The indices of the subject's triples, in the order of the file.
  subscript(subject: TripleStore.Node) -> ArraySlice<Int32> {
    let slot = Int(subject) + blanks
    guard slot >= 0, slot + 1 < starts.count else { return [] }
    return order[Int(starts[slot])..<Int(starts[slot + 1])]
  }
}
