internal import Identifiers
internal import KnowledgeGraph
internal import Records

/// Making nodes.
extension RecordRun {
  mutating func makeNode(_ template: NodeTemplate, names: [String], in scope: Int) {
    var node: Node?
    switch template.identity {
    case .term(let path, let shape, let slot, let grounding, let template):
      node = termNode(path, shape, slot: slot, names: names, in: scope)
      if node == nil, let grounding { node = grounded(by: grounding, slot: slot, names: names, in: scope) }
      if node == nil, let template, let id = mint(template, unchecked: false, in: scope) {
        node = minted(id, category: slot.category(for: id), names: names)
        scopes[scope].missing = nil
      }
    case .minted(let text, let category, let isUnchecked):
      if let id = mint(text, unchecked: isUnchecked, in: scope) {
        node = minted(id, category: category, names: names)
      } else {
        scopes[scope].missing = loss(
          .noIdentifier, scopes[scope].value, detail: "\(template.alias) has nothing to make an identifier of"
        )
      }
    }
    guard var node else { return }
    if let template = template.name, case .text(let name) = value(template, in: scope) { node.rename(name) }
    // Slots that every node has are no further properties.
    for property in properties(template.properties, in: scope) {
      switch (property.slot, property.value) {
      case ("description", .text(let text)): node.description = text
      case ("xref", .identifiers(let ids)): node.xrefs = ids
      default: node.properties.append(property)
      }
    }
    scopes[scope].node = node.id
    output.nodes.append(node)
  }

  /// The node of the descriptor at `path`; where it has no usable identifier, the scope remembers why.
  private mutating func termNode(
    _ path: RecordPath, _ shape: DescriptorShape, slot: TermSlot, names: [String], in scope: Int
  ) -> Node? {
    guard let descriptor = nodes(at: path, in: scope).first else {
      scopes[scope].missing = loss(
        .noIdentifier, scopes[scope].value,
        detail: "\(names.first.map { "“\($0)”" } ?? "it") is not bound to a term")
      return nil
    }
    let wordings = shape.wording.map { read($0, below: descriptor).map(\.text) } ?? []
    let label = shape.label.flatMap { read($0, below: descriptor).first?.text }
    guard let idNode = read(shape.id, below: descriptor).first else {
      let wording = wordings.first ?? names.first
      scopes[scope].missing = loss(
        .noIdentifier, descriptor, detail: "\(wording.map { "“\($0)”" } ?? "it") is not bound to a term")
      return nil
    }
    guard let id = identifier(idNode) else {
      scopes[scope].missing = loss(.malformed, idNode, detail: "“\(idNode.text)” is no CURIE")
      return nil
    }
    let name = runner.label(of: id) ?? label
    var node = Node(id: id, categories: [slot.category(for: id)], name: name ?? wordings.first ?? names.first)
    node.synonyms = unique((wordings + names).filter { $0 != node.name })
    return node
  }

  /// The node of the one term that is called as the record says.
  private mutating func grounded(
    by path: RecordPath, slot: TermSlot, names: [String], in scope: Int
  ) -> Node? {
    guard let name = read(path, in: scope).first?.text,
      let found = runner.term(labelled: name, prefixes: slot.prefixes)
    else { return nil }
    let id = mapping.prefixes.canonicalize(found)
    scopes[scope].missing = nil
    scopes[scope].groundedBy = name
    output.groundings.append(Grounding(path: scopes[scope].value.pathPattern, name: name, id: id))
    var node = Node(id: id, categories: [slot.category(for: id)], name: runner.label(of: found) ?? name)
    node.synonyms = unique(names.filter { $0 != node.name })
    return node
  }

  /// The CURIE that a scalar holds, its prefix in the canonical spelling.
  mutating func identifier(_ node: RecordNode) -> CURIE? { identifier(node.text) }

  mutating func identifier(_ text: String) -> CURIE? {
    guard let curie = CURIE(validating: text) else { return nil }
    let canonical = mapping.prefixes.canonicalize(curie)
    if canonical != curie { output.aliases[String(curie.prefix), default: 0] += 1 }
    return canonical
  }

  private func minted(_ id: CURIE, category: CURIE, names: [String]) -> Node {
    var node = Node(id: id, categories: [category], name: names.first)
    node.synonyms = unique(names.dropFirst())
    return node
  }

  /// In the scope -1 paths begin at the record.
  mutating func mint(_ template: TextTemplate, unchecked: Bool, in scope: Int) -> CURIE? {
    var text = ""
    for part in template.parts {
      switch part {
      case .literal(let literal): text += literal
      case .stem: text += stem
      case .value(let path, let isSlug):
        guard let value = read(path, in: scope).first?.text, !value.isEmpty else { return nil }
        text += isSlug ? TextTemplate.slug(value) : value
      }
    }
    if let curie = CURIE(validating: text) { return mapping.prefixes.canonicalize(curie) }
    guard unchecked else { return nil }
    lose(.declared, scopes[scope].value, detail: "“\(text)” is no CURIE, and the mapping takes it")
    return CURIE(text)
  }

  private func unique(_ texts: some Collection<String>) -> [String] {
    if texts.count < 2 { return Array(texts) }
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension Node {
  /// Takes another name; the one it had stays a synonym.
  fileprivate mutating func rename(_ new: String) {
    synonyms = ([name].compactMap(\.self) + synonyms).filter { $0 != new }
    name = new
  }
}
