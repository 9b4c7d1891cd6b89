public import Diagnostics
internal import Records

/// Reads `crosswalk.yaml`: every mistake in it is a diagnostic with its place, and one with mistakes is none.
public struct ConfigurationReader {
  private let ruleNames: [String]
  private var diagnostics: [Diagnostic] = []

  /// Reads `bytes`; `nil` where there are errors. `ruleNames` are those that it may speak of.
  public static func read(
    _ bytes: [UInt8], path: String, ruleNames: [String], reporting reports: inout some DiagnosticSink
  ) -> ProjectConfiguration? {
    var reader = ConfigurationReader(ruleNames: ruleNames)
    let configuration = reader.read(bytes, path: path)
    let sorted = reader.diagnostics.sorted { ($0.range?.start.offset ?? 0) < ($1.range?.start.offset ?? 0) }
    for diagnostic in sorted { reports.report(diagnostic) }
    return reader.diagnostics.contains { $0.severity == .error } ? nil : configuration
  }

  private init(ruleNames: [String]) { self.ruleNames = ruleNames }

  private static let keys = [
    "crosswalk", "records", "exclude", "ontologies", "index", "mapping", "schema", "target-class", "references",
    "baseline", "fail-on", "excluded-subsets", "rules", "overrides",
  ]

  private mutating func read(_ bytes: [UInt8], path: String) -> ProjectConfiguration? {
    guard let file = RecordReader.read(bytes, path: path, reporting: &diagnostics) else { return nil }
    var configuration = ProjectConfiguration(file: path)
    guard let root = file.documents.first else { return configuration }
    guard root.kind == .mapping else {
      report("a configuration is one YAML mapping, with the keys \(Self.keys.joined(separator: ", "))", at: root)
      return nil
    }
    root.forEachEntry { key, value in
      if !value.isNull { read(key, value, into: &configuration) }
    }
    if configuration.targetClass != nil, configuration.schema == nil, let node = root.value(forKey: "target-class") {
      report("a “target-class” needs a “schema”", at: node)
    }
    return configuration
  }

  private mutating func read(_ key: RecordNode, _ value: RecordNode, into configuration: inout ProjectConfiguration) {
    switch key.text {
    case "crosswalk":
      if !value.equals("1") { report("this is version “\(value.text)” of the file, Crosswalk knows 1", at: value) }
    case "records": configuration.records = texts(value)
    case "exclude": configuration.exclude = patterns(value)
    case "ontologies": configuration.ontologies = texts(value)
    case "index": configuration.index = text(value)
    case "mapping": configuration.mapping = text(value)
    case "schema": configuration.schema = text(value)
    case "target-class": configuration.targetClass = text(value)
    case "references": configuration.references = text(value)
    case "baseline": configuration.baseline = text(value)
    case "fail-on": configuration.failOn = choice(["error", "warning", "note", "never"], value)
    case "excluded-subsets": configuration.excludedSubsets = texts(value)
    case "rules": configuration.levels = levels(value)
    case "overrides": configuration.overrides = elements(value).compactMap { override($0) }
    default:
      report(
        "“\(key.text)” is no key of a configuration", at: key,
        suggestion: Spelling.nearest(to: key.text, among: Self.keys))
    }
  }

  private mutating func override(_ node: RecordNode) -> ProjectConfiguration.Override? {
    guard node.kind == .mapping, let paths = node.value(forKey: "paths"), let rules = node.value(forKey: "rules") else {
      report("an override has “paths” and “rules”", at: node)
      return nil
    }
    node.forEachEntry { key, _ in
      if !key.equals("paths"), !key.equals("rules") {
        report("“\(key.text)” is no key of an override, which has “paths” and “rules”", at: key)
      }
    }
    return ProjectConfiguration.Override(paths: patterns(paths), levels: levels(rules))
  }

  private mutating func levels(_ node: RecordNode) -> [String: RuleLevel] {
    guard node.kind == .mapping else {
      report("here rules and their levels are expected: “label-case: error”", at: node)
      return [:]
    }
    var levels: [String: RuleLevel] = [:]
    node.forEachEntry { key, value in
      if !ruleNames.contains(key.text) {
        report(
          "there is no rule “\(key.text)”", at: key, suggestion: Spelling.nearest(to: key.text, among: ruleNames))
      }
      if let name = choice(RuleLevel.allCases.map(\.rawValue), value) { levels[key.text] = RuleLevel(rawValue: name) }
    }
    return levels
  }

  private mutating func patterns(_ node: RecordNode) -> [GlobPattern] {
    elements(node).compactMap { element in
      guard let text = text(element) else { return nil }
      let pattern = GlobPattern(text)
      if pattern == nil { report("“\(text)” is no pattern for paths", at: element) }
      return pattern
    }
  }

  private mutating func choice(_ choices: [String], _ node: RecordNode) -> String? {
    guard let text = text(node) else { return nil }
    if choices.contains(text) { return text }
    report(
      "“\(text)” is none of \(choices.joined(separator: ", "))", at: node,
      suggestion: Spelling.nearest(to: text, among: choices))
    return nil
  }

  private mutating func texts(_ node: RecordNode) -> [String] { elements(node).compactMap { text($0) } }

  private func elements(_ node: RecordNode) -> [RecordNode] {
    guard node.kind == .sequence else { return [node] }
    var elements: [RecordNode] = []
    node.forEachElement { elements.append($0) }
    return elements
  }

  private mutating func text(_ node: RecordNode) -> String? {
    if node.kind == .scalar, !node.isNull { return node.text }
    report("here a single value is expected", at: node)
    return nil
  }

  private mutating func report(_ message: String, at node: RecordNode, suggestion: String? = nil) {
    diagnostics.append(
      Diagnostic(
        rule: "configuration", severity: .error, message: message, file: node.file.path, range: node.range,
        notes: suggestion.map { ["did you mean “\($0)”?"] } ?? []))
  }
}
