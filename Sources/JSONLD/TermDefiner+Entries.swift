internal import JSON

/// The entries of a term definition, in the order of
/// [the algorithm](https://www.w3.org/TR/json-ld11-api/#create-term-definition).
extension TermDefiner {
  func setProtection(_ draft: inout TermDraft) throws(JSONLDProblem) {
    guard let value = draft.value["@protected"] else { return }
    guard let flag = value.bool else {
      throw problem(.invalidProtected, "@protected is true or false", draft, "@protected")
    }
    try requireVersion11(draft, "@protected")
    draft.definition.isProtected = flag
  }

  mutating func setType(_ draft: inout TermDraft) throws(JSONLDProblem) {
    guard let value = draft.value["@type"] else { return }
    guard case .string(let text) = value else {
      throw problem(.invalidTypeMapping, "@type is an IRI or a keyword", draft, "@type")
    }
    let type = try expand(text) ?? ""
    let isAllowed =
      switch Keyword(type) {
      case .id, .vocab: true
      case .json, .none?: processor.mode == .version11
      default: IRIForm.isAbsolute(type)
      }
    guard isAllowed else { throw problem(.invalidTypeMapping, "“\(text)” is no type", draft, "@type") }
    draft.definition.type = type
  }

  /// Whether the term is not to be ignored.
  mutating func setReverse(_ draft: inout TermDraft) throws(JSONLDProblem) -> Bool {
    if draft.value.contains("@id") || draft.value.contains("@nest") {
      throw problem(.invalidReverseProperty, "@reverse goes with neither @id nor @nest", draft, "@reverse")
    }
    guard case .string(let text)? = draft.value["@reverse"] else {
      throw problem(.invalidIRIMapping, "@reverse is an IRI", draft, "@reverse")
    }
    if Keyword.hasForm(text) {
      remarkReserved(text, draft)
      return false
    }
    let iri = try expand(text) ?? ""
    guard IRIForm.isAbsolute(iri) || IRIForm.isBlank(iri) else {
      throw problem(.invalidIRIMapping, "“\(text)” is no IRI", draft, "@reverse")
    }
    draft.definition.iri = iri
    switch draft.value["@container"] {
    case nil, .null: break
    case .string("@set"): draft.definition.container = .set
    case .string("@index"): draft.definition.container = .index
    default:
      throw problem(.invalidReverseProperty, "the container is neither @set nor @index", draft, "@container")
    }
    draft.definition.isReverse = true
    return true
  }

  /// Whether the term is not to be ignored.
  mutating func setIRI(_ draft: inout TermDraft) throws(JSONLDProblem) -> Bool {
    let term = draft.term
    if let value = draft.value["@id"], value != .string(term) {
      if value.isNull { return true }
      guard case .string(let text) = value else {
        throw problem(.invalidIRIMapping, "@id is an IRI or null", draft, "@id")
      }
      if Keyword(text) == nil, Keyword.hasForm(text) {
        remarkReserved(text, draft)
        return false
      }
      let iri = try expand(text) ?? ""
      guard Keyword(iri) != nil || IRIForm.isAbsolute(iri) || IRIForm.isBlank(iri) else {
        throw problem(.invalidIRIMapping, "“\(text)” is no IRI", draft, "@id")
      }
      if iri == "@context" { throw problem(.invalidKeywordAlias, "@context has no alias", draft, "@id") }
      draft.definition.iri = iri
      let hasSlash = term.utf8.contains(UInt8(ascii: "/"))
      if term.utf8.dropFirst().dropLast().contains(UInt8(ascii: ":")) || hasSlash {
        guard try expandAsIRI(term) == iri else {
          throw problem(.invalidIRIMapping, "the term looks like an IRI, and stands for another one", draft, "@id")
        }
      }
      if !term.utf8.contains(UInt8(ascii: ":")), !hasSlash, draft.isSimple {
        draft.definition.isPrefix = IRIForm.endsInDelimiter(iri) || IRIForm.isBlank(iri)
      }
    } else if let (prefix, suffix) = CompactIRI.split(term) {
      try define(String(prefix))
      if let namespace = tables.terms[ExactText(prefix)]?.iri {
        draft.definition.iri = namespace + suffix
      } else {
        draft.definition.iri = term
      }
    } else if term.utf8.contains(UInt8(ascii: "/")) {
      let iri = try expandAsIRI(term) ?? ""
      guard IRIForm.isAbsolute(iri) else {
        throw problem(.invalidIRIMapping, "it is relative to nothing", draft, "@id")
      }
      draft.definition.iri = iri
    } else if term == "@type" {
      draft.definition.iri = "@type"
    } else if let vocabulary = tables.vocabulary {
      draft.definition.iri = vocabulary + term
    } else {
      throw problem(.invalidIRIMapping, "it has no IRI, and there is no vocabulary", draft, "@id")
    }
    return true
  }

  func setContainer(_ draft: inout TermDraft) throws(JSONLDProblem) {
    guard let value = draft.value["@container"] else { return }
    var container: Container = []
    for element in value.elements {
      guard case .string(let keyword) = element, let one = Container(keyword: keyword) else {
        throw problem(.invalidContainerMapping, "no container", draft, "@container")
      }
      container.insert(one)
    }
    let isKnown = processor.mode == .version11 || container.isVersion10 && !value.isArray
    guard !container.isEmpty, container.isValid, isKnown else {
      throw problem(.invalidContainerMapping, "these do not go together in a container", draft, "@container")
    }
    draft.definition.container = container
    if container.contains(.type) {
      let type = draft.definition.type ?? "@id"
      guard type == "@id" || type == "@vocab" else {
        throw problem(.invalidTypeMapping, "with the container @type, the type is @id or @vocab", draft, "@type")
      }
      draft.definition.type = type
    }
  }

  mutating func setIndex(_ draft: inout TermDraft) throws(JSONLDProblem) {
    guard let value = draft.value["@index"] else { return }
    try requireVersion11(draft, "@index")
    guard draft.definition.container.contains(.index), case .string(let index) = value,
      IRIForm.isAbsolute(try expand(index) ?? "")
    else {
      throw problem(
        .invalidTermDefinition, "@index is a property, for terms with the container @index", draft, "@index")
    }
    draft.definition.index = index
  }

  func setContext(_ draft: inout TermDraft) throws(JSONLDProblem) {
    guard let value = draft.value["@context"] else { return }
    try requireVersion11(draft, "@context")
    let context = LocalContext(value, base: source.base, document: source.document)
    var request = self.request
    request.overridesProtected = true
    request.propagates = true
    request.validatesScoped = false
    do {
      // For its errors only: it is processed again where it is used.
      _ = try processor.process(ActiveContext(tables), context, request)
    } catch {
      var scoped = error
      scoped.code = .invalidScopedContext
      scoped.message = "of “\(draft.term)”: \(error.code.rawValue): \(error.message)"
      throw scoped
    }
    draft.definition.scopedContext = context
  }

  func setLanguage(_ draft: inout TermDraft) throws(JSONLDProblem) {
    guard !draft.value.contains("@type") else { return }
    switch draft.value["@language"] {
    case nil: break
    case .null: draft.definition.language = .null
    case .string(let tag): draft.definition.language = .value(tag)
    default: throw problem(.invalidLanguageMapping, "@language is a language tag or null", draft, "@language")
    }
    switch draft.value["@direction"] {
    case nil: break
    case .null: draft.definition.direction = .null
    case let value?:
      guard let direction = value.string.flatMap({ Direction(rawValue: $0) }) else {
        throw problem(.invalidBaseDirection, "@direction is “ltr”, “rtl” or null", draft, "@direction")
      }
      draft.definition.direction = .value(direction)
    }
  }

  func setNest(_ draft: inout TermDraft) throws(JSONLDProblem) {
    guard let value = draft.value["@nest"] else { return }
    try requireVersion11(draft, "@nest")
    guard case .string(let nest) = value, nest == "@nest" || Keyword(nest) == nil else {
      throw problem(.invalidNest, "@nest is @nest or a term for it", draft, "@nest")
    }
    draft.definition.nest = nest
  }

  func setPrefix(_ draft: inout TermDraft) throws(JSONLDProblem) {
    guard let value = draft.value["@prefix"] else { return }
    try requireVersion11(draft, "@prefix")
    if draft.term.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) {
      throw problem(.invalidTermDefinition, "a prefix has neither colon nor slash", draft, "@prefix")
    }
    guard let flag = value.bool else { throw problem(.invalidPrefix, "@prefix is true or false", draft, "@prefix") }
    if flag, let iri = draft.definition.iri, Keyword(iri) != nil {
      throw problem(.invalidTermDefinition, "a keyword is no prefix", draft, "@prefix")
    }
    draft.definition.isPrefix = flag
  }

  private func remarkReserved(_ text: String, _ draft: TermDraft) {
    processor.remarks.add(
      .reservedName, text, at: draft.offset, in: source.document,
      "“\(draft.term)” is ignored: “\(text)” has the form of a keyword")
  }
}
