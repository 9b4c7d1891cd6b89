internal import Diagnostics
internal import Identifiers
internal import KnowledgeGraph
internal import Records

/// Rules and their nodes.
extension MappingReader {
  mutating func readRules(_ node: RecordNode, enclosing place: RulePlace) -> [Rule] {
    elements(of: node).compactMap { readRule($0, enclosing: place) }
  }

  private mutating func readRule(_ node: RecordNode, enclosing: RulePlace) -> Rule? {
    let section = fields(
      of: node, allowing: ["rule", "at", "when", "names", "node", "edges", "rules"], requiring: ["rule", "at"])
    guard let name = section["rule"].flatMap({ text(of: $0) }), let at = section["at"],
      let path = path(at, in: enclosing, as: .container)
    else { return nil }
    ruleNames.insert(name)
    var place = enclosing
    place.scopes.append(enclosing.absolute(path) ?? "")
    var names = elements(of: section["names"]).compactMap { self.path($0, in: place, as: .scalar) }
    let template = section["node"].flatMap { readNode($0, in: &place, names: &names) }
    return Rule(
      name: name, path: path, conditions: conditions(section["when"], in: place), names: names, node: template,
      edges: elements(of: section["edges"]).compactMap { readEdge($0, in: place) },
      rules: section["rules"].map { readRules($0, enclosing: place) } ?? [])
  }

  private mutating func readNode(
    _ node: RecordNode, in place: inout RulePlace, names: inout [RecordPath]
  ) -> NodeTemplate? {
    let section = fields(
      of: node,
      allowing: ["as", "term", "slot", "ground", "mint", "category", "unchecked", "name", "names", "properties"],
      requiring: ["as"])
    guard let alias = section["as"].flatMap({ text(of: $0) }) else { return nil }
    place.aliases.append(alias)
    names += elements(of: section["names"]).compactMap { path($0, in: place, as: .scalar) }
    let identity: NodeTemplate.Identity
    switch (section["term"], section["mint"]) {
    case (let term?, let mint):
      guard let slotNode = section["slot"] else {
        report("mapping-missing-key", "a term needs a “slot”", at: node)
        return nil
      }
      guard let slot = slot(slotNode), let (path, shape) = descriptor(at: term, in: place) else { return nil }
      if term.kind == .scalar { noteSlot(slot, path, in: place) }
      identity = .term(
        path, shape: shape, slot: slot, grounding: section["ground"].flatMap { self.path($0, in: place, as: .scalar) },
        mint: mint.flatMap { self.template($0) })
    case (nil, let mint?):
      guard let categoryNode = section["category"] else {
        report("mapping-missing-key", "“mint” needs a “category”", at: mint)
        return nil
      }
      guard let template = template(mint) else { return nil }
      identity = .minted(
        template, category: category(categoryNode), unchecked: section["unchecked"].map { $0.equals("true") } ?? false)
    case (nil, nil):
      report("mapping-syntax", "a node has a “term” or a “mint”", at: node)
      return nil
    }
    return NodeTemplate(
      alias: alias, identity: identity, name: section["name"].flatMap { value($0, in: place) },
      properties: properties(section["properties"], in: place))
  }

  /// Where a term stands: a path to a descriptor, or `{id:, label:, wording:}` with paths from the scope itself.
  private mutating func descriptor(at term: RecordNode, in place: RulePlace) -> (RecordPath, DescriptorShape)? {
    if term.kind == .mapping {
      guard let shape = readDescriptor(term), let path = RecordPath(".") else { return nil }
      return (path, shape)
    }
    guard let path = path(term, in: place, as: .container), let descriptor else { return nil }
    return (path, descriptor)
  }

  /// Remembers which slot the terms at a path belong to, for the checks.
  private mutating func noteSlot(_ slot: TermSlot, _ path: RecordPath, in place: RulePlace) {
    guard let base = place.absolute(path), let descriptor else { return }
    let holder = descriptor.id.steps.dropLast().map { step -> String in
      if case .key(let key) = step { key } else { "[]" }
    }
    slotOfPath[([base] + holder).filter { !$0.isEmpty }.joined(separator: ".")] = slot.name
  }

  /// What an identifier is made of.
  private mutating func template(_ node: RecordNode) -> TextTemplate? {
    guard let template = text(of: node).flatMap({ TextTemplate($0) }) else {
      report("mapping-syntax", "this is no template: braces must be balanced, with a path inside", at: node)
      return nil
    }
    for case .value(let path, _) in template.parts { checkKeys(of: path, at: node) }
    return template
  }

  /// A slot by its name.
  mutating func slot(_ node: RecordNode) -> TermSlot? {
    guard let name = text(of: node) else { return nil }
    if let slot = slots[name] { return slot }
    report(
      "mapping-unknown-name", "there is no slot “\(name)”", at: node,
      suggestion: Spelling.nearest(to: name, among: slots.keys.sorted()))
    return nil
  }

  /// A path on its own.
  mutating func path(_ node: RecordNode) -> RecordPath? {
    guard let text = text(of: node) else { return nil }
    guard let path = RecordPath(text) else {
      report(
        "mapping-syntax",
        "“\(text)” is no path: keys with dots between them, “[]” after a list, "
          + "“^” for the enclosing scope, “$” for the record", at: node)
      return nil
    }
    checkKeys(of: path, at: node)
    return path
  }

  /// A path in a scope; one that can never match is reported.
  mutating func path(_ node: RecordNode, in place: RulePlace, as use: PathUsage.Use) -> RecordPath? {
    guard let path = path(node) else { return nil }
    guard let absolute = place.absolute(path) else {
      report(
        "mapping-unreachable-path", "“\(path.text)” climbs out of the record and can never match", at: node)
      return nil
    }
    let bytes = absolute.utf8
    for end in bytes.indices where bytes[end] == UInt8(ascii: ".") {
      noteUse(String(absolute[..<end]), .container, at: node)
    }
    if !absolute.isEmpty { noteUse(absolute, path.steps.isEmpty ? .container : use, at: node) }
    return path
  }

  private mutating func noteUse(_ path: String, _ use: PathUsage.Use, at node: RecordNode) {
    if let earlier = usage.note(path, use, at: node) {
      report(
        "mapping-unreachable-path",
        "“\(path)” is used as \(use.rawValue) here and as \(earlier.use.rawValue) in line "
          + "\(earlier.node.range.start.line): one of them can never match", at: node)
    }
  }

  private mutating func checkKeys(of path: RecordPath, at node: RecordNode) {
    guard !keys.isEmpty else { return }
    for (key, _, _) in path.keys where !keys.contains(key) {
      report(
        "mapping-unreachable-path", "no record has the key “\(key)”, so “\(path.text)” can never match",
        at: node,
        suggestion: Spelling.nearest(to: key, among: keys.sorted()))
    }
  }
}
