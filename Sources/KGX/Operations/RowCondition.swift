internal import ByteIO

/// A condition on a slot of rows: one of several patterns, in which `*` stands for any text, or a bound for numbers.
public struct RowCondition: Sendable, Hashable {
  public enum Comparison: String, Sendable, CaseIterable {
    case different = "!="
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
  }

  public let slot: String
  public let comparison: Comparison
  private let patterns: [[UInt8]]

  /// Holds where a value of `slot` fits one of `patterns`, or, with ``Comparison/different``, where none does. A slot without
  /// value is like one with an empty text.
  public init(_ slot: String, _ comparison: Comparison, _ patterns: [String]) {
    self.slot = slot
    self.comparison = comparison
    self.patterns = patterns.map { Array($0.utf8) }
  }

  /// Reads `slot=value`, `slot!=value`, `slot>=1` or `slot<=1`; `nil` where it is none of these.
  public init?(_ text: String) {
    guard let at = text.utf8.firstIndex(where: { "!<>=".utf8.contains($0) }), at != text.startIndex,
      let comparison = Comparison.allCases.first(where: { text[at...].hasPrefix($0.rawValue) })
    else { return nil }
    let value = String(text[at...].dropFirst(comparison.rawValue.utf8.count))
    if comparison == .atLeast || comparison == .atMost, Double(value) == nil { return nil }
    self.init(String(text[..<at]), comparison, [value])
  }

  /// Whether `row` is as asked; `number` is that of the slot.
  func holds(for row: borrowing GraphRow, _ number: Int, in bytes: Span<UInt8>) -> Bool {
    switch comparison {
    case .equal: fits(row, number, bytes)
    case .different: !fits(row, number, bytes)
    case .atLeast: row.texts(number, in: bytes).contains { text in Double(text).map { $0 >= bound } ?? false }
    case .atMost: row.texts(number, in: bytes).contains { text in Double(text).map { $0 <= bound } ?? false }
    }
  }

  private var bound: Double { Double(String(decoding: patterns.first ?? [], as: UTF8.self)) ?? 0 }

  private func fits(_ row: borrowing GraphRow, _ number: Int, _ bytes: Span<UInt8>) -> Bool {
    guard let cell = row.cell(number) else { return patterns.contains([]) || patterns.contains(Self.any) }
    switch cell.kind {
    case .yes: return matches("true")
    case .no: return matches("false")
    case .list:
      for index in cell.range where matches(bytes, row.items[index].range) { return true }
      return cell.range.isEmpty && patterns.contains([])
    case .text, .number, .json: return matches(bytes, cell.range)
    }
  }

  private static let any = [UInt8(ascii: "*")]

  private func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return matches(bytes.span, 0..<bytes.count)
  }

  private func matches(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for pattern in patterns where Wildcard.matches(bytes, in: range, pattern) { return true }
    return false
  }
}

/// Conditions on the rows of one part, all of which must hold.
struct BoundConditions {
  private let conditions: [(condition: RowCondition, slot: Int)]

  init(_ conditions: [RowCondition], _ slots: SlotTable) {
    self.conditions = conditions.map { ($0, slots.number(of: $0.slot)) }
  }

  func hold(for row: borrowing GraphRow, in bytes: Span<UInt8>) -> Bool {
    for (condition, slot) in conditions where !condition.holds(for: row, slot, in: bytes) { return false }
    return true
  }
}
