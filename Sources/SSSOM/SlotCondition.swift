internal import ByteIO

/// A condition on the values of a slot, as a user writes it: `predicate_id=skos:*`, `confidence>=0.8`.
public struct SlotCondition: Sendable, Equatable {
  private enum Comparison: String, CaseIterable {
    case different = "!="
    case atLeast = ">="
    case atMost = "<="
    case equal = "="
  }

  private let slot: Slot
  private let comparison: Comparison
  private let value: String

  /// `nil` where the slot or the comparison is not known, or a number is compared with what is none.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard let at = bytes.firstIndex(where: { "!<>=".utf8.contains($0) }),
      let comparison = Comparison.allCases.first(where: { text[at...].hasPrefix($0.rawValue) }),
      let slot = Slot.named(String(text[..<at])), Slot.ofMappings.contains(slot)
    else { return nil }
    self.slot = slot
    self.comparison = comparison
    value = String(text[at...].dropFirst(comparison.rawValue.utf8.count))
    if comparison == .atLeast || comparison == .atMost, Double(value) == nil { return nil }
  }

  /// Whether a value of the slot is as asked. A mapping without a value is like one with an empty text.
  public func holds(for mapping: TermMapping) -> Bool {
    var texts = mapping.values.texts(slot)
    if texts.isEmpty { texts = [""] }
    return switch comparison {
    case .equal: texts.contains { Wildcard.matches($0, value) }
    case .different: !texts.contains { Wildcard.matches($0, value) }
    case .atLeast: texts.contains { text in number(text).map { $0 >= limit } ?? false }
    case .atMost: texts.contains { text in number(text).map { $0 <= limit } ?? false }
    }
  }

  private var limit: Double { Double(value) ?? 0 }
  private func number(_ text: String) -> Double? { Double(text) }
}
