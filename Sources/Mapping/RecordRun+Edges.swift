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
    let evidence =
      choice.evidence.map { evidenceItems(at: $0, inherited: choice.isEvidenceInherited, in: scope) } ?? []
    let properties = properties(choice.properties, in: scope)
    guard let subject = resolve(choice.subject, in: scope), let object = resolve(choice.object, in: scope),
      case .identifier(let predicate) = value(choice.predicate, in: scope)
    else { return }
    let value = scopes[scope].value
    if subject == object { return lose(.reflexive, value, detail: "\(subject) \(predicate) itself") }
    let isRefuted =
      !evidence.isEmpty
      && evidence.allSatisfy { $0.support.map(mapping.evidence.refuting.contains) ?? false }
    if isRefuted, mapping.evidence.whenRefuted == .drop {
      return lose(.refuted, value, detail: "\(subject) \(predicate) \(object)")
    }
    let isNegated = isRefuted && mapping.evidence.whenRefuted == .negate
    let id = EdgeIdentity.id(
      subject: subject, predicate: predicate, object: object, isNegated: isNegated,
      qualifiers: properties.filter(\.isQualifier))
    var edge = Edge(
      id: id, subject: subject, predicate: predicate, object: object, category: choice.association,
      knowledgeSource: mapping.defaults.knowledgeSource, knowledgeLevel: mapping.defaults.knowledgeLevel,
      agentType: mapping.defaults.agentType)
    edge.properties = properties + groundings(choice, in: scope)
    edge.isNegated = isNegated
    edge.evidence = evidence
    edge.provenance = [Provenance(file: name, path: value.path, rule: scopes[scope].rule.name)]
    output.edges.append(edge)
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
      if scopes[holder].node == nil, let missing = scopes[holder].missing { output.losses.append(missing) }
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
    return elements.filter { $0.kind == .mapping }.map { element in
      func text(_ path: RecordPath) -> String? {
        let scalars = read(path, below: element)
        return scalars.isEmpty ? nil : scalars.map(\.text).joined(separator: " ")
      }
      var item = EvidenceItem(
        title: text(shape.title), support: text(shape.support), source: text(shape.source),
        snippet: text(shape.snippet), explanation: text(shape.explanation))
      if let reference = read(shape.reference, below: element).first {
        item.reference = identifier(reference)
        if item.reference == nil {
          lose(.malformed, reference, detail: "the reference “\(reference.text)” is no CURIE")
        }
      }
      return item
    }
  }
}

extension Property {
  /// Whether the slot qualifies the assertion, and so is part of what the edge asserts.
  var isQualifier: Bool { slot.hasSuffix("_qualifier") }
}
