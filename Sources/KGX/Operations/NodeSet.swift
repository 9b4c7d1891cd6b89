internal import ByteIO

/// Identifiers, and which of them were chosen.
struct NodeSet {
  private var symbols = SymbolTable()
  /// By symbol.
  private(set) var isMember: [Bool] = []

  /// The number of an identifier, chosen or not.
  mutating func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let number = Int(symbols.intern(bytes.extracting(range)))
    if number == isMember.count { isMember.append(false) }
    return number
  }

  mutating func number(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return number(bytes.span, 0..<bytes.count)
  }

  /// Chooses the identifier with that number; whether it was not chosen before.
  @discardableResult
  mutating func insert(_ number: Int) -> Bool {
    defer { isMember[number] = true }
    return !isMember[number]
  }

  mutating func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let number = number(bytes, range)
    return isMember[number]
  }

  mutating func contains(_ text: String) -> Bool {
    let number = number(text)
    return isMember[number]
  }
}

/// Where identifiers stand in rows.
struct EndSlots {
  let id, subject, object: Int

  init(_ slots: GraphSlots) {
    id = slots.nodes.number(of: "id")
    subject = slots.edges.number(of: "subject")
    object = slots.edges.number(of: "object")
  }

  /// The ends of an edge, where it has both.
  func ends(of row: borrowing GraphRow) -> (subject: Range<Int>, object: Range<Int>)? {
    guard let subject = row.cell(subject), let object = row.cell(object), subject.kind != .list, object.kind != .list
    else { return nil }
    return (subject.range, object.range)
  }

  /// The identifier of a node.
  func id(of row: borrowing GraphRow) -> Range<Int>? {
    guard let cell = row.cell(id), cell.kind != .list else { return nil }
    return cell.range
  }
}

/// Calls a closure with each row.
struct RowVisitor: RowSink {
  let visit: (borrowing GraphRow, Span<UInt8>) throws -> Void
  init(_ visit: @escaping (borrowing GraphRow, Span<UInt8>) throws -> Void) { self.visit = visit }
  mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws { try visit(row, bytes) }
}

/// Lets those rows through for which a closure says so.
struct RowGate<Sink: RowSink>: RowSink {
  var sink: Sink
  let lets: (borrowing GraphRow, Span<UInt8>) -> Bool
  mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws {
    if lets(row, bytes) { try sink.receive(row, in: bytes) }
  }
}
