internal import ByteIO
internal import RDFIO

/// Statements in the order in which they are written: what is said of one subject in a row, and what its blank nodes say before
/// another subject begins.
struct StatementOrder {
  private let sink: any QuadSink
  private var ready = QuadBlock(capacity: 2 * blockSize)
  private var deferred = QuadBlock()
  private var subjectKind = QuadBuffer.Term.Kind.none
  private var subject: [UInt8] = []
  private var blanks = 0

  /// How many statements go to the sink at once.
  private static let blockSize = 512

  init(_ sink: any QuadSink) { self.sink = sink }

  /// The number of a new blank node.
  mutating func blank() -> Int {
    blanks += 1
    return blanks
  }

  /// The label of the blank node with a number.
  static func appendLabel(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "n"))
    bytes.append(decimal: number)
  }

  /// Says something of the subject that is spoken of, which may be another one than before.
  mutating func state(_ quad: borrowing QuadBuffer) throws {
    try begin(quad.subject.kind, quad.bytes.span.extracting(quad.subject.text))
    ready.append(quad)
  }

  /// Says something of a blank node.
  mutating func later(_ quad: borrowing QuadBuffer) { deferred.append(quad) }

  /// Says something of the subject that ``begin(_:_:)`` named.
  mutating func state(_ make: (inout QuadBlock) -> Void) { make(&ready) }

  /// Says something of a blank node.
  mutating func later(_ make: (inout QuadBlock) -> Void) { make(&deferred) }

  /// Goes on to what is said of another subject, or stays with the same.
  mutating func begin(_ kind: QuadBuffer.Term.Kind, _ name: Span<UInt8>) throws {
    if kind == subjectKind, name.isEqual(to: subject.span) { return }
    try endSubject()
    subjectKind = kind
    subject.removeAll(keepingCapacity: true)
    subject.append(contentsOf: name)
  }

  /// Hands over everything that waits.
  mutating func finish() throws {
    try endSubject()
    try pass()
  }

  private mutating func endSubject() throws {
    ready.append(deferred)
    deferred.removeAll()
    if ready.count >= Self.blockSize { try pass() }
  }

  private mutating func pass() throws {
    if ready.count > 0 { try sink.receive(ready) }
    ready = QuadBlock(capacity: 2 * Self.blockSize)
  }
}
