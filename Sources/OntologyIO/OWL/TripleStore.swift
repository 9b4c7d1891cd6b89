internal import ByteIO
internal import XMLIO

/// The triples of an ontology by number: IRIs are symbols, blank nodes and literals have numbers of their own.
struct TripleStore: Sendable {
  /// A resource: the symbol of its IRI where it is not negative, else a blank node.
  typealias Node = Int32

  /// One statement.
  struct Triple: Sendable {
    let subject: Node
    let predicate: Int32
    /// A resource, or the number of a literal.
    let object: Int32
    let isLiteral: Bool
  }

  /// A stretch of text.
  struct Literal: Sendable {
    let place: LiteralText.Place
    /// The symbol of the language or the datatype, -1 for none.
    let language: Int32
    let datatype: Int32
  }

  /// As many triples, or blank nodes, as there are numbers for with room to spare.
  static let limit = 1 << 30

  var symbols = SymbolTable()
  private(set) var triples: [Triple] = []
  private var literals: [Literal] = []
  private var text = LiteralText()
  private(set) var blankCount: Int32 = 0
  /// Whether something was left out because there was no room.
  private(set) var isFull = false

  mutating func newBlank() -> Node {
    if Int(blankCount) < Self.limit { blankCount += 1 } else { isFull = true }
    return -blankCount
  }

  mutating func add(_ subject: Node, _ predicate: Int32, _ object: Node) {
    append(Triple(subject: subject, predicate: predicate, object: object, isLiteral: false))
  }

  /// Adds a triple whose object, literal or not, is that of another.
  mutating func addAgain(_ object: Int32, isLiteral: Bool, _ subject: Node, _ predicate: Int32) {
    append(Triple(subject: subject, predicate: predicate, object: object, isLiteral: isLiteral))
  }

  private mutating func append(_ triple: Triple) {
    if triples.count < Self.limit { triples.append(triple) } else { isFull = true }
  }

  // MARK: Literals

  /// Forgets the text of the literal that is being read.
  mutating func startLiteral() { text.forget() }

  /// Adds to the text of the literal that is being read.
  mutating func appendText(_ more: Span<UInt8>) { text.append(more) }

  /// Adds a triple whose object is the literal that has been read.
  mutating func addLiteral(_ subject: Node, _ predicate: Int32, language: Int32, datatype: Int32) {
    let literal = Literal(place: text.finish(), language: language, datatype: datatype)
    append(Triple(subject: subject, predicate: predicate, object: Int32(literals.count), isLiteral: true))
    if !isFull { literals.append(literal) }
  }

  func literal(_ number: Int32) -> Literal { literals[Int(number)] }

  func text(ofLiteral number: Int32) -> String { text.string(literals[Int(number)].place) }

  /// Whether two literals are the same text. O(length).
  func haveSameText(_ left: Int32, _ right: Int32) -> Bool {
    left == right || text.areEqual(literals[Int(left)].place, literals[Int(right)].place)
  }
}
