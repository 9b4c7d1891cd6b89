internal import Diagnostics

extension SchemaBuilder {
  /// The number of a type, the schema's own before the built-in one of that name.
  mutating func type(named name: String) -> Int? {
    if let known = typeNumbers[name] { return known }
    var type: ScalarType
    if let definition = definitions.types[name] {
      guard openTypes.insert(name).inserted else {
        if let parent = definition.parent {
          definitions.report("schema-cycle", "the type “\(name)” is derived from itself", at: parent.node)
        }
        return nil
      }
      type = ScalarType(name: name, kind: ScalarKind(base: definition.base ?? "str", uri: definition.uri))
      if let parent = definition.parent {
        if let number = self.type(named: parent.text) {
          type = ScalarType(
            name: name, kind: definition.base == nil ? types[number].kind : type.kind,
            patterns: types[number].patterns, minimum: types[number].minimum, maximum: types[number].maximum)
        } else if definitions.types[parent.text] == nil {
          definitions.reportUnknown("schema-unknown-range", parent, "type", among: definitions.typeNames)
        }
      }
      openTypes.remove(name)
      type.minimum = definition.minimum ?? type.minimum
      type.maximum = definition.maximum ?? type.maximum
      if let pattern = pattern(definition.pattern) { type.patterns.append(pattern) }
    } else if let kind = ScalarKind(builtIn: name) {
      type = ScalarType(name: name, kind: kind)
    } else {
      return nil
    }
    typeNumbers[name] = types.count
    types.append(type)
    return types.count - 1
  }

  /// The number of a pattern; `nil` where there is none, or one that cannot be read.
  mutating func pattern(_ written: Written?) -> Int? {
    guard let written else { return nil }
    if let known = patternNumbers[written.text] { return known < 0 ? nil : known }
    guard (try? Regex(written.text)) != nil else {
      patternNumbers[written.text] = -1
      definitions.report(
        "schema-pattern", .warning, "“\(written.text)” cannot be read as a regular expression and is not applied",
        at: written.node)
      return nil
    }
    patternNumbers[written.text] = patterns.count
    patterns.append(written.text)
    return patterns.count - 1
  }
}
