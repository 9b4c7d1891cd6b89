internal import JSON
internal import RDF

/// [Object to RDF Conversion](https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion) and
/// [List to RDF Conversion](https://www.w3.org/TR/json-ld11-api/#list-to-rdf-conversion).
extension RDFDeserializer {
  /// The term that an item is; `nil` where it is not well-formed.
  mutating func object(_ item: JSONValue, in graph: RDFTerm?) throws(JSONLDProblem) -> RDFTerm? {
    guard case .object(let object) = item else { return nil }
    if let value = object["@value"] { return try literal(value, object, in: graph) }
    if let list = object["@list"] { return try self.list(list.elements, in: graph) }
    return object["@id"]?.string.flatMap { resource($0) }
  }

  private mutating func list(_ items: [JSONValue], in graph: RDFTerm?) throws(JSONLDProblem) -> RDFTerm {
    if items.isEmpty { return .iri(RDFName.nil) }
    let head = blank()
    var node = head
    for (index, item) in items.enumerated() {
      if let object = try object(item, in: graph) { add(node, RDFName.first, object, in: graph) }
      let isLast = index == items.count - 1
      let rest = isLast ? RDFTerm.iri(RDFName.nil) : blank()
      add(node, RDFName.rest, rest, in: graph)
      node = rest
    }
    return head
  }

  private mutating func blank() -> RDFTerm { .blank(String(blankNodes.make().utf8.dropFirst(2)) ?? "") }

  private mutating func literal(
    _ value: JSONValue, _ object: JSONObject, in graph: RDFTerm?
  ) throws(JSONLDProblem) -> RDFTerm? {
    let type = object["@type"]?.string
    if type == "@json" {
      guard let text = CanonicalJSON.text(of: value) else {
        throw JSONLDProblem(.invalidJSONLiteral, "a number that is too large for a double", at: object.offset)
      }
      return .literal(Literal(text, datatype: RDFName.json))
    }
    if let type, !IRIForm.isWellFormed(type) { return malformed(type, "datatype") }
    let language = object["@language"]?.string
    if let language, !LanguageTag.isWellFormed(language) { return malformed(language, "language tag") }
    switch value {
    case .bool(let flag): return .literal(Literal(flag ? "true" : "false", datatype: type ?? RDFName.boolean))
    case .number(let number): return .literal(Self.literal(number, type))
    case .string(let text):
      if let direction = object["@direction"]?.string.flatMap({ Direction(rawValue: $0) }) {
        return directional(text, language, direction, in: graph)
      }
      if let language { return .literal(Literal(text, language: language)) }
      return .literal(type.map { Literal(text, datatype: $0) } ?? Literal(text))
    case .null, .array, .object: return nil
    }
  }

  private func malformed(_ text: String, _ what: String) -> RDFTerm? {
    remarks.add(.malformed, text, "“\(text)” is no \(what): values with it are left out")
    return nil
  }

  /// [Data round tripping](https://www.w3.org/TR/json-ld11-api/#data-round-tripping): an integer of fewer than 22 digits in all
  /// its digits, any other number with 16 significant ones.
  private static func literal(_ number: JSONNumber, _ type: String?) -> Literal {
    let decimal = number.decimal
    if decimal.isInteger, decimal.exponent <= 21, type != RDFName.double {
      return Literal(decimal.integerText, datatype: type ?? RDFName.integer)
    }
    return Literal(decimal.rounded(to: 16).doubleText, datatype: type ?? RDFName.double)
  }

  /// A text with a direction, in the way that was asked for.
  private mutating func directional(
    _ text: String, _ language: String?, _ direction: Direction, in graph: RDFTerm?
  ) -> RDFTerm {
    switch options.rdfDirection {
    case .i18nDatatype:
      let name = "\(language?.lowercased() ?? "")_\(direction.rawValue)"
      return .literal(Literal(text, datatype: RDFName.i18n + name))
    case .compoundLiteral:
      let node = blank()
      add(node, RDFName.value, .literal(Literal(text)), in: graph)
      if let language { add(node, RDFName.language, .literal(Literal(language.lowercased())), in: graph) }
      add(node, RDFName.direction, .literal(Literal(direction.rawValue)), in: graph)
      return node
    case .directionalString:
      if let language, let direction = TextDirection(rawValue: direction.rawValue) {
        return .literal(Literal(text, language: language, direction: direction))
      }
    case nil: break
    }
    remarks.add(
      .direction, "", "@direction is left out (--rdf-direction says how to tell it in RDF)")
    return .literal(language.map { Literal(text, language: $0) } ?? Literal(text))
  }
}

/// The form of language tags.
enum LanguageTag {
  /// Whether `text` is well-formed as RDF has it: subtags of one to eight letters or digits, the first of letters
  /// ([Turtle, LANGTAG](https://www.w3.org/TR/turtle/#grammar-production-LANGTAG)).
  static func isWellFormed(_ text: String) -> Bool {
    var isFirst = true
    for subtag in text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      guard (1...8).contains(subtag.count) else { return false }
      for byte in subtag {
        let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
        guard isLetter || !isFirst && byte &- UInt8(ascii: "0") < 10 else { return false }
      }
      isFirst = false
    }
    return true
  }
}
