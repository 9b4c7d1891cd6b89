internal import ByteIO
internal import Diagnostics
internal import KnowledgeGraph

/// What is to be said of a value, wherever it stands.
struct Complaint {
  let rule: RuleID
  let severity: Severity
  /// A sentence without a final full stop, that names the value.
  let message: String
}

/// Values in bytes, each judged once.
struct Verdicts {
  private var symbols = SymbolTable()
  private var complaints: [[Complaint]] = []

  /// What `judge` says of the value in `range`, asked where it is met first. O(length).
  mutating func complaints(
    of bytes: Span<UInt8>, in range: Range<Int>, _ judge: (String) -> [Complaint]
  ) -> [Complaint] {
    let symbol = Int(symbols.intern(bytes.extracting(range)))
    if symbol == complaints.count { complaints.append(judge(bytes.string(in: range))) }
    return complaints[symbol]
  }
}

/// Asks the Biolink model about classes, predicates and values of enumerations.
struct ModelJudge {
  private let model: BiolinkModel
  private let classNames: [String]
  private let predicateNames: [String]
  /// Suggestions are dear; a file that is wrong from end to end gets no more of them.
  private var suggestions = 0
  private static let suggestionLimit = 200

  init(_ model: BiolinkModel) {
    self.model = model
    classNames = model.classNames
    predicateNames = model.predicateNames
  }

  /// A category of a node or an edge: a class that may stand there.
  mutating func category(_ name: String, of part: GraphPart) -> [Complaint] {
    guard let entry = model.entry(ofClass: name) else {
      return [unknown("kgx-unknown-class", "class", name, among: classNames)]
    }
    let isAssociation = isAssociation(entry)
    if isAssociation != (part == .edges) {
      let message = "“\(name)” is \(isAssociation ? "an" : "no") association, and stands on \(part)"
      return [Complaint(rule: "kgx-wrong-class", severity: .error, message: message)]
    }
    return deprecation(of: entry, kind: "class") + isForUse(entry)
  }

  /// What stands between subject and object.
  mutating func predicate(_ name: String) -> [Complaint] {
    guard let entry = model.entry(ofPredicate: name) else {
      return [unknown("kgx-unknown-predicate", "predicate", name, among: predicateNames)]
    }
    return deprecation(of: entry, kind: "predicate")
  }

  /// A value of an enumeration, such as `KnowledgeLevelEnum`; anything where the model does not have it.
  mutating func value(_ value: String, of enumeration: String, slot: String) -> [Complaint] {
    let values = model.values(of: enumeration)
    if values.isEmpty || values.contains(value) { return [] }
    let meant =
      suggestion(value, among: values).map { "; meant? \($0)" } ?? "; it takes \(values.joined(separator: ", "))"
    return [
      Complaint(rule: "kgx-enum-value", severity: .error, message: "“\(value)” is no value of “\(slot)”\(meant)")
    ]
  }

  /// A slot that the model has.
  func slot(_ entry: BiolinkModel.Entry) -> [Complaint] {
    if entry.flags.contains("abstract"), entry.name.hasSuffix("_qualifier") {
      let message =
        "the qualifier “\(entry.name)” is abstract in Biolink \(model.version); one below it says what is qualified"
      return [Complaint(rule: "kgx-qualifier", severity: .warning, message: message)]
    }
    return deprecation(of: entry, kind: "slot")
  }

  /// A slot that is called a qualifier and is none.
  mutating func unknownQualifier(_ name: String) -> Complaint {
    let names = model.slotNames.filter { $0.hasSuffix("_qualifier") }
    let meant = suggestion(name, among: names).map { "; meant? \($0)" } ?? ""
    return Complaint(
      rule: "kgx-qualifier", severity: .warning,
      message: "“\(name)” is no qualifier of Biolink \(model.version)\(meant)")
  }

  /// The prefix of a node's identifier, where its classes say which they expect; other prefixes are allowed.
  func prefix(_ prefix: String, categories: [String]) -> [Complaint] {
    let entries = categories.compactMap { model.entry(ofClass: $0) }.filter { !$0.idPrefixes.isEmpty }
    if entries.isEmpty || entries.contains(where: { $0.idPrefixes.contains(prefix) }) { return [] }
    let message =
      "“\(prefix)” is no prefix that Biolink \(model.version) lists for \(entries.map(\.name).joined(separator: ", "))"
    return [Complaint(rule: "kgx-id-prefix", severity: .note, message: message)]
  }

  private func isAssociation(_ entry: BiolinkModel.Entry) -> Bool {
    var name = entry.name
    // A parent that leads back ends the walk as well.
    for _ in 0..<100 {
      if name == "biolink:Association" { return true }
      guard let parent = model.entry(ofClass: name)?.parent, !parent.isEmpty else { return false }
      name = parent
    }
    return false
  }

  private func deprecation(of entry: BiolinkModel.Entry, kind: String) -> [Complaint] {
    guard entry.flags.contains("deprecated") else { return [] }
    let message = "the \(kind) “\(entry.name)” is deprecated in Biolink \(model.version)"
    return [Complaint(rule: "kgx-deprecated", severity: .warning, message: message)]
  }

  /// Mixins among predicates (`treats`) are used; among classes they only lend their slots to others.
  private func isForUse(_ entry: BiolinkModel.Entry) -> [Complaint] {
    guard let flag = ["mixin", "abstract"].first(where: entry.flags.contains) else { return [] }
    let kind = flag == "mixin" ? "a mixin" : "abstract"
    let message = "the class “\(entry.name)” is \(kind) in Biolink \(model.version), and nothing is of it alone"
    return [Complaint(rule: "kgx-abstract-class", severity: .warning, message: message)]
  }

  private mutating func unknown(_ rule: RuleID, _ kind: String, _ name: String, among names: [String]) -> Complaint {
    let meant = suggestion(name, among: names).map { "; meant? \($0)" } ?? ""
    return Complaint(
      rule: rule, severity: .error, message: "“\(name)” is no \(kind) of Biolink \(model.version)\(meant)")
  }

  /// The name with the prefix that it lacks, or the nearest one.
  private mutating func suggestion(_ name: String, among names: [String]) -> String? {
    let prefixed = "biolink:" + String(name.map { $0 == " " ? "_" : $0 })
    if names.contains(prefixed) { return prefixed }
    suggestions += 1
    if suggestions > Self.suggestionLimit || name.utf8.count > 200 { return nil }
    return Spelling.nearest(to: name, among: names)
  }
}
