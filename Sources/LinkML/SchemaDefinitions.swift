internal import Diagnostics
internal import Identifiers
internal import Records

/// What a schema and those it imports define, as they say it.
struct SchemaDefinitions {
  var name = ""
  var classes: [ClassDefinition] = []
  var classNumbers: [String: Int] = [:]
  var slots: [String: SlotDefinition] = [:]
  /// In the order of the files, for slots have diagnostics too.
  var slotNames: [Written] = []
  var types: [String: TypeDefinition] = [:]
  var typeNames: [String] = []
  var enums: [(name: String, definition: EnumDefinition)] = []
  var enumNumbers: [String: Int] = [:]
  var prefixes = PrefixMap()
  var defaultRange: Written?
  var diagnostics: [Diagnostic] = []

  /// Reports what is wrong at `node`.
  mutating func report(_ rule: RuleID, _ severity: Severity, _ message: String, at node: RecordNode) {
    diagnostics.append(
      Diagnostic(rule: rule, severity: severity, message: message, file: node.file.path, range: node.range))
  }

  /// Reports a mistake at `node`.
  mutating func report(_ rule: RuleID, _ message: String, at node: RecordNode) {
    report(rule, .error, message, at: node)
  }

  /// Reports that nothing has the name `written`, and the nearest name that something has.
  mutating func reportUnknown(_ rule: RuleID, _ written: Written, _ what: String, among names: [String]) {
    let nearest = Spelling.nearest(to: written.text, among: names).map { "; did you mean “\($0)”?" } ?? ""
    report(rule, "there is no \(what) “\(written.text)”\(nearest)", at: written.node)
  }
}
