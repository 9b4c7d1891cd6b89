internal import Records

extension Schema {
  /// Whether `value`, which is not null, is of the demanded kind; what an instance holds is another question.
  func admits(_ value: RecordNode, _ demand: SchemaSlot.Demand) -> Bool {
    switch demand.range {
    case .anything: return true
    case .instance: return value.kind == .mapping
    case .reference: return value.kind == .scalar
    case .values(let number):
      guard value.kind == .scalar else { return false }
      let enumeration = enumerations[number]
      return enumeration.isOpen || !enumeration.isStatic || enumeration.lists(value)
    case .type(let number):
      return value.kind == .scalar && types[number].kind.admits(value) && isWithin(value, demand, types[number])
    }
  }

  /// Whether the value is within the bounds and patterns of the slot and its type.
  private func isWithin(_ value: RecordNode, _ demand: SchemaSlot.Demand, _ type: ScalarType) -> Bool {
    let numbers = [demand.minimum, demand.maximum, type.minimum, type.maximum]
    if numbers.contains(where: { $0 != nil }), let number = Double(value.text) {
      if let least = demand.minimum ?? type.minimum, number < least { return false }
      if let most = demand.maximum ?? type.maximum, number > most { return false }
    }
    return ([demand.pattern].compactMap { $0 } + type.patterns).allSatisfy {
      matcher.anyMatches([patterns[$0]], value.text)
    }
  }

  /// What is demanded, in words.
  func phrase(_ demand: SchemaSlot.Demand) -> String {
    switch demand.range {
    case .anything: return "anything"
    case .instance(let number): return "a mapping with the slots of “\(classes[number].name)”"
    case .reference(let number): return "the identifier of a “\(classes[number].name)”"
    case .values(let number): return "a value of “\(enumerations[number].name)”"
    case .type(let number):
      let type = types[number]
      var phrase = type.kind.phrase
      if let least = demand.minimum ?? type.minimum { phrase += ", at least \(text(of: least))" }
      if let most = demand.maximum ?? type.maximum { phrase += ", at most \(text(of: most))" }
      let patterns = ([demand.pattern].compactMap { $0 } + type.patterns).map { "“\(self.patterns[$0])”" }
      return patterns.isEmpty ? phrase : phrase + " that matches " + patterns.joined(separator: " and ")
    }
  }

  private func text(of number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}

extension Enumeration {
  /// Whether the scalar `node` is one of the listed values. Makes no string for a plain one.
  func lists(_ node: RecordNode) -> Bool { numbers.number(of: node) != nil }
}
