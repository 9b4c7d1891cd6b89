/// Rows on their way into a table: one buffer for all their bytes, so that none costs an allocation.
struct RowBatch: Sendable {
  /// One value of a row.
  enum Column: Sendable {
    case null
    case integer(Int64)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  private(set) var bytes: [UInt8] = []
  private(set) var columns: [Column] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
  }

  mutating func add(_ number: Int64?) { columns.append(number.map { .integer($0) } ?? .null) }

  mutating func add(_ text: String?) {
    guard let text else { return columns.append(.null) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    columns.append(.text(start..<bytes.count))
  }

  /// Adds a blob; null where it is empty.
  mutating func add(_ blob: [UInt8]) {
    guard !blob.isEmpty else { return columns.append(.null) }
    let start = bytes.count
    bytes.append(contentsOf: blob)
    columns.append(.blob(start..<bytes.count))
  }
}
