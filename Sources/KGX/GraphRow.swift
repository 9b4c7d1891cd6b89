internal import ByteIO
public import Diagnostics

/// Which of the two tables of a graph a row belongs to.
public enum GraphPart: String, Sendable, CaseIterable {
  case nodes, edges

  /// The slots without which a row means nothing.
  var required: [String] {
    switch self {
    case .nodes: ["id"]
    case .edges: ["subject", "predicate", "object"]
    }
  }
}

/// A node or an edge as it stands in a file: slots and where their values lie in a stretch of bytes.
///
/// A reader fills one row again and again, so that a row costs no allocation; what is to outlive the call of
/// ``RowSink/receive(_:in:)`` is copied out of it (``RowRecord``).
public struct GraphRow {
  /// What a value is.
  public enum Kind: UInt8, Sendable {
    /// UTF-8, escapes resolved.
    case text
    /// A number in the syntax of JSON, as it was written.
    case number
    case yes, no
    /// Several values: ``Cell/range`` counts ``GraphRow/items``.
    case list
    /// An object, or a list of more than plain values: its JSON, as it was written.
    case json
  }

  /// One value of a list.
  public struct Item: Sendable {
    public let kind: Kind
    /// The bytes of the value.
    public let range: Range<Int>
  }

  /// A slot and its value; a slot without value has no cell.
  public struct Cell: Sendable {
    /// The slot, as ``SlotTable`` numbers it.
    public let slot: Int
    public let kind: Kind
    /// The bytes of the value, or for a list the numbers of its items.
    public let range: Range<Int>
    /// Where the value is written, for messages.
    public let place: Int
  }

  public let part: GraphPart
  /// The path of the file as the user gave it.
  public let file: String
  /// The names and shapes of the slots.
  public let slots: SlotTable
  public internal(set) var cells: [Cell] = []
  public internal(set) var items: [Item] = []
  /// Where in the file the row begins.
  public private(set) var place = TextPosition.start
  /// Where in the stretch of bytes the row begins.
  public private(set) var start = 0

  init(part: GraphPart, slots: SlotTable, file: String) {
    self.part = part
    self.file = file
    self.slots = slots
  }

  /// Says where in the file the row is, and where in its stretch of bytes.
  mutating func begin(at place: TextPosition, start: Int) {
    self.place = place
    self.start = start
  }

  /// Takes all values away, and keeps the room they had.
  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
  }

  /// The cell of a slot. O(cells).
  public func cell(_ slot: Int) -> Cell? { cells.first { $0.slot == slot } }

  /// The value of a slot as text, where it has one value.
  public func text(_ slot: Int, in bytes: Span<UInt8>) -> String? {
    guard let cell = cell(slot) else { return nil }
    return switch cell.kind {
    case .list: cell.range.count == 1 ? bytes.string(in: items[cell.range.lowerBound].range) : nil
    case .yes: "true"
    case .no: "false"
    case .text, .number, .json: bytes.string(in: cell.range)
    }
  }

  /// The values of a slot as texts: none, one, or those of a list.
  public func texts(_ slot: Int, in bytes: Span<UInt8>) -> [String] {
    guard let cell = cell(slot) else { return [] }
    if cell.kind == .list { return items[cell.range].map { text(of: $0, in: bytes) } }
    return text(slot, in: bytes).map { [$0] } ?? []
  }

  /// The place in the file of a byte of the row: for a cell, of its ``Cell/place``. O(length of the row).
  public func position(of index: Int, in bytes: Span<UInt8>) -> TextPosition {
    let line = bytes.lineStart(before: index, from: start)
    return TextPosition(
      offset: place.offset + index - start, line: place.line + line.number,
      column: bytes.scalarCount(in: line.start..<index) + (line.number == 0 ? place.column : 1))
  }

  /// An item as text.
  func text(of item: Item, in bytes: Span<UInt8>) -> String {
    switch item.kind {
    case .yes: "true"
    case .no: "false"
    default: bytes.string(in: item.range)
    }
  }
}

/// Takes the rows of a graph as a reader meets them.
public protocol RowSink {
  /// Takes one row, whose values lie in `bytes`; neither outlives the call.
  mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) throws
}
