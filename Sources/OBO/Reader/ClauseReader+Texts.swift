internal import ByteIO
internal import Diagnostics
internal import Ontology

/// The clauses that have texts in quotation marks.
extension ClauseReader {
  mutating func quoted(_ bytes: Span<UInt8>, of tag: OBOTag) -> OBOClause.Value {
    guard let text = takeQuoted(bytes, of: tag) else { return .quoted(cursor.takeRest(bytes), xrefs: []) }
    return .quoted(text, xrefs: takeXrefs(bytes, of: tag))
  }

  mutating func synonym(_ bytes: Span<UInt8>, scope given: Synonym.Scope?, of tag: OBOTag) -> OBOClause.Value {
    guard let text = takeQuoted(bytes, of: tag) else {
      return .synonym(OBOSynonym(cursor.takeRest(bytes), scope: given))
    }
    var synonym = OBOSynonym(text, scope: given)
    while case let next? = peekWord(bytes), next != UInt8(ascii: "[") {
      let word = cursor.identifier(bytes)
      if synonym.scope == nil, let scope = Synonym.Scope(rawValue: word) {
        synonym.scope = scope
      } else if synonym.type == nil {
        synonym.type = word
      } else {
        problems.append(Problem(rule: "obo-syntax", message: "“\(word)” behind the type of a synonym"))
      }
    }
    if synonym.scope == nil {
      problems.append(
        Problem(rule: "obo-synonym-scope", severity: .error, message: "the synonym “\(text)” has no scope"))
    }
    synonym.xrefs = takeXrefs(bytes, of: tag)
    return .synonym(synonym)
  }

  mutating func xref(_ bytes: Span<UInt8>) -> OBOClause.Value {
    let start = cursor.at
    let id = cursor.identifier(bytes)
    if peekWord(bytes) == nil { return .xref(Xref(id)) }
    if let description = cursor.quoted(bytes) { return .xref(Xref(id, description: description)) }
    let whole = OBOText.unescaped(bytes, start..<cursor.end)
    _ = cursor.takeRest(bytes)
    problems.append(Problem(rule: "obo-xref", message: "a blank in the xref “\(whole)”"))
    return .xref(Xref(whole))
  }

  mutating func property(_ bytes: Span<UInt8>) -> OBOClause.Value {
    let property = cursor.identifier(bytes)
    guard peekWord(bytes) != nil else {
      problems.append(Problem(rule: "obo-syntax", severity: .error, message: "a property without a value"))
      return .property(OBOPropertyValue(property, value: "", isLiteral: false))
    }
    let literal = cursor.quoted(bytes)
    let value = literal ?? cursor.identifier(bytes)
    let datatype = peekWord(bytes) == nil ? nil : cursor.identifier(bytes)
    return .property(
      OBOPropertyValue(property, value: value, datatype: datatype, isLiteral: literal != nil || datatype != nil))
  }

  /// `goslim_plant "Plant GO slim"`, `uk "British spelling" EXACT`
  mutating func definition(_ bytes: Span<UInt8>) -> OBOClause.Value {
    let id = cursor.identifier(bytes)
    cursor.skipBlanks(bytes)
    let text = cursor.quoted(bytes)
    if text == nil {
      problems.append(Problem(rule: "obo-syntax", message: "“\(id)” is defined without a text in quotation marks"))
      return .definition(id: id, text: peekWord(bytes) == nil ? nil : cursor.takeRest(bytes), word: nil)
    }
    let word = peekWord(bytes) == nil ? nil : cursor.identifier(bytes)
    return .definition(id: id, text: text, word: word)
  }

  /// `GO http://purl.obolibrary.org/obo/GO_ "Gene Ontology"`
  mutating func idSpace(_ bytes: Span<UInt8>) -> OBOClause.Value {
    let prefix = cursor.identifier(bytes)
    let namespace = cursor.identifier(bytes)
    if namespace.isEmpty {
      problems.append(Problem(rule: "obo-syntax", severity: .error, message: "an “idspace” without an IRI"))
    }
    cursor.skipBlanks(bytes)
    return .definition(id: prefix, text: cursor.quoted(bytes), word: namespace)
  }

  /// A text in quotation marks; `nil`, which is reported, where there is none.
  private mutating func takeQuoted(_ bytes: Span<UInt8>, of tag: OBOTag) -> String? {
    if let text = cursor.quoted(bytes) { return text }
    problems.append(Problem(rule: "obo-syntax", message: "“\(tag.name)” without quotation marks"))
    return nil
  }

  private mutating func takeXrefs(_ bytes: Span<UInt8>, of tag: OBOTag) -> [Xref] {
    guard peekWord(bytes) == UInt8(ascii: "[") else {
      problems.append(Problem(rule: "obo-syntax", message: "“\(tag.name)” without a list of xrefs"))
      return []
    }
    return cursor.xrefs(bytes)
  }

  /// The first byte of the next word.
  private mutating func peekWord(_ bytes: Span<UInt8>) -> UInt8? {
    cursor.skipBlanks(bytes)
    return cursor.peek(bytes)
  }
}
