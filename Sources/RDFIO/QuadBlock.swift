internal import ByteIO

/// Statements in a row, their bytes one behind the other.
public struct QuadBlock: Sendable {
  private struct Entry: Sendable {
    var subject, predicate, object, graph: QuadBuffer.Term
  }

  private var bytes: [UInt8] = []
  private var parts: [QuadBuffer.Term] = []
  private var entries: [Entry] = []
  private var recent = RecentPlaces()

  public init() {}

  /// A block with room for some statements of ordinary length.
  public init(capacity: Int) {
    entries.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 1 << 7)
  }

  public var count: Int { entries.count }

  /// Forgets all statements.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    recent.removeAll()
  }

  public mutating func append(_ quad: borrowing QuadBuffer) {
    let subject = append(quad.subject, of: quad)
    let predicate = append(quad.predicate, of: quad)
    let object = append(quad.object, of: quad)
    entries.append(
      Entry(subject: subject, predicate: predicate, object: object, graph: append(quad.graph, of: quad)))
  }

  private mutating func append(_ term: QuadBuffer.Term, of quad: borrowing QuadBuffer) -> QuadBuffer.Term {
    if term.kind == .none { return term }
    var term = term
    if term.kind == .triple {
      // Readers limit how deep triple terms lie inside one another.
      let at = term.text.lowerBound
      let inner = [
        append(quad.parts[at], of: quad), append(quad.parts[at + 1], of: quad), append(quad.parts[at + 2], of: quad),
      ]
      term.text = parts.count..<parts.count + 3
      parts += inner
      return term
    }
    term.text = append(quad.bytes.span.extracting(term.text))
    if !term.tag.isEmpty { term.tag = append(quad.bytes.span.extracting(term.tag)) }
    return term
  }

  private mutating func append(_ text: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// Appends the statements of another block. O(bytes).
  public mutating func append(_ other: QuadBlock) {
    let (shift, partShift) = (bytes.count, parts.count)
    bytes.append(contentsOf: other.bytes.span)
    for part in other.parts { parts.append(part.moved(by: shift, parts: partShift)) }
    for entry in other.entries {
      entries.append(
        Entry(
          subject: entry.subject.moved(by: shift, parts: partShift),
          predicate: entry.predicate.moved(by: shift, parts: partShift),
          object: entry.object.moved(by: shift, parts: partShift),
          graph: entry.graph.moved(by: shift, parts: partShift)))
    }
  }

  /// Appends text of the statement that is being made: where it is now.
  public mutating func appendText(_ append: (inout [UInt8]) -> Void) -> Range<Int> {
    let from = bytes.count
    append(&bytes)
    return from..<bytes.count
  }

  /// Appends the text that a key stands for in this block, unless it is there since not long ago: where it is.
  public mutating func appendText(once key: Int, _ append: (inout [UInt8]) -> Void) -> Range<Int> {
    if let place = recent[key] { return place }
    let place = appendText(append)
    recent[key] = place
    return place
  }

  /// Makes a statement of text that was appended.
  public mutating func append(
    _ subject: QuadBuffer.Term, _ predicate: QuadBuffer.Term, _ object: QuadBuffer.Term
  ) {
    entries.append(Entry(subject: subject, predicate: predicate, object: object, graph: .none))
  }

  /// Calls `body` with `buffer` as each of the statements, whose text it shares with the block.
  public func forEach(in buffer: inout QuadBuffer, _ body: (borrowing QuadBuffer) throws -> Void) rethrows {
    try forEach(of: entries.indices, in: &buffer, body)
  }

  /// The same for those at `indices`, in their order.
  func forEach(
    of indices: some Sequence<Int>, in buffer: inout QuadBuffer, _ body: (borrowing QuadBuffer) throws -> Void
  ) rethrows {
    buffer.bytes = bytes
    buffer.parts = parts
    defer {
      buffer.bytes = []
      buffer.parts = []
    }
    for index in indices {
      let entry = entries[index]
      buffer.subject = entry.subject
      buffer.predicate = entry.predicate
      buffer.object = entry.object
      buffer.graph = entry.graph
      try body(buffer)
    }
  }
}

extension QuadBuffer.Term {
  /// The term where its text is that many bytes, or its triple that many terms, further on.
  fileprivate func moved(by shift: Int, parts: Int) -> Self {
    if kind == .none { return self }
    var term = self
    let distance = kind == .triple ? parts : shift
    term.text = text.lowerBound + distance..<text.upperBound + distance
    term.tag = tag.lowerBound + shift..<tag.upperBound + shift
    return term
  }
}
