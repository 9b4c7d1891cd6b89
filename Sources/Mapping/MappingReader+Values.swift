internal import Diagnostics
internal import KnowledgeGraph
internal import Records

/// Values and conditions.
extension MappingReader {
  /// Where a value comes from: a path, or a mapping that says more.
  mutating func value(_ node: RecordNode, in place: RulePlace) -> ValueTemplate? {
    switch node.kind {
    case .scalar: return path(node, in: place, as: .scalar).map { .path($0, .text) }
    case .sequence:
      let choices = elements(of: node).compactMap { value($0, in: place) }
      return choices.isEmpty ? nil : .first(choices)
    case .mapping: break
    }
    let section = fields(of: node, allowing: ["path", "value", "map", "else", "matching", "as"])
    let kind = section["as"].flatMap { choice(ValueTemplate.Kind.self, in: $0) } ?? .text
    if let constant = section["value"] { return self.constant(constant, kind) }
    guard let pathNode = section["path"] else {
      report("mapping-missing-key", "a value needs a “path” or a “value”", at: node)
      return nil
    }
    guard let path = path(pathNode, in: place, as: .scalar) else { return nil }
    if let name = section["map"] {
      guard let map = maps[name.text] else {
        report(
          "mapping-unknown-name", "there is no value map “\(name.text)”", at: name,
          suggestion: Spelling.nearest(to: name.text, among: maps.keys.sorted()))
        return nil
      }
      let isIgnored = section["else"].flatMap { choice(Otherwise.self, in: $0) } == .ignore
      return .mapped(path, map, kind, othersIgnored: isIgnored)
    }
    if let expression = section["matching"] {
      return pattern(expression).map { .matched(path, pattern: $0, kind) }
    }
    return .path(path, kind)
  }

  private mutating func constant(_ node: RecordNode, _ kind: ValueTemplate.Kind) -> ValueTemplate? {
    guard let text = text(of: node) else { return nil }
    if let value = PropertyValue(text, kind, prefixes) { return .constant(value) }
    report("mapping-unknown-value", "“\(text)” is no value of the kind “\(kind.rawValue)”", at: node)
    return nil
  }

  /// What becomes of a value that a map does not know.
  private enum Otherwise: String, CaseIterable { case report, ignore }

  /// One condition, or a list of which all must hold.
  mutating func conditions(_ node: RecordNode?, in place: RulePlace) -> [Condition] {
    elements(of: node).compactMap { condition($0, in: place) }
  }

  private mutating func condition(_ node: RecordNode, in place: RulePlace) -> Condition? {
    let section = fields(
      of: node,
      allowing: ["exists", "equals", "matches", "prefix", "names", "any", "all", "not", "of", "every"])
    if let any = section["any"] { return .any(conditions(any, in: place)) }
    if let all = section["all"] { return .all(conditions(all, in: place)) }
    if let not = section["not"] { return condition(not, in: place).map { .not($0) } }
    if let exists = section["exists"] { return path(exists).map { .exists($0) } }
    guard let of = section["of"] else {
      report("mapping-missing-key", "this condition needs “of”, the path that it looks at", at: node)
      return nil
    }
    guard let path = path(of, in: place, as: .scalar) else { return nil }
    if let values = section["equals"] {
      return .equals(
        path, Set(strings(in: values)), every: section["every"].map { $0.equals("true") } ?? false)
    }
    if let expression = section["matches"] { return pattern(expression).map { .matches(path, $0) } }
    if let names = section["prefix"] {
      return .prefix(path, Set(elements(of: names).compactMap { prefix($0) }))
    }
    if let rules = section["names"] {
      ruleReferences += elements(of: rules).map { ($0.text, $0) }
      return .names(path, rules: strings(in: rules))
    }
    report(
      "mapping-missing-key", "a condition says “exists”, “equals”, “matches”, “prefix” or “names”", at: node)
    return nil
  }

  private mutating func pattern(_ node: RecordNode) -> Pattern? {
    guard let source = text(of: node) else { return nil }
    let pattern = Pattern(source: source)
    if patterns.contains(pattern) { return pattern }
    do {
      _ = try Regex(source)
      patterns.insert(pattern)
      return pattern
    } catch {
      report("mapping-bad-pattern", "“\(source)” is no regular expression: \(error)", at: node)
      return nil
    }
  }
}
