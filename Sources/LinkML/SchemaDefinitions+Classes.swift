internal import Diagnostics
internal import Records

extension SchemaDefinitions {
  mutating func addClasses(_ section: RecordNode) {
    forEachDefinition(section) { definitions, name, node in
      if definitions.classNumbers[name.text] != nil { return }
      definitions.classNumbers[name.text] = definitions.classes.count
      let read = definitions.classDefinition(name, node)
      definitions.classes.append(read)
    }
  }

  private mutating func classDefinition(_ name: Written, _ node: RecordNode) -> ClassDefinition {
    var read = ClassDefinition(name: name.text, node: name.node)
    read.isAny = name.text == "Any"
    node.forEachEntry { key, value in
      switch key.text {
      case "abstract": read.isAbstract = boolean(value) ?? false
      case "tree_root": read.isTreeRoot = boolean(value) ?? false
      case "class_uri": read.isAny = value.equals("linkml:Any") || value.equals("https://w3id.org/linkml/Any")
      case "extra_slots":
        read.allowsExtraSlots = value.value(forKey: "allowed").map { boolean($0) ?? false } ?? !value.isNull
      case "is_a": read.isA = self.name(value)
      case "mixins": read.mixins = names(value)
      case "slots": read.slots = names(value)
      case "attributes": read.attributes = namedSlots(value)
      case "slot_usage": read.usages = namedSlots(value)
      default: break
      }
    }
    return read
  }

  private mutating func namedSlots(_ section: RecordNode) -> [ClassDefinition.NamedSlot] {
    var slots: [ClassDefinition.NamedSlot] = []
    forEachDefinition(section) { definitions, name, node in
      slots.append(ClassDefinition.NamedSlot(name: name, definition: definitions.slotDefinition(node)))
    }
    return slots
  }

  mutating func addSlots(_ section: RecordNode) {
    forEachDefinition(section) { definitions, name, node in
      guard definitions.slots[name.text] == nil else { return }
      definitions.slots[name.text] = definitions.slotDefinition(node)
      definitions.slotNames.append(name)
    }
  }

  private mutating func slotDefinition(_ node: RecordNode) -> SlotDefinition {
    var read = SlotDefinition()
    node.forEachEntry { key, value in
      switch key.text {
      case "range": read.range = name(value)
      case "any_of", "exactly_one_of":
        let alternatives = elements(value).map { alternative($0) }
        // Alternatives that say nothing of the range only narrow down what is not looked at here.
        if alternatives.contains(where: { $0.range != nil || $0.pattern != nil }) {
          read.alternatives = (read.alternatives ?? []) + alternatives
        }
      case "bindings": read.bindings = elements(value).compactMap { binding($0) }
      case "pattern": read.pattern = name(value)
      case "minimum_value": read.minimum = number(value)
      case "maximum_value": read.maximum = number(value)
      case "required": read.isRequired = boolean(value)
      case "recommended": read.isRecommended = boolean(value)
      case "multivalued": read.isMultivalued = boolean(value)
      case "inlined": read.isInlined = boolean(value)
      case "inlined_as_list": read.isInlinedAsList = boolean(value)
      case "identifier", "key": read.isIdentifier = boolean(value)
      case "designates_type": read.designatesType = boolean(value)
      case "alias": read.alias = name(value)?.text
      case "is_a", "mixins": read.parents += names(value)
      default: break
      }
    }
    return read
  }

  private mutating func alternative(_ node: RecordNode) -> SlotDefinition.Alternative {
    let read = slotDefinition(node)
    return SlotDefinition.Alternative(
      range: read.range, pattern: read.pattern, minimum: read.minimum, maximum: read.maximum)
  }

  private mutating func binding(_ node: RecordNode) -> SlotDefinition.Binding? {
    guard let value = node.value(forKey: "range"), let range = name(value) else {
      report("schema-structure", "a binding without a “range” binds to nothing", at: node)
      return nil
    }
    var obligation = ObligationLevel.required
    if let value = node.value(forKey: "obligation_level"), let level = name(value) {
      if let known = ObligationLevel(rawValue: level.text) {
        obligation = known
      } else {
        let names = ObligationLevel.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")
        report("schema-structure", "“\(level.text)” is no level of obligation: \(names)", at: value)
      }
    }
    let path = node.value(forKey: "binds_value_of")?.text ?? ""
    return SlotDefinition.Binding(
      range: range, path: path.split(separator: ".").map(String.init), obligation: obligation)
  }
}
