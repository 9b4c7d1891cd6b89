import Testing

@testable import SSSOM

@Suite struct SlotTests {
  /// The table of definitions stands in the order of the cases.
  @Test func everySlotHasItsOwnDefinition() {
    #expect(Slot.definitions.count == Slot.allCases.count)
    for slot in Slot.allCases {
      #expect("\(slot)".lowercased() == slot.name.split(separator: "_").joined(), "\(slot.name)")
    }
  }
}
