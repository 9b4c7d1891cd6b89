internal import Identifiers
internal import KnowledgeGraph
internal import Records

/// Reading values and deciding conditions.
extension RecordRun {
  mutating func properties(_ templates: [PropertyTemplate], in scope: Int) -> [Property] {
    templates.compactMap { template in
      value(template.value, in: scope).map { Property(template.slot, template.isList ? $0.asList : $0) }
    }
  }

  /// The value of a template here. What a map or an expression does not know is remembered, and lost unless
  /// another template of the mapping takes it.
  mutating func value(_ template: ValueTemplate, in scope: Int) -> PropertyValue? {
    switch template {
    case .constant(let value): return value
    case .first(let choices):
      for choice in choices { if let found = value(choice, in: scope) { return found } }
      return nil
    case .path(let path, let kind):
      let scalars = read(path, in: scope)
      return gather(scalars.map(\.text), kind, isList: path.isList)
    case .mapped(let path, let map, let kind, let othersIgnored):
      let problem = "is not in the value map “\(map.name)”"
      return take(path, kind, in: scope, problem, isDeclared: { othersIgnored || map.nothing.contains($0) }) {
        map.entries[$0]
      }
    case .matched(let path, let pattern, let kind):
      let runner = runner
      return take(path, kind, in: scope, "has no form that is expected") { runner.match(pattern, in: $0) }
    }
  }

  private mutating func take(
    _ path: RecordPath, _ kind: ValueTemplate.Kind, in scope: Int, _ problem: String,
    isDeclared: (String) -> Bool = { _ in false }, _ translate: (String) -> String?
  ) -> PropertyValue? {
    var texts: [String] = []
    for scalar in read(path, in: scope) {
      if let text = translate(scalar.text) {
        carried.insert(scalar.index)
        texts.append(text)
      } else if isDeclared(scalar.text) {
        attempted[scalar] = (.declared, "“\(scalar.text)” \(problem)")
      } else if attempted[scalar] == nil {
        attempted[scalar] = (.unmappedValue, "“\(scalar.text)” \(problem)")
      }
    }
    return gather(texts, kind, isList: path.isList)
  }

  private func gather(_ texts: [String], _ kind: ValueTemplate.Kind, isList: Bool) -> PropertyValue? {
    guard let first = texts.first else { return nil }
    guard isList || texts.count > 1 else { return PropertyValue(first, kind, mapping.prefixes) }
    if kind == .identifier {
      return .identifiers(texts.compactMap { CURIE(validating: $0) }.map(mapping.prefixes.canonicalize))
    }
    return .texts(texts)
  }

  func holds(_ condition: Condition, in scope: Int) -> Bool {
    func texts(_ path: RecordPath) -> [String] {
      nodes(at: path, in: scope).filter { $0.kind == .scalar && !$0.isNull }.map(\.text)
    }
    switch condition {
    case .exists(let path): return nodes(at: path, in: scope).contains { !$0.isNull }
    case .equals(let path, let values, let every):
      let found = texts(path)
      return every
        ? !found.isEmpty && found.allSatisfy(values.contains) : found.contains(where: values.contains)
    case .matches(let path, let pattern): return texts(path).contains { runner.match(pattern, in: $0) != nil }
    case .prefix(let path, let prefixes):
      return texts(path).contains { prefixes.contains(mapping.prefixes.canonicalPrefix(CURIE($0).prefix)) }
    case .names(let path, let rules):
      let found = texts(path)
      return rules.contains { rule in found.contains { named[rule]?[$0] != nil } }
    case .any(let conditions): return conditions.contains { holds($0, in: scope) }
    case .all(let conditions): return conditions.allSatisfy { holds($0, in: scope) }
    case .not(let condition): return !holds(condition, in: scope)
    }
  }
}

extension PropertyValue {
  /// The value of that kind that `text` is; `nil` where it is none.
  init?(_ text: String, _ kind: ValueTemplate.Kind, _ prefixes: PrefixMap) {
    switch kind {
    case .text: self = .text(text)
    case .identifier:
      guard let curie = CURIE(validating: text) else { return nil }
      self = .identifier(prefixes.canonicalize(curie))
    case .integer:
      guard let number = Int(text) else { return nil }
      self = .integer(number)
    case .decimal:
      guard let number = Double(text) else { return nil }
      self = .decimal(number)
    case .boolean:
      let word = text.lowercased()
      guard word == "true" || word == "false" else { return nil }
      self = .boolean(word == "true")
    }
  }

  /// The value as a list, for a slot that holds one.
  fileprivate var asList: PropertyValue {
    switch self {
    case .text(let text): .texts([text])
    case .identifier(let curie): .identifiers([curie])
    case .texts, .identifiers, .integer, .decimal, .boolean: self
    }
  }
}
