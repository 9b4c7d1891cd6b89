internal import Diagnostics
internal import Identifiers
internal import KnowledgeGraph
internal import Records

/// Making edges.
extension RecordRun {
  mutating func write(_ template: EdgeTemplate, in scope: Int) {
    for choice in template.alternatives where choice.conditions.allSatisfy({ holds($0, in: scope) }) {
      return write(choice, in: scope)
    }
  }

  private mutating func write(_ choice: EdgeChoice, in scope: Int) {
    // Read first, so that a lost edge is one loss and not one for each of its parts.
    let evidence = choice.evidence.flatMap {
      evidenceItems(at: $0, inherited: choice.isEvidenceInherited, in: scope)
    }
    let properties = properties(choice.properties, in: scope)
    guard let subject = resolve(choice.subject, in: scope), let object = resolve(choice.object, in: scope),
      case .identifier(let predicate) = value(choice.predicate, in: scope)
    else { return }
    let value = scopes[scope].value
    if subject == object { return lose(.reflexive, value, detail: "\(subject) \(predicate) itself") }
    var edge = Edge(
      id: "", subject: subject, predicate: predicate, object: object, category: choice.association,
      knowledgeSource: mapping.defaults.knowledgeSource, knowledgeLevel: mapping.defaults.knowledgeLevel,
      agentType: mapping.defaults.agentType)
    edge.properties = properties + groundings(choice, in: scope)
    edge.repeatsPublications = mapping.evidence.repeats == .keep
    edge.provenance = [Provenance(file: name, path: path(of: scope), rule: scopes[scope].rule.name)]
    let sides = sides(of: evidence, isNegated: choice.isNegated)
    if sides.isEmpty { lose(.refuted, value, detail: "\(subject) \(predicate) \(object)") }
    for side in sides {
      edge.isNegated = side.isNegated
      edge.evidence = side.evidence
      edge.id = EdgeIdentity.id(
        subject: subject, predicate: predicate, object: object, isNegated: side.isNegated,
        qualifiers: properties.filter(\.isQualifier), context: mapping.keepsDuplicates ? context(of: scope) : [])
      output.edges.append(edge)
      origins.append(value)
    }
  }

  /// The place that tells an assertion from equal ones.
  private mutating func context(of scope: Int) -> [String] {
    document == 0 ? [name, path(of: scope)] : [name, path(of: scope), String(document)]
  }

  /// What the evidence makes of an assertion: one edge, or one for each side, or none.
  private func sides(
    of evidence: [EvidenceItem], isNegated: Bool
  ) -> [(isNegated: Bool, evidence: [EvidenceItem])] {
    let isRefuted = evidence.contains { $0.polarity == .refuting }
    // What a record denies, evidence cannot negate once more.
    if isNegated || !isRefuted { return [(isNegated, evidence)] }
    if evidence.contains(where: { $0.polarity == .supporting }) {
      guard mapping.evidence.whenMixed == .apart else { return [(false, evidence)] }
      return [
        (false, evidence.filter { $0.polarity != .refuting }), (true, evidence.filter { $0.polarity == .refuting }),
      ]
    }
    switch mapping.evidence.whenRefuted {
    case .keep: return [(false, evidence)]
    case .negate: return [(true, evidence)]
    case .drop: return []
    }
  }

  /// What the record said at an end whose node was grounded by a name.
  private func groundings(_ choice: EdgeChoice, in scope: Int) -> [Property] {
    [(choice.subject, "original_subject"), (choice.object, "original_object")].compactMap { end, slot in
      guard case .alias(let alias) = end, let holder = holder(of: alias, in: scope) else { return nil }
      return scopes[holder].groundedBy.map { Property(slot, .text($0)) }
    }
  }

  /// The nearest scope whose node has that alias.
  private func holder(of alias: String, in scope: Int) -> Int? {
    var index = scope
    while index >= 0, scopes[index].rule.node?.alias != alias { index = scopes[index].parent }
    return index >= 0 ? index : nil
  }

  /// The node at an end of an edge; where there is none, that is a loss.
  private mutating func resolve(_ end: EdgeChoice.End, in scope: Int) -> CURIE? {
    switch end {
    case .alias(let alias):
      guard let holder = holder(of: alias, in: scope) else { return nil }
      if scopes[holder].node == nil, let missing = scopes[holder].missing { lose(missing) }
      return scopes[holder].node
    case .named(let path, let rules):
      guard let name = read(path, in: scope).first else {
        lose(.noIdentifier, scopes[scope].value, detail: "it names no node")
        return nil
      }
      let matches = rules.compactMap { named[$0]?[name.text] }
      if let node = matches.compactMap({ $0 }).first { return node }
      if !matches.isEmpty {
        lose(.noIdentifier, name, detail: "“\(name.text)” is not bound to a term")
        return nil
      }
      let known = rules.flatMap { named[$0]?.keys.sorted() ?? [] }
      let near = Spelling.nearest(to: name.text, among: known).map { "; “\($0)” is near" } ?? ""
      lose(.danglingName, name, detail: "no node is called “\(name.text)”\(near)")
      return nil
    }
  }

  /// The items of evidence at `path`, read once however many edges inherit them.
  private mutating func evidenceItems(
    at path: RecordPath, inherited: Bool, in scope: Int
  ) -> [EvidenceItem] {
    var items: [EvidenceItem] = []
    for list in nodes(at: path, in: scope) {
      let known = evidence[list.index] ?? readEvidence(list)
      evidence[list.index] = known
      items += known
    }
    guard inherited else { return items }
    return items.map { item in
      var item = item
      item.isInherited = true
      return item
    }
  }

  private mutating func readEvidence(_ list: RecordNode) -> [EvidenceItem] {
    var elements: [RecordNode] = []
    if list.kind == .sequence { list.forEachElement { elements.append($0) } } else { elements = [list] }
    let shape = mapping.evidence
    return elements.filter { $0.kind == .mapping }.flatMap { element -> [EvidenceItem] in
      var item = EvidenceItem(
        title: text(at: shape.title, below: element), support: text(at: shape.support, below: element),
        source: text(at: shape.source, below: element), snippet: text(at: shape.snippet, below: element),
        explanation: text(at: shape.explanation, below: element))
      item.polarity = polarity(of: element)
      let references = read(shape.reference, below: element).flatMap { self.references(in: $0) }
      if references.isEmpty { return item.isEmpty ? [] : [item] }
      return references.map { reference in
        var item = item
        item.reference = reference
        return item
      }
    }
  }

  /// The texts at `path` below an item, put together; `nil` where all are empty.
  private mutating func text(at path: RecordPath?, below item: RecordNode) -> String? {
    guard let path else { return nil }
    var text = ""
    for part in read(path, below: item).lazy.map(\.text) where !part.isEmpty {
      text = text.isEmpty ? part : "\(text) \(part)"
    }
    return text.isEmpty ? nil : text
  }

  /// The references that a scalar holds; what is none is a loss.
  private mutating func references(in scalar: RecordNode) -> [CURIE] {
    var texts = [scalar.text]
    if let separator = mapping.evidence.separator, !separator.isEmpty {
      texts = scalar.text.split(separator: separator).map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }
    return texts.compactMap { text in
      let prefixed = mapping.evidence.referencePrefix.map { text.contains(":") ? text : "\($0):\(text)" } ?? text
      if let reference = identifier(prefixed) { return reference }
      lose(.malformed, scalar, detail: "the reference “\(text)” is no CURIE")
      return nil
    }
  }

  /// Which side an item is on; a word that the mapping does not know is on none.
  private mutating func polarity(of item: RecordNode) -> EvidenceItem.Polarity {
    guard let support = mapping.evidence.support.flatMap({ read($0, below: item).first }) else { return .supporting }
    if let known = mapping.evidence.polarities[support.text] ?? mapping.evidence.polarityOfOthers { return known }
    lose(.unmappedValue, support, detail: "“\(support.text)” neither supports nor refutes, as far as the mapping knows")
    return .neutral
  }
}

extension EvidenceItem {
  /// Whether it says nothing at all.
  fileprivate var isEmpty: Bool {
    reference == nil && title == nil && support == nil && source == nil && snippet == nil && explanation == nil
  }
}

extension Substring {
  /// The text without blanks around it.
  fileprivate func trimmingBlanks() -> String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
