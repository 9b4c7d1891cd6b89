internal import ByteIO

/// Statements in a row, their bytes one behind the other.
public struct QuadBlock: Sendable {
  /// A statement, whose terms are where they are from its first byte on.
  private struct Entry: Sendable {
    var bytes: Range<Int>
    var parts: Range<Int>
    let subject, predicate, object, graph: QuadBuffer.Term
  }

  private var bytes: [UInt8] = []
  private var parts: [QuadBuffer.Term] = []
  private var entries: [Entry] = []
  /// Where the statement begins that is being made.
  private var start = 0

  public init() {}

  public var count: Int { entries.count }

  /// Forgets all statements.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    start = 0
  }

  public mutating func append(_ quad: borrowing QuadBuffer) {
    let firstPart = parts.count
    bytes.append(contentsOf: quad.bytes)
    if !quad.parts.isEmpty { parts.append(contentsOf: quad.parts) }
    append(quad.subject, quad.predicate, quad.object, quad.graph, parts: firstPart..<parts.count)
  }

  /// Appends the statements of another block. O(bytes).
  public mutating func append(_ other: QuadBlock) {
    let (shift, partShift) = (bytes.count, parts.count)
    bytes.append(contentsOf: other.bytes)
    if !other.parts.isEmpty { parts.append(contentsOf: other.parts) }
    entries.reserveCapacity(entries.count + other.entries.count)
    for entry in other.entries {
      var moved = entry
      moved.bytes = entry.bytes.lowerBound + shift..<entry.bytes.upperBound + shift
      moved.parts = entry.parts.lowerBound + partShift..<entry.parts.upperBound + partShift
      entries.append(moved)
    }
    start = bytes.count
  }

  /// Appends text of the statement that is being made: where it is from the first byte of that.
  public mutating func appendText(_ append: (inout [UInt8]) -> Void) -> Range<Int> {
    let from = bytes.count
    append(&bytes)
    return from - start..<bytes.count - start
  }

  /// Makes a statement of the text that was appended since the last one.
  public mutating func append(
    _ subject: QuadBuffer.Term, _ predicate: QuadBuffer.Term, _ object: QuadBuffer.Term
  ) {
    append(subject, predicate, object, .none, parts: 0..<0)
  }

  private mutating func append(
    _ subject: QuadBuffer.Term, _ predicate: QuadBuffer.Term, _ object: QuadBuffer.Term, _ graph: QuadBuffer.Term,
    parts: Range<Int>
  ) {
    entries.append(
      Entry(
        bytes: start..<bytes.count, parts: parts, subject: subject, predicate: predicate, object: object, graph: graph))
    start = bytes.count
  }

  /// Calls `body` with `buffer` as each of the statements.
  public func forEach(in buffer: inout QuadBuffer, _ body: (borrowing QuadBuffer) throws -> Void) rethrows {
    for index in entries.indices {
      copy(index, into: &buffer)
      try body(buffer)
    }
  }

  /// Makes `buffer` the statement at `index`.
  func copy(_ index: Int, into buffer: inout QuadBuffer) {
    let entry = entries[index]
    buffer.removeAll()
    buffer.append(bytes, entry.bytes)
    if !entry.parts.isEmpty { buffer.parts.append(contentsOf: parts[entry.parts]) }
    buffer.subject = entry.subject
    buffer.predicate = entry.predicate
    buffer.object = entry.object
    buffer.graph = entry.graph
  }
}
