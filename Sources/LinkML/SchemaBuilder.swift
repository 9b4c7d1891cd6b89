internal import Diagnostics
internal import Records

/// Makes the tables of a ``Schema`` of what its files say.
struct SchemaBuilder {
  var definitions: SchemaDefinitions
  var types: [ScalarType] = []
  var patterns: [String] = []
  var typeNumbers: [String: Int] = [:]
  var patternNumbers: [String: Int] = [:]
  var openTypes: Set<String> = []
  private var inheritance = SlotInheritance()
  /// Whether each class has an identifier.
  private var isIdentified: [Bool] = []
  /// Where a mistake was reported: a slot is looked at once for each class that has it.
  private var reported: Set<RecordNode> = []

  init(_ definitions: SchemaDefinitions) { self.definitions = definitions }

  /// All classes, in the order of the schema.
  mutating func classes() -> [SchemaClass] {
    var families = [[Int]](repeating: [], count: definitions.classes.count)
    for number in definitions.classes.indices {
      for ancestor in inheritance.line(of: number, in: &definitions) { families[ancestor].append(number) }
    }
    let slots = definitions.classes.indices.map { inheritance.slots(of: $0, in: &definitions) }
    isIdentified = slots.map { $0.contains { $0.definition.isIdentifier ?? false } }
    // What no class uses is looked at too, so that each mistake is reported.
    for name in definitions.typeNames { _ = type(named: name) }
    for name in definitions.slotNames {
      if let definition = definitions.slots[name.text] { _ = slot(name.text, definition) }
    }
    return definitions.classes.indices.map { number in
      let definition = definitions.classes[number]
      return SchemaClass(
        name: definition.name, number: number, isAny: definition.isAny,
        allowsExtraSlots: definition.allowsExtraSlots,
        slots: slots[number].map { slot($0.name.text, $0.definition) }, family: families[number])
    }
  }

  private mutating func slot(_ name: String, _ definition: SlotDefinition) -> SchemaSlot {
    let isInlined = definition.isInlined ?? false || definition.isInlinedAsList ?? false
    let demands: [SchemaSlot.Demand]
    if let alternatives = definition.alternatives {
      demands = alternatives.map { alternative in
        SchemaSlot.Demand(
          range: alternative.range.map { range($0, isInlined: isInlined) } ?? .anything,
          pattern: pattern(alternative.pattern ?? definition.pattern),
          minimum: alternative.minimum ?? definition.minimum, maximum: alternative.maximum ?? definition.maximum)
      }
    } else {
      let named = definition.range ?? definitions.defaultRange
      demands = [
        SchemaSlot.Demand(
          range: named.map { range($0, isInlined: isInlined) } ?? type(named: "string").map { .type($0) } ?? .anything,
          pattern: pattern(definition.pattern), minimum: definition.minimum, maximum: definition.maximum)
      ]
    }
    return SchemaSlot(
      name: name, definition: definition, form: form(definition, demands), demands: demands,
      bindings: (definition.bindings ?? []).compactMap { binding($0) })
  }

  /// Instances of a class with an identifier that are written out stand in a mapping, unless a list is asked for.
  private func form(_ definition: SlotDefinition, _ demands: [SchemaSlot.Demand]) -> SchemaSlot.Form {
    guard definition.isMultivalued ?? false else { return .single }
    if definition.isInlinedAsList ?? false { return .list }
    for demand in demands {
      if case .instance(let number) = demand.range, isIdentified[number] { return .mapping }
    }
    return .list
  }

  private mutating func binding(_ binding: SlotDefinition.Binding) -> SchemaSlot.Binding? {
    guard let number = definitions.enumNumbers[binding.range.text] else {
      if reported.insert(binding.range.node).inserted {
        let names = definitions.enums.map(\.name)
        definitions.reportUnknown("schema-unknown-enum", binding.range, "enumeration", among: names)
      }
      return nil
    }
    return SchemaSlot.Binding(values: number, path: binding.path, obligation: binding.obligation)
  }

  private mutating func range(_ written: Written, isInlined: Bool) -> SchemaSlot.Range {
    if let number = definitions.classNumbers[written.text] {
      if definitions.classes[number].isAny { return .anything }
      return isInlined || !isIdentified[number] ? .instance(number) : .reference(number)
    }
    if let number = definitions.enumNumbers[written.text] { return .values(number) }
    if let number = type(named: written.text) { return .type(number) }
    if reported.insert(written.node).inserted {
      let names = definitions.classes.map(\.name) + definitions.enums.map(\.name) + definitions.typeNames
      let nearest = Spelling.nearest(to: written.text, among: names).map { "; did you mean “\($0)”?" } ?? ""
      definitions.report(
        "schema-unknown-range", "there is no class, enumeration or type “\(written.text)”\(nearest)", at: written.node)
    }
    return .anything
  }
}
