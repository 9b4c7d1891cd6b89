internal import Diagnostics
internal import Identifiers
internal import KnowledgeGraph
internal import Records

/// Edges and their properties.
extension MappingReader {
  private static var edgeKeys: [String] {
    [
      "subject", "predicate", "object", "association", "negated", "evidence", "inherited", "properties",
      "when", "choose",
    ]
  }

  mutating func readEdge(_ node: RecordNode, in place: RulePlace) -> EdgeTemplate? {
    let common = fields(of: node, allowing: Self.edgeKeys)
    guard let choices = common["choose"] else {
      return readChoice(common, at: node, in: place).map { EdgeTemplate(alternatives: [$0]) }
    }
    let alternatives = elements(of: choices).compactMap { element -> EdgeChoice? in
      let own = fields(of: element, allowing: Self.edgeKeys.filter { $0 != "choose" })
      return readChoice(common.merging(own) { _, specific in specific }, at: element, in: place)
    }
    return alternatives.isEmpty ? nil : EdgeTemplate(alternatives: alternatives)
  }

  private mutating func readChoice(
    _ section: [String: RecordNode], at node: RecordNode, in place: RulePlace
  ) -> EdgeChoice? {
    for key in ["subject", "predicate", "object", "association"] where section[key] == nil {
      report("mapping-missing-key", "an edge needs “\(key)”", at: node)
    }
    guard let subject = section["subject"].flatMap({ end($0, in: place) }),
      let object = section["object"].flatMap({ end($0, in: place) }),
      let predicate = section["predicate"].flatMap({ predicate($0, in: place) }),
      let association = section["association"]
    else { return nil }
    return EdgeChoice(
      conditions: conditions(section["when"], in: place), subject: subject, predicate: predicate,
      object: object, association: category(association),
      isNegated: section["negated"].map { $0.equals("true") } ?? false,
      evidence: elements(of: section["evidence"]).compactMap { path($0, in: place, as: .container) },
      isEvidenceInherited: section["inherited"].map { $0.equals("true") } ?? false,
      properties: properties(section["properties"], in: place))
  }

  /// An end of an edge: the alias of a node in reach, or a node that the record names.
  private mutating func end(_ node: RecordNode, in place: RulePlace) -> EdgeChoice.End? {
    if node.kind == .mapping {
      let section = fields(of: node, allowing: ["named", "among"], requiring: ["named", "among"])
      guard let path = section["named"].flatMap({ path($0, in: place, as: .scalar) }) else { return nil }
      let rules = elements(of: section["among"])
      ruleReferences += rules.map { ($0.text, $0) }
      return .named(path, among: rules.map(\.text))
    }
    guard let alias = text(of: node) else { return nil }
    if place.aliases.contains(alias) { return .alias(alias) }
    report(
      "mapping-unknown-name", "no node in reach is called “\(alias)”", at: node,
      suggestion: Spelling.nearest(to: alias, among: place.aliases))
    return nil
  }

  /// A predicate is a constant, or a value map's result; each must be one that Biolink has.
  private mutating func predicate(_ node: RecordNode, in place: RulePlace) -> ValueTemplate? {
    if node.kind == .mapping {
      guard let template = value(node, in: place) else { return nil }
      guard case .mapped(_, let map, _, _) = template else {
        report("mapping-syntax", "a predicate that is read from the record needs a “map”", at: node)
        return nil
      }
      for name in map.entries.values.sorted() { checkPredicate(name, at: node) }
      return template
    }
    guard let name = text(of: node) else { return nil }
    checkPredicate(name, at: node)
    return .constant(.identifier(prefixes.canonicalize(CURIE(name))))
  }

  private mutating func checkPredicate(_ name: String, at node: RecordNode) {
    guard !model.isPredicate(name) else { return }
    report(
      "mapping-unknown-predicate", "“\(name)” is no predicate of Biolink \(model.version)", at: node,
      suggestion: Spelling.nearest(to: name, among: model.predicateNames))
  }

  mutating func properties(_ node: RecordNode?, in place: RulePlace) -> [PropertyTemplate] {
    guard let node else { return [] }
    return entries(of: node).compactMap { key, value in
      if !model.isSlot(key.text) {
        report(
          "mapping-unknown-slot", "“\(key.text)” is no slot of Biolink \(model.version)", at: key,
          suggestion: Spelling.nearest(to: key.text, among: model.slotNames))
      }
      let isList = model.isMultivalued(key.text)
      return self.value(value, in: place).map { PropertyTemplate(slot: key.text, isList: isList, value: $0) }
    }
  }
}
