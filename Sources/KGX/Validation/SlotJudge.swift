internal import ByteIO
internal import Diagnostics
internal import KnowledgeGraph

/// Asks the model about the slots of rows, and about values of those whose range is an enumeration.
///
/// Slots that the model does not have are allowed, as KGX allows them; but one that is called a qualifier is meant to be Biolink's.
struct SlotJudge {
  /// What is known of one slot.
  private struct Slot {
    var complaints: [Complaint] = []
    /// The enumeration that its values are from.
    var enumeration: String?
    var values = Verdicts()
  }

  private let model: BiolinkModel
  private let table: SlotTable
  /// By number of the slot.
  private var slots: [Slot] = []
  /// Those that are judged elsewhere.
  private let others: Set<String>

  init(_ model: BiolinkModel, _ table: SlotTable, except others: Set<String>) {
    self.model = model
    self.table = table
    self.others = others
  }

  /// What is wrong with the slots of a row and their values, and where in it.
  mutating func complaints(
    of row: borrowing GraphRow, in bytes: Span<UInt8>, _ judge: inout ModelJudge
  ) -> [(complaint: Complaint, place: Int)] {
    while slots.count < table.count { slots.append(slot(table.names[slots.count], &judge)) }
    var found: [(complaint: Complaint, place: Int)] = []
    for cell in row.cells {
      for complaint in slots[cell.slot].complaints { found.append((complaint, cell.place)) }
      guard let enumeration = slots[cell.slot].enumeration else { continue }
      let name = table.names[cell.slot]
      let ranges = cell.kind == .list ? row.items[cell.range].map(\.range) : [cell.range]
      for range in ranges {
        let complaints = slots[cell.slot].values.complaints(of: bytes, in: range) {
          judge.value($0, of: enumeration, slot: name)
        }
        for complaint in complaints { found.append((complaint, cell.place)) }
      }
    }
    return found
  }

  private func slot(_ name: String, _ judge: inout ModelJudge) -> Slot {
    var slot = Slot()
    if others.contains(name) { return slot }
    guard let entry = model.slot(name) else {
      if name.hasSuffix("_qualifier") { slot.complaints = [judge.unknownQualifier(name)] }
      return slot
    }
    slot.complaints = judge.slot(entry)
    if !model.values(of: entry.range).isEmpty { slot.enumeration = entry.range }
    return slot
  }
}
