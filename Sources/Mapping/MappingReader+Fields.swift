internal import Diagnostics
internal import Records

/// Reading the keys of a section, and saying what is wrong with one.
extension MappingReader {
  /// The values of a mapping by key; other keys than those allowed, and missing ones, are reported.
  mutating func fields(
    of node: RecordNode, allowing allowed: [String], requiring required: [String] = []
  ) -> [String: RecordNode] {
    var found: [String: RecordNode] = [:]
    guard node.kind == .mapping else {
      report("mapping-syntax", "here a mapping is expected, with the keys \(list(allowed))", at: node)
      return found
    }
    var unknown: [RecordNode] = []
    node.forEachEntry { key, value in
      if allowed.contains(key.text) { found[key.text] = value } else { unknown.append(key) }
    }
    for key in unknown {
      report(
        "mapping-unknown-key", "“\(key.text)” is no key of this section, which knows \(list(allowed))",
        at: key,
        suggestion: Spelling.nearest(to: key.text, among: allowed))
    }
    for key in required where found[key] == nil {
      report("mapping-missing-key", "the key “\(key)” is missing", at: node)
    }
    return found
  }

  /// The entries of a mapping whose keys the file is free to choose; none where there is no mapping.
  mutating func entries(of node: RecordNode?) -> [(key: RecordNode, value: RecordNode)] {
    guard let node else { return [] }
    guard node.kind == .mapping else {
      report("mapping-syntax", "here a mapping is expected", at: node)
      return []
    }
    var entries: [(key: RecordNode, value: RecordNode)] = []
    node.forEachEntry { entries.append(($0, $1)) }
    return entries
  }

  /// The elements of a list; one thing without a list counts as a list of one.
  func elements(of node: RecordNode?) -> [RecordNode] {
    guard let node else { return [] }
    guard node.kind == .sequence else { return [node] }
    var elements: [RecordNode] = []
    node.forEachElement { elements.append($0) }
    return elements
  }

  /// The texts of a list of scalars.
  mutating func strings(in node: RecordNode?) -> [String] {
    elements(of: node).compactMap { text(of: $0) }
  }

  /// The text of a scalar; anything else is reported.
  mutating func text(of node: RecordNode) -> String? {
    guard node.kind == .scalar else {
      report("mapping-syntax", "here a single value is expected", at: node)
      return nil
    }
    return node.text
  }

  /// A case of an enumeration, by its name.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, in node: RecordNode
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(of: node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(
      "mapping-unknown-value", "“\(text)” is none of \(list(names))", at: node,
      suggestion: Spelling.nearest(to: text, among: names))
    return nil
  }

  mutating func report(_ rule: RuleID, _ message: String, at node: RecordNode, suggestion: String? = nil) {
    diagnostics.append(
      Diagnostic(
        rule: rule, severity: .error, message: message, file: node.file.path, range: node.range,
        notes: suggestion.map { ["did you mean “\($0)”?"] } ?? []))
  }

  mutating func report(_ rule: RuleID, _ message: String, file: String) {
    diagnostics.append(Diagnostic(rule: rule, severity: .error, message: message, file: file))
  }

  private func list(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: ", ") }
}
