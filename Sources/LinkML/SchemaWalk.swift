internal import Diagnostics
internal import Records

/// The walk of a ``SchemaSurvey``. An alias was seen where its anchor stands.
struct SchemaWalk {
  let schema: Schema

  /// Holds the mapping `node` against a class; `identifier` is the slot that its key in the mapping around it stands for.
  func visit(_ node: RecordNode, asInstanceOf number: Int, keyed identifier: Int? = nil, _ survey: inout SchemaSurvey) {
    guard node.kind == .mapping, !node.isAlias else { return }
    let kind = actualClass(of: node, declared: schema.classes[number])
    if kind.isAny { return }
    var isPresent = [Bool](repeating: false, count: kind.slots.count)
    if let identifier, identifier < isPresent.count { isPresent[identifier] = true }
    node.forEachEntry { key, value in
      guard let slot = kind.keys.number(of: key) else {
        if !kind.allowsExtraSlots, !key.text.hasPrefix("@") {
          let nearest = Spelling.nearest(to: key.text, among: kind.slots.map(\.key))
          survey.problems.append(.init(kind: .unknownSlot(class: kind.name, nearest: nearest), node: key))
        }
        return
      }
      // A slot without a value is as good as one that is not there.
      if value.kind == .scalar, value.isNull { return }
      isPresent[slot] = true
      if !value.isAlias { visit(value, of: kind.slots[slot], &survey) }
    }
    for slot in kind.required where !isPresent[slot] {
      survey.problems.append(.init(kind: .missingSlot(kind.slots[slot].key, class: kind.name), node: node))
    }
  }

  /// The class below `declared` that the instance says it is of.
  private func actualClass(of node: RecordNode, declared: SchemaClass) -> SchemaClass {
    guard let designator = declared.designator, let value = node.value(forKey: declared.slots[designator].key) else {
      return declared
    }
    let name = value.text
    let isFamily = { (number: Int) in
      let own = schema.classes[number].name
      return own == name || name.hasSuffix(":" + own) || name.hasSuffix("/" + own)
    }
    return declared.family.first(where: isFamily).map { schema.classes[$0] } ?? declared
  }

  // MARK: Slots

  private func visit(_ value: RecordNode, of slot: SchemaSlot, _ survey: inout SchemaSurvey) {
    switch (slot.form, value.kind) {
    case (.single, .sequence):
      survey.problems.append(.init(kind: .multiplicity(takesList: false, slot: slot.key), node: value))
      value.forEachElement { visit(one: $0, of: slot, &survey) }
    case (.single, _): visit(one: value, of: slot, &survey)
    case (_, .sequence): value.forEachElement { visit(one: $0, of: slot, &survey) }
    case (.mapping, .mapping): visitKeyed(value, of: slot, &survey)
    case (.list, _), (.mapping, .scalar):
      if !slot.takesAnything {
        survey.problems.append(.init(kind: .multiplicity(takesList: true, slot: slot.key), node: value))
      }
      visit(one: value, of: slot, &survey)
    }
  }

  /// Instances by their identifiers.
  private func visitKeyed(_ value: RecordNode, of slot: SchemaSlot, _ survey: inout SchemaSurvey) {
    guard case .instance(let number)? = slot.demands.first?.range else { return }
    let kind = schema.classes[number]
    value.forEachEntry { _, instance in
      if instance.kind == .mapping {
        visit(instance, asInstanceOf: number, keyed: kind.identifier, &survey)
      } else if instance.kind == .scalar, !instance.isNull, let simple = kind.simpleSlot {
        visit(one: instance, of: simple, &survey)
      }
    }
  }

  private func visit(one value: RecordNode, of slot: SchemaSlot, _ survey: inout SchemaSurvey) {
    if value.isAlias || value.kind == .scalar && value.isNull { return }
    noteBindings(value, of: slot, &survey)
    let fitting = bestFit(value, among: slot.demands)
    if let fitting {
      switch fitting.range {
      case .instance(let number): visit(value, asInstanceOf: number, &survey)
      case .values(let number) where !schema.enumerations[number].isStatic:
        survey.terms.append(.init(node: value, enumeration: number, obligation: .required))
      case .anything, .type, .values, .reference: break
      }
    } else if let problem = problem(value, slot) {
      survey.problems.append(.init(kind: problem, node: value))
    }
  }

  /// The first demand that `value` fits; of several classes the one that knows most of its keys.
  private func bestFit(_ value: RecordNode, among demands: [SchemaSlot.Demand]) -> SchemaSlot.Demand? {
    let fitting = demands.filter { schema.admits(value, $0) }
    guard fitting.count > 1, value.kind == .mapping else { return fitting.first }
    return fitting.max { knownKeys(of: value, $0) < knownKeys(of: value, $1) }
  }

  private func knownKeys(of value: RecordNode, _ demand: SchemaSlot.Demand) -> Int {
    guard case .instance(let number) = demand.range else { return 0 }
    var count = 0
    value.forEachEntry { key, _ in count += schema.classes[number].keys.number(of: key) == nil ? 0 : 1 }
    return count
  }

  /// What is wrong with a value that fits none of the slot's ranges.
  private func problem(_ value: RecordNode, _ slot: SchemaSlot) -> SchemaSurvey.Problem.Kind? {
    let enumerations = slot.demands.compactMap { demand in
      if case .values(let number) = demand.range { number } else { nil }
    }
    if value.kind == .scalar, !enumerations.isEmpty { return .value(enumerations) }
    let phrases = slot.demands.map { schema.phrase($0) }
    return phrases.isEmpty ? nil : .type(phrases.joined(separator: " or "), slot: slot.key)
  }

  private func noteBindings(_ value: RecordNode, of slot: SchemaSlot, _ survey: inout SchemaSurvey) {
    for binding in slot.bindings {
      let enumeration = schema.enumerations[binding.values]
      if enumeration.isOpen { continue }
      var bound: RecordNode? = value
      for key in binding.path { bound = bound?.value(forKey: key) }
      guard let bound, bound.kind == .scalar, !bound.isNull, !bound.isAlias else { continue }
      if !enumeration.isStatic {
        survey.terms.append(.init(node: bound, enumeration: binding.values, obligation: binding.obligation))
      } else if !enumeration.lists(bound), binding.obligation == .required {
        survey.problems.append(.init(kind: .value([binding.values]), node: bound))
      }
    }
  }
}

extension SchemaSlot {
  /// Whether any value at all will do.
  var takesAnything: Bool {
    demands.contains { if case .anything = $0.range { true } else { false } }
  }
}
