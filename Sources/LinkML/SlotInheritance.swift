internal import Diagnostics

/// Says which slots each class has, and what each slot is there, after inheritance: from the class outwards over mixins
/// and `is_a`, the nearer word counts.
struct SlotInheritance {
  private var lines: [Int: [Int]] = [:]
  private var open: Set<Int> = []
  private var merged: [String: SlotDefinition] = [:]

  /// The class and those above it, nearest first.
  mutating func line(of number: Int, in definitions: inout SchemaDefinitions) -> [Int] {
    if let known = lines[number] { return known }
    open.insert(number)
    var line = [number]
    let definition = definitions.classes[number]
    for parent in definition.mixins + [definition.isA].compactMap({ $0 }) {
      guard let above = definitions.classNumbers[parent.text] else {
        let names = definitions.classes.map(\.name)
        definitions.reportUnknown("schema-unknown-class", parent, "class", among: names)
        continue
      }
      if open.contains(above) {
        definitions.report("schema-cycle", "the class “\(parent.text)” is above itself", at: parent.node)
        continue
      }
      let known = Set(line)
      line += self.line(of: above, in: &definitions).filter { !known.contains($0) }
    }
    open.remove(number)
    lines[number] = line
    return line
  }

  /// The slots of a class, inherited ones first.
  mutating func slots(
    of number: Int, in definitions: inout SchemaDefinitions
  ) -> [(name: Written, definition: SlotDefinition)] {
    let line = line(of: number, in: &definitions)
    var slots: [(name: Written, definition: SlotDefinition)] = []
    var numbers: [String: Int] = [:]
    for ancestor in line.reversed() {
      let definition = definitions.classes[ancestor]
      for name in definition.slots where numbers[name.text] == nil {
        let isOwn = ancestor == number
        numbers[name.text] = slots.count
        slots.append((name, base(name, reportsUnknown: isOwn, in: &definitions)))
      }
      for attribute in definition.attributes {
        if let known = numbers[attribute.name.text] {
          slots[known].definition = attribute.definition
        } else {
          numbers[attribute.name.text] = slots.count
          slots.append((attribute.name, attribute.definition))
        }
      }
      for usage in definition.usages {
        if let known = numbers[usage.name.text] { slots[known].definition.specialize(by: usage.definition) }
      }
    }
    for usage in definitions.classes[number].usages where numbers[usage.name.text] == nil {
      let nearest = Spelling.nearest(to: usage.name.text, among: slots.map(\.name.text))
      let hint = nearest.map { "; did you mean “\($0)”?" } ?? ""
      definitions.report(
        "schema-unknown-slot", .warning,
        "“\(definitions.classes[number].name)” has no slot “\(usage.name.text)” to say more about\(hint)",
        at: usage.name.node)
    }
    return slots
  }

  /// A slot as the schema defines it for all classes, with what it takes over from slots above it.
  private mutating func base(
    _ name: Written, reportsUnknown: Bool, in definitions: inout SchemaDefinitions
  ) -> SlotDefinition {
    if let known = merged[name.text] { return known }
    guard let own = definitions.slots[name.text] else {
      if reportsUnknown {
        let names = definitions.slotNames.map(\.text)
        definitions.reportUnknown("schema-unknown-slot", name, "slot", among: names)
      }
      return SlotDefinition()
    }
    // A slot above itself takes over nothing the second time.
    merged[name.text] = own
    var whole = SlotDefinition()
    for parent in own.parents.reversed() {
      whole.specialize(by: base(parent, reportsUnknown: true, in: &definitions))
    }
    whole.specialize(by: own)
    // An identifier or a required slot above does not make this one so.
    whole.isIdentifier = own.isIdentifier
    merged[name.text] = whole
    return whole
  }
}
