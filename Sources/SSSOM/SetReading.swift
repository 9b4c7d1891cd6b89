internal import Diagnostics
internal import Identifiers
internal import Records

/// A mapping set being read: what readers of both syntaxes hand over is checked here, and mistakes are counted.
struct SetReading {
  /// Where something stands.
  enum Place {
    case node(RecordNode)
    /// A byte of the table.
    case offset(Int)
  }

  /// A mistake that is there perhaps a thousand times, reported once.
  private struct Mistake {
    let rule: RuleID
    let severity: Severity
    let message: String
    let place: Place
    let file: String
    var count = 1
  }

  let path: String
  let bytes: [UInt8]
  /// Namespaces for prefixes that the set does not declare.
  let assumed: PrefixMap
  var set = MappingSet()
  /// Whether a backslash escapes.
  var isVersion11 = false
  private var mistakes: [Mistake] = []
  private var indexOfMistake: [String: Int] = [:]
  /// Prefixes that were found to be declared.
  private var known: Set<String> = Set(MappingSet.builtInPrefixes.keys)

  init(path: String, bytes: [UInt8], assuming prefixes: PrefixMap) {
    self.path = path
    self.bytes = bytes
    assumed = prefixes
  }

  /// Declares a prefix; one that is declared already keeps its namespace.
  mutating func declare(_ prefix: String, namespace: String, at place: Place, in file: String? = nil) {
    if let builtIn = MappingSet.builtInPrefixes[prefix] {
      if builtIn != namespace, builtIn.trimmedScheme != namespace.trimmedScheme {
        report(
          "sssom-prefix", .error, "the built-in prefix “\(prefix)” stands for \(builtIn), not for \(namespace)",
          at: place, in: file)
      }
      return
    }
    if set.prefixes[prefix] == nil { set.prefixes[prefix] = namespace }
    known.insert(prefix)
  }

  /// The texts that a slot may hold, as they are; what is wrong with them is reported.
  mutating func check(_ texts: [String], of slot: Slot, at place: Place, in file: String? = nil) {
    for text in texts {
      switch slot.kind {
      case .text: continue
      case .identifier: checkIdentifier(text, of: slot, at: place, in: file)
      case .iri:
        if !text.utf8.contains(UInt8(ascii: ":")) {
          report("sssom-value", .warning, "“\(text)” in \(slot.name) is no IRI", at: place, in: file)
        }
      case .date:
        if !Self.isDate(text) {
          report("sssom-value", .error, "“\(text)” in \(slot.name) is no date such as 2026-05-31", at: place, in: file)
        }
      case .number(let range):
        if let number = Double(text), range.contains(number) { continue }
        report(
          "sssom-value", .error,
          "“\(text)” in \(slot.name) is no number from \(Int(range.lowerBound)) to \(Int(range.upperBound))", at: place,
          in: file)
      case .choice(let choices):
        if choices.contains(text) { continue }
        report(
          "sssom-value", .error, "“\(text)” in \(slot.name) is none of \(choices.joined(separator: ", "))", at: place,
          in: file)
      }
    }
  }

  private mutating func checkIdentifier(_ text: String, of slot: Slot, at place: Place, in file: String?) {
    let curie = CURIE(text)
    if text.utf8.isEmpty { return }
    if text.contains("://") {
      report(
        "sssom-value", .warning, "\(slot.name) holds the IRI \(text), where a CURIE is expected", at: place, in: file)
    } else if !CURIE.isWellFormed(text) {
      report("sssom-value", .error, "“\(text)” in \(slot.name) is no CURIE", at: place, in: file)
    } else if !known.contains(String(curie.prefix)) {
      let prefix = String(curie.prefix)
      if let namespace = assumed.namespace(of: prefix) {
        set.prefixes[prefix] = namespace
        known.insert(prefix)
        report(
          "sssom-prefix", .warning, "the prefix “\(prefix)” is not in the curie_map; \(namespace) is assumed",
          at: place,
          in: file)
      } else {
        report("sssom-prefix", .error, "the prefix “\(prefix)” is not in the curie_map", at: place, in: file)
      }
    }
  }

  /// Takes a mapping. Where something is missing, that is reported, and the mapping is taken all the same.
  mutating func add(_ mapping: TermMapping, at place: Place) {
    let values = mapping.values
    func isMissing(_ id: Slot, _ type: Slot, _ label: Slot) -> Bool {
      values[id] == nil && !(values[type] == "rdfs literal" && values[label] != nil)
    }
    // The type may stand at the set; what is propagated comes last.
    for (id, type, label) in [
      (Slot.subjectID, Slot.subjectType, Slot.subjectLabel), (.objectID, .objectType, .objectLabel),
    ] where isMissing(id, type, label) && set.values[type] != "rdfs literal" {
      report("sssom-required", .error, "a mapping has no \(id.name)", at: place)
    }
    for slot in [Slot.predicateID, .mappingJustification] where values[slot] == nil {
      report("sssom-required", .error, "a mapping has no \(slot.name)", at: place)
    }
    if values[.reviewDate] != nil || values[.reviewerAgreement] != nil, values[.reviewerID] == nil,
      values[.reviewerLabel] == nil
    {
      report("sssom-required", .error, "a mapping that was reviewed has no reviewer", at: place)
    }
    set.mappings.append(mapping)
  }

  /// Brings what the set says to its mappings, and reports what the set lacks.
  mutating func finish(reporting reports: inout some DiagnosticSink) -> MappingSet {
    for slot in [Slot.mappingSetID, .license] where set.values[slot] == nil {
      report("sssom-required", .warning, "the set has no \(slot.name)", at: .offset(0))
    }
    if !set.mappings.isEmpty {
      for slot in Slot.ofSets where slot.isPropagatable {
        let texts = set.values.texts(slot)
        guard !texts.isEmpty, !set.mappings.contains(where: { $0.values[slot] != nil }) else { continue }
        for index in set.mappings.indices { set.mappings[index].values.set(slot, texts) }
        set.values.set(slot, [])
      }
    }
    let lines = LineTable(bytes)
    for mistake in mistakes {
      let range: TextRange
      switch mistake.place {
      case .node(let node): range = node.range
      case .offset(let offset): range = TextRange(at: lines.position(at: offset, in: bytes))
      }
      reports.report(
        Diagnostic(
          rule: mistake.rule, severity: mistake.severity, message: mistake.message, file: mistake.file, range: range,
          notes: mistake.count > 1 ? ["it is there \(mistake.count) times"] : []))
    }
    return set
  }

  mutating func report(
    _ rule: RuleID, _ severity: Severity, _ message: String, at place: Place, in file: String? = nil
  ) {
    if let index = indexOfMistake[message] {
      mistakes[index].count += 1
      return
    }
    indexOfMistake[message] = mistakes.count
    mistakes.append(Mistake(rule: rule, severity: severity, message: message, place: place, file: file ?? path))
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { ($0.utf8.count, Int($0)) }
    guard parts.count == 3, parts.map(\.0) == [4, 2, 2], let month = parts[1].1, let day = parts[2].1 else {
      return false
    }
    return parts[0].1 != nil && (1...12).contains(month) && (1...31).contains(day)
  }
}

extension String {
  /// What stands behind `http:` or `https:`, which older sets mix up.
  fileprivate var trimmedScheme: Substring {
    for scheme in ["https:", "http:"] where hasPrefix(scheme) { return dropFirst(scheme.utf8.count) }
    return self[...]
  }
}
