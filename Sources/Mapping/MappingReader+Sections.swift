internal import Diagnostics
internal import Identifiers
internal import KnowledgeGraph
internal import Records

/// The sections of a mapping file before its rules.
extension MappingReader {
  /// `prefixes:` is a file of prefixes and aliases, or both in place.
  mutating func readPrefixes(_ node: RecordNode) {
    if node.kind == .mapping { return readPrefixSection(node) }
    guard let name = text(of: node) else { return }
    do {
      let bytes = try open(name)
      guard let file = RecordReader.read(bytes, path: name, reporting: &diagnostics),
        let root = file.documents.first
      else { return }
      readPrefixSection(root)
    } catch {
      report("mapping-missing-file", "the prefix map cannot be read: \(error)", at: node)
    }
  }

  private mutating func readPrefixSection(_ node: RecordNode) {
    let section = fields(of: node, allowing: ["prefixes", "aliases"], requiring: ["prefixes"])
    for (key, value) in entries(of: section["prefixes"]) {
      guard let namespace = text(of: value) else { continue }
      if namespace.contains(":") {
        prefixes.add(key.text, namespace: namespace)
      } else {
        report("mapping-bad-namespace", "“\(namespace)” is no IRI", at: value)
      }
    }
    for (key, value) in entries(of: section["aliases"]) {
      guard let canonical = text(of: value) else { continue }
      if prefixes.namespace(of: canonical) == nil {
        report("mapping-unknown-prefix", "“\(canonical)” is not among the prefixes", at: value)
      }
      prefixes.add(alias: key.text, of: canonical)
    }
  }

  mutating func readDefaults(_ node: RecordNode) -> EdgeDefaults {
    let names = ["primary_knowledge_source", "knowledge_level", "agent_type"]
    let section = fields(of: node, allowing: names, requiring: names)
    for (key, enumeration) in [("knowledge_level", "KnowledgeLevelEnum"), ("agent_type", "AgentTypeEnum")] {
      guard let value = section[key] else { continue }
      let permitted = model.values(of: enumeration)
      if !permitted.isEmpty, !permitted.contains(value.text) {
        report(
          "mapping-unknown-value", "“\(value.text)” is no \(key) of Biolink \(model.version)", at: value,
          suggestion: Spelling.nearest(to: value.text, among: permitted))
      }
    }
    return EdgeDefaults(
      knowledgeSource: section[names[0]]?.text ?? "", knowledgeLevel: section[names[1]]?.text ?? "",
      agentType: section[names[2]]?.text ?? "")
  }

  /// `record:` says where a record says what it is about.
  mutating func readRecord(_ node: RecordNode) -> RecordShape {
    let section = fields(of: node, allowing: ["name", "id", "subject", "created", "updated"], requiring: ["subject"])
    return RecordShape(
      name: section["name"].flatMap { path($0) }, id: section["id"].flatMap { template($0) },
      subject: section["subject"].flatMap { path($0) }, created: section["created"].flatMap { path($0) },
      updated: section["updated"].flatMap { path($0) })
  }

  private mutating func template(_ node: RecordNode) -> TextTemplate? {
    guard let text = text(of: node) else { return nil }
    let template = TextTemplate(text)
    if template == nil { report("mapping-syntax", "“\(text)” is no template with balanced braces", at: node) }
    return template
  }

  mutating func readDescriptor(_ node: RecordNode) -> DescriptorShape? {
    let section = fields(of: node, allowing: ["id", "label", "wording"], requiring: ["id"])
    guard let id = section["id"].flatMap({ path($0) }) else { return nil }
    return DescriptorShape(
      id: id, label: section["label"].flatMap { path($0) }, wording: section["wording"].flatMap { path($0) })
  }

  mutating func readEvidence(_ node: RecordNode) -> EvidenceShape? {
    let section = fields(
      of: node,
      allowing: [
        "reference", "separator", "reference-prefix", "title", "support", "source", "snippet", "explanation",
        "supporting", "refuting", "neutral", "when-refuted", "when-mixed", "repeats",
      ], requiring: ["reference"])
    var polarities: [String: EvidenceItem.Polarity] = [:]
    for polarity in [EvidenceItem.Polarity.supporting, .refuting, .neutral] {
      for value in elements(of: section[polarity.rawValue]) {
        guard let text = text(of: value), let other = polarities.updateValue(polarity, forKey: text) else { continue }
        report("mapping-contradiction", "“\(text)” is \(other.rawValue) as well", at: value)
      }
    }
    func place(_ key: String) -> RecordPath? { section[key].flatMap { path($0) } }
    guard let reference = place("reference") else { return nil }
    return EvidenceShape(
      reference: reference, separator: section["separator"].flatMap { text(of: $0) },
      referencePrefix: section["reference-prefix"].flatMap { prefix($0) }, title: place("title"),
      support: place("support"), source: place("source"), snippet: place("snippet"),
      explanation: place("explanation"), polarities: polarities,
      polarityOfOthers: section["supporting"] == nil ? .supporting : nil,
      whenRefuted: section["when-refuted"].flatMap { choice(EvidenceShape.Refuted.self, in: $0) } ?? .keep,
      whenMixed: section["when-mixed"].flatMap { choice(EvidenceShape.Mixed.self, in: $0) } ?? .apart,
      repeats: section["repeats"].flatMap { choice(EvidenceShape.Repeats.self, in: $0) } ?? .drop)
  }

  mutating func readSlots(_ node: RecordNode) {
    for (key, value) in entries(of: node) {
      let section = fields(
        of: value, allowing: ["prefixes", "under", "category", "category-of-prefix"], requiring: ["category"])
      var roots: [CURIE] = []
      for root in elements(of: section["under"]) {
        if let curie = CURIE(validating: root.text) {
          roots.append(prefixes.canonicalize(curie))
        } else {
          report("mapping-malformed-curie", "“\(root.text)” is no CURIE", at: root)
        }
      }
      let names = elements(of: section["prefixes"]).compactMap { prefix($0) }
      var categories: [String: CURIE] = [:]
      for (prefixNode, category) in entries(of: section["category-of-prefix"]) {
        if let prefix = prefix(prefixNode) { categories[prefix] = self.category(category) }
      }
      slots[key.text] = TermSlot(
        name: key.text, prefixes: names, roots: roots,
        category: section["category"].map { self.category($0) } ?? "biolink:NamedThing",
        categoryOfPrefix: categories)
    }
  }

  mutating func readMaps(_ node: RecordNode) {
    for (key, value) in entries(of: node) {
      var table: [String: String] = [:]
      var nothing: Set<String> = []
      for (from, to) in entries(of: value) {
        if to.isNull { nothing.insert(from.text) } else { table[from.text] = text(of: to) }
      }
      maps[key.text] = ValueMap(
        name: key.text, entries: table, nothing: nothing,
        order: entries(of: value).map(\.key.text).filter { table[$0] != nil })
    }
  }

  /// `terms:` says which slot a term belongs to that no rule makes a node of.
  mutating func readTerms(_ node: RecordNode) {
    for (key, value) in entries(of: node) {
      guard let path = path(key), let slot = slot(value) else { continue }
      slotOfPath[path.text] = slot.name
    }
  }

  /// `values:` says at which paths a value map lists all that may stand there, and what `also` may.
  mutating func readValues(_ node: RecordNode) {
    for (key, value) in entries(of: node) {
      var holder: RecordNode? = value
      var also: [String] = []
      if value.kind == .mapping {
        let section = fields(of: value, allowing: ["map", "also"], requiring: ["map"])
        holder = section["map"]
        also = strings(in: section["also"])
        for node in elements(of: section["also"]) where (try? Regex(node.text)) == nil {
          report("mapping-syntax", "“\(node.text)” is no regular expression", at: node)
        }
      }
      guard let path = path(key), let name = holder.flatMap({ text(of: $0) }) else { continue }
      if maps[name] == nil {
        report(
          "mapping-unknown-name", "there is no value map “\(name)”", at: value,
          suggestion: Spelling.nearest(to: name, among: maps.keys.sorted()))
      }
      mapOfPath[path.text] = ClosedValues(map: name, patterns: also)
    }
  }

  /// `ignore:` says what is left out on purpose: paths, one or several, with one reason.
  mutating func readIgnored(_ node: RecordNode) -> [IgnoredPath] {
    var ignored: [IgnoredPath] = []
    for element in elements(of: node) {
      let section = fields(of: element, allowing: ["path", "reason"], requiring: ["path", "reason"])
      guard let reason = section["reason"] else { continue }
      for place in elements(of: section["path"]) {
        if let path = path(place) { ignored.append(IgnoredPath(path: path, reason: reason.text)) }
      }
    }
    return ignored
  }

  /// `expect:` says which kinds of losses are part of the records as they are, each with a reason.
  mutating func readExpectedLosses(_ node: RecordNode) -> [Loss.Reason: String] {
    let kinds: [(name: String, reason: Loss.Reason)] = [
      ("no-identifier", .noIdentifier), ("dangling-name", .danglingName), ("unmapped-value", .unmappedValue),
      ("reflexive", .reflexive), ("malformed", .malformed),
    ]
    let section = fields(of: node, allowing: kinds.map(\.name))
    var expected: [Loss.Reason: String] = [:]
    for (name, reason) in kinds { expected[reason] = section[name].flatMap { text(of: $0) } }
    return expected
  }

  /// A prefix that the prefix map knows, in its canonical spelling.
  mutating func prefix(_ node: RecordNode) -> String? {
    guard let text = text(of: node) else { return nil }
    if prefixes.contains(text) { return prefixes.canonicalPrefix(text) }
    report(
      "mapping-unknown-prefix", "“\(text)” is not among the prefixes", at: node,
      suggestion: Spelling.nearest(to: text, among: prefixes.entries.map(\.prefix)))
    return nil
  }

  /// A Biolink class that may stand on a node or an edge.
  mutating func category(_ node: RecordNode) -> CURIE {
    let name = node.text
    if !model.isClass(name) {
      report(
        "mapping-unknown-category", "“\(name)” is no class of Biolink \(model.version)", at: node,
        suggestion: Spelling.nearest(to: name, among: model.classNames))
    }
    return CURIE(name)
  }
}
