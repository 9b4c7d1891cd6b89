internal import JSON

/// [IRI Compaction](https://www.w3.org/TR/json-ld11-api/#iri-compaction).
struct IRICompactor {
  let mode: ProcessingMode

  /// The shortest way to write an IRI or a keyword: a term that suits `value`, a name relative to the vocabulary, a compact
  /// IRI, or one relative to the base. Whatever it is expands to `iri` again.
  func compact(
    _ iri: String, in active: ActiveContext, value: JSONValue? = nil, vocab: Bool = true, isReverse: Bool = false
  ) throws(JSONLDProblem) -> String {
    let isPlain = value == nil && !isReverse
    let key = CompactedIRIKey(iri: ExactText(iri), vocab: vocab)
    if isPlain, let known = active.compacted[key] { return known }
    let compacted = try compactAnew(iri, in: active, value, vocab, isReverse)
    if isPlain { active.compacted[key] = compacted }
    return compacted
  }

  private func compactAnew(
    _ iri: String, in active: ActiveContext, _ value: JSONValue?, _ vocab: Bool, _ isReverse: Bool
  ) throws(JSONLDProblem) -> String {
    if vocab, active.inverse.entries[ExactText(iri)] != nil {
      if let term = try term(for: iri, in: active, value, isReverse) { return term }
    }
    if vocab, let vocabulary = active.tables.vocabulary, iri.utf8.starts(with: vocabulary.utf8),
      iri.utf8.count > vocabulary.utf8.count, let suffix = String(iri.utf8.dropFirst(vocabulary.utf8.count)),
      active.definition(of: suffix) == nil, active.expandIRI(suffix) == iri
    {
      return suffix
    }
    if let compactIRI = compactIRI(iri, in: active, value) { return compactIRI }
    try checkScheme(of: iri, in: active)
    if !vocab, let base = active.tables.base { return base.relativize(iri) }
    return iri
  }

  /// The shortest compact IRI, of equally short ones the first by code points.
  private func compactIRI(_ iri: String, in active: ActiveContext, _ value: JSONValue?) -> String? {
    var best: ExactText?
    active.prefixes.forEachPrefix(of: iri) { prefix, suffix in
      let candidate = ExactText("\(prefix):\(suffix)")
      if let best {
        let lengths = (candidate.text.unicodeScalars.count, best.text.unicodeScalars.count)
        guard lengths.0 < lengths.1 || lengths.0 == lengths.1 && candidate < best else { return }
      }
      if let definition = active.tables.terms[candidate] {
        guard definition.iri == iri, value == nil else { return }
      }
      // A suffix that begins with “//” would make another IRI of it.
      guard active.expandIRI(candidate.text) == iri else { return }
      best = candidate
    }
    return best?.text
  }

  /// An IRI whose scheme is a prefix would be expanded to something else.
  private func checkScheme(of iri: String, in active: ActiveContext) throws(JSONLDProblem) {
    guard let (scheme, rest) = CompactIRI.split(iri), scheme != "_", !rest.utf8.starts(with: "//".utf8),
      let definition = active.definition(of: String(scheme)), definition.isPrefix, definition.iri != nil
    else { return }
    throw JSONLDProblem(.iriConfusedWithPrefix, "the scheme of \(iri) is a prefix of the context")
  }

  private func term(
    for iri: String, in active: ActiveContext, _ value: JSONValue?, _ isReverse: Bool
  ) throws(JSONLDProblem) -> String? {
    var choice = TermChoice()
    choice.add(value, isReverse: isReverse, standard: LanguageKey.standard(active.tables), mode: mode)
    var preferred: [String] = []
    if choice.value == "@reverse" { preferred.append("@reverse") }
    if choice.value == "@id" || choice.value == "@reverse", let id = value?.object?["@id"]?.string {
      let compacted = try compact(id, in: active)
      let isTerm = active.definition(of: compacted)?.iri == id
      preferred += isTerm ? ["@vocab", "@id", "@none"] : ["@id", "@vocab", "@none"]
    } else {
      preferred += [choice.value, "@none"]
      if value?.object?["@list"]?.array?.isEmpty == true { choice.kind = .any }
    }
    preferred.append("@any")
    for entry in preferred {
      if let underscore = entry.utf8.firstIndex(of: UInt8(ascii: "_")) {
        preferred.append(String(entry[underscore...]))
      }
    }
    return active.inverse.term(for: iri, choice.containers, choice.kind, preferred)
  }
}

/// What a term should have to suit a value: its containers by preference, and its type or language.
struct TermChoice {
  var containers: [Container] = []
  var kind = InverseContext.Kind.language
  var value = "@null"

  mutating func add(_ value: JSONValue?, isReverse: Bool, standard: String, mode: ProcessingMode) {
    let object = value?.object
    let hasIndex = object?.contains("@index") ?? false
    let isGraph = value?.isGraphObject ?? false
    if hasIndex, !isGraph { containers += [.index, [.index, .set]] }
    if isReverse {
      kind = .type
      self.value = "@reverse"
      containers.append(.set)
    } else if let list = object?["@list"] {
      if !hasIndex { containers.append(.list) }
      addList(list.elements, standard: standard)
    } else if isGraph {
      addGraph(hasIndex: hasIndex, hasID: object?.contains("@id") ?? false)
    } else {
      addItem(object, hasIndex: hasIndex)
    }
    containers.append([])
    if mode == .version11, !hasIndex { containers += [.index, [.index, .set]] }
    if mode == .version11, let object, object.count == 1, object.contains("@value") {
      containers += [.language, [.language, .set]]
    }
  }

  /// The most specific type or language that all elements have.
  private mutating func addList(_ list: [JSONValue], standard: String) {
    var commonType: String?
    var commonLanguage = list.isEmpty ? standard : nil
    for item in list {
      var (type, language) = ("@none", "@none")
      let object = item.object
      let isValue = object?.contains("@value") ?? false
      if let object, isValue {
        if let key = Self.languageKey(of: object) {
          language = key
        } else if let own = object["@type"]?.string {
          type = own
        } else {
          language = "@null"
        }
      } else {
        type = "@id"
      }
      if commonLanguage == nil {
        commonLanguage = language
      } else if language != commonLanguage, isValue {
        commonLanguage = "@none"
      }
      if commonType == nil { commonType = type } else if type != commonType { commonType = "@none" }
      if commonType == "@none", commonLanguage == "@none" { break }
    }
    if let commonType, commonType != "@none" {
      kind = .type
      value = commonType
    } else {
      value = commonLanguage ?? "@none"
    }
  }

  private mutating func addGraph(hasIndex: Bool, hasID: Bool) {
    let byIndex: [Container] = [[.graph, .index], [.graph, .index, .set]]
    let byID: [Container] = [[.graph, .id], [.graph, .id, .set]]
    if hasIndex { containers += byIndex }
    if hasID { containers += byID }
    containers += [.graph, [.graph, .set], .set]
    if !hasIndex { containers += byIndex }
    if !hasID { containers += byID }
    containers += [.index, [.index, .set]]
    kind = .type
    value = "@id"
  }

  private mutating func addItem(_ object: JSONObject?, hasIndex: Bool) {
    if let object, object.contains("@value") {
      if !hasIndex, let key = Self.languageKey(of: object) {
        value = key
        containers += [.language, [.language, .set]]
      } else if let type = object["@type"]?.string {
        kind = .type
        value = type
      }
    } else {
      kind = .type
      value = "@id"
      containers += [.id, [.id, .set], .type, [.set, .type]]
    }
    containers.append(.set)
  }

  /// The key of a value that has a language or a direction.
  private static func languageKey(of object: JSONObject) -> String? {
    let language = object["@language"]?.string
    if let direction = object["@direction"]?.string.flatMap({ Direction(rawValue: $0) }) {
      return LanguageKey.text(language, direction)
    }
    return language?.lowercased()
  }
}
