public import Diagnostics
internal import Identifiers
public import KnowledgeGraph
internal import Records

/// Reads mapping files: every mistake in one is a diagnostic with its place, and a mapping with mistakes is none.
public struct MappingReader {
  /// The classes, predicates and slots that a mapping may use.
  let model: BiolinkModel
  /// Gives the bytes of a file that the mapping names, such as its prefix map; the path is as it is written.
  let open: (_ path: String) throws -> [UInt8]

  var diagnostics: [Diagnostic] = []
  var keys: Set<String> = []
  var slots: [String: TermSlot] = [:]
  var maps: [String: ValueMap] = [:]
  var slotOfPath: [String: String] = [:]
  /// The paths whose scalar must be an entry of a value map, and the map.
  var mapOfPath: [String: ClosedValues] = [:]
  var descriptor: DescriptorShape?
  var prefixes = PrefixMap()
  /// Rules may point to rules that come later, so their names are looked at when all are read.
  var ruleNames: Set<String> = []
  var ruleReferences: [(name: String, node: RecordNode)] = []
  /// How each path from the root is used, so that two uses that exclude one another are found.
  var usage = PathUsage()
  /// The regular expressions that were found to be ones.
  var patterns: Set<Pattern> = []

  public init(model: BiolinkModel, open: @escaping (_ path: String) throws -> [UInt8]) {
    self.model = model
    self.open = open
  }

  /// Reads a mapping; `nil` when it has errors. Diagnostics are reported in the order of the file.
  public static func read(
    _ bytes: [UInt8], path: String, model: BiolinkModel, open: @escaping (_ path: String) throws -> [UInt8],
    reporting reports: inout some DiagnosticSink
  ) -> RecordMapping? {
    var reader = MappingReader(model: model, open: open)
    let mapping = reader.read(bytes, path: path)
    let sorted = reader.diagnostics.sorted { left, right in
      (left.range?.start.offset ?? 0, left.rule) < (right.range?.start.offset ?? 0, right.rule)
    }
    for diagnostic in sorted { reports.report(diagnostic) }
    return reader.diagnostics.contains { $0.severity == .error } ? nil : mapping
  }

  private mutating func read(_ bytes: [UInt8], path: String) -> RecordMapping? {
    guard let file = RecordReader.read(bytes, path: path, reporting: &diagnostics) else { return nil }
    guard let root = file.documents.first, root.kind == .mapping else {
      report("mapping-syntax", "a mapping file is one YAML mapping", file: path)
      return nil
    }
    let top = fields(
      of: root,
      allowing: [
        "crosswalk-mapping", "title", "prefixes", "keys", "record", "edge", "descriptor", "evidence", "slots", "maps",
        "rules", "terms", "values", "ignore", "expect", "duplicates",
      ], requiring: ["crosswalk-mapping", "edge", "descriptor", "evidence", "slots", "rules"])
    if let version = top["crosswalk-mapping"], !version.equals("1") {
      report(
        "mapping-version", "this is version “\(version.text)” of the language, Crosswalk knows 1", at: version
      )
    }
    keys = Set(strings(in: top["keys"]))
    if let node = top["prefixes"] { readPrefixes(node) }
    let defaults = top["edge"].map { readDefaults($0) }
    let record = top["record"].map { readRecord($0) }
    descriptor = top["descriptor"].flatMap { readDescriptor($0) }
    let evidence = top["evidence"].flatMap { readEvidence($0) }
    if let node = top["slots"] { readSlots(node) }
    if let node = top["maps"] { readMaps(node) }
    let rules = top["rules"].map { readRules($0, enclosing: RulePlace()) } ?? []
    if let node = top["terms"] { readTerms(node) }
    if let node = top["values"] { readValues(node) }
    let ignored = top["ignore"].map { readIgnored($0) } ?? []
    let expected = top["expect"].map { readExpectedLosses($0) } ?? [:]
    checkRuleReferences()
    guard let defaults, let descriptor, let evidence else { return nil }
    return RecordMapping(
      file: path, title: top["title"]?.text ?? path, prefixes: prefixes, slots: slots, slotOfPath: slotOfPath,
      keepsDuplicates: top["duplicates"].flatMap { choice(Duplicates.self, in: $0) } == .keep, mapOfPath: mapOfPath,
      record: record, descriptor: descriptor, evidence: evidence, defaults: defaults, maps: maps, rules: rules,
      ignored: ignored, expectedLosses: expected)
  }

  /// What becomes of equal assertions.
  private enum Duplicates: String, CaseIterable { case merge, keep }

  private mutating func checkRuleReferences() {
    for (name, node) in ruleReferences where !ruleNames.contains(name) {
      report(
        "mapping-unknown-name", "there is no rule “\(name)”", at: node,
        suggestion: Spelling.nearest(to: name, among: ruleNames.sorted()))
    }
  }
}
