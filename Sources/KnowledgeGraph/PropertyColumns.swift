/// The columns that the properties of nodes or edges stand in.
struct PropertyColumns {
  /// What each column is called.
  let slots: [String]
  private let columnOfSlot: [String: Int]

  /// One column for each of `slots`, which are distinct.
  init(_ slots: [String]) {
    self.slots = slots
    columnOfSlot = Dictionary(uniqueKeysWithValues: zip(slots, slots.indices))
  }

  /// The value in each column; of several properties in one slot, the first.
  func values(of properties: [Property]) -> [PropertyValue?] {
    var values = [PropertyValue?](repeating: nil, count: slots.count)
    for property in properties {
      if let column = columnOfSlot[property.slot], case nil = values[column] { values[column] = property.value }
    }
    return values
  }
}
