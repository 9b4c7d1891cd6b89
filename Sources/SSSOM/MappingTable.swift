/// Reads the table of a set.
enum MappingTable {
  private enum Column {
    case slot(Slot)
    /// The slots that hold now what this column held before SSSOM 1.0.
    case former([Slot])
    case extra(String)
    case repeated
  }

  static func read(_ bytes: [UInt8], from offset: Int, into reading: inout SetReading) {
    var rows = TableRows(bytes, from: offset)
    guard let header = rows.next() else {
      reading.report("sssom-table", .warning, "the set has no table", at: .offset(offset))
      return
    }
    let columns = columns(header, &reading)
    while let row = rows.next() {
      if row.count > columns.count {
        reading.report(
          "sssom-table", .error, "a row has more cells than the header, which has \(columns.count)",
          at: .offset(row[columns.count].offset))
      }
      var mapping = TermMapping()
      for (column, cell) in zip(columns, row) where !cell.text.isEmpty {
        read(cell, column, into: &mapping, &reading)
      }
      reading.add(mapping, at: .offset(row[0].offset))
    }
  }

  private static func columns(_ header: [TableRows.Cell], _ reading: inout SetReading) -> [Column] {
    var seen: Set<String> = []
    return header.map { cell in
      let place = SetReading.Place.offset(cell.offset)
      if !seen.insert(cell.text).inserted {
        reading.report("sssom-table", .error, "the column “\(cell.text)” is there twice; the first is read", at: place)
        return .repeated
      }
      if let slot = Slot.named(cell.text), Slot.ofMappings.contains(slot) { return .slot(slot) }
      let slots = FormerSlot.slots(cell.text)
      if !slots.isEmpty {
        let names = slots.map(\.name).joined(separator: " and ")
        reading.report(
          "sssom-slot", .warning, "\(cell.text) is a slot of versions before 1.0 and read as \(names)", at: place)
        return .former(slots)
      }
      MetadataReader.declareExtension(cell.text, at: place, of: &reading)
      return .extra(cell.text)
    }
  }

  private static func read(
    _ cell: TableRows.Cell, _ column: Column, into mapping: inout TermMapping, _ reading: inout SetReading
  ) {
    func give(_ slot: Slot, _ text: String) {
      let texts = slot.isList ? ValueList.split(text, escapes: reading.isVersion11) : [text]
      reading.check(texts, of: slot, at: .offset(cell.offset))
      mapping.values.set(slot, texts)
    }
    switch column {
    case .slot(let slot): give(slot, cell.text)
    case .former(let slots): for slot in slots { give(slot, FormerSlot.value(cell.text, of: slot)) }
    case .extra(let name): mapping.extensions[name] = [cell.text]
    case .repeated: break
    }
  }
}
