internal import JSON
internal import RDF

/// [RDF to Object Conversion](https://www.w3.org/TR/json-ld11-api/#rdf-to-object-conversion), for literals.
extension RDFSerializer {
  func value(of literal: Literal) throws(JSONLDProblem) -> JSONValue {
    if literal.datatype == RDFName.json, options.processingMode == .version11 {
      if let value = try json(literal.text) { return ["@value": value, "@type": "@json"] }
    }
    if options.useNativeTypes, let native = Self.native(literal) { return ["@value": native] }
    var object = JSONObject()
    if options.rdfDirection == .i18nDatatype, let (language, direction) = Self.i18n(literal.datatype) {
      object.append("@value", .string(literal.text))
      if !language.isEmpty { object.append("@language", .string(String(language))) }
      object.append("@direction", .string(direction.rawValue))
      return .object(object)
    }
    object.append("@value", .string(literal.text))
    if let language = literal.language {
      object.append("@language", .string(language))
      if let direction = literal.direction { object.append("@direction", .string(direction.rawValue)) }
    } else if literal.datatype != Literal.string {
      object.append("@type", .string(literal.datatype))
    }
    return .object(object)
  }

  /// The value of a JSON literal; `nil` where it would come back as another text, and must not.
  private func json(_ text: String) throws(JSONLDProblem) -> JSONValue? {
    let document: JSONDocument
    do {
      document = try JSONDocument(Array(text.utf8), name: "rdf:JSON")
    } catch {
      if options.isLossless { return nil }
      throw JSONLDProblem(.invalidJSONLiteral, error.diagnostic.message)
    }
    if options.isLossless, CanonicalJSON.text(of: document.value)?.isExactly(text) != true { return nil }
    return document.value
  }

  /// The number or boolean that a literal is, if its form is valid.
  private static func native(_ literal: Literal) -> JSONValue? {
    switch literal.datatype {
    case RDFName.boolean:
      switch literal.text {
      case "true", "1": return .bool(true)
      case "false", "0": return .bool(false)
      default: return nil
      }
    case RDFName.integer:
      guard let number = numeral(literal.text),
        number.text.utf8.allSatisfy({ $0 != UInt8(ascii: "E") && $0 != UInt8(ascii: ".") })
      else { return nil }
      return .number(number)
    case RDFName.double:
      return numeral(literal.text).flatMap { ECMAScriptNumber.text(of: $0.double) }
        .flatMap { JSONNumber($0) }.map { .number($0) }
    default: return nil
    }
  }

  /// A number in the notation of XML Schema, which allows a plus sign, zeros in front, and a point at either end.
  private static func numeral(_ text: String) -> JSONNumber? {
    var rest = text.utf8[...]
    var json = ""
    if rest.first == UInt8(ascii: "-") { json = "-" }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let integer = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
    rest = rest[integer.endIndex...]
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
      rest = rest[fraction.endIndex...]
      if integer.isEmpty, fraction.isEmpty { return nil }
    } else if integer.isEmpty {
      return nil
    }
    let significant = Substring(integer.drop { $0 == UInt8(ascii: "0") })
    json += significant.isEmpty ? "0" : significant
    if text.utf8.contains(UInt8(ascii: ".")) { json += "." + (fraction.isEmpty ? "0" : Substring(fraction)) }
    return JSONNumber(json + Substring(rest))
  }

  /// The language and the direction that a datatype tells.
  private static func i18n(_ datatype: String) -> (language: Substring, direction: Direction)? {
    guard datatype.utf8.starts(with: RDFName.i18n.utf8),
      let underscore = datatype.utf8.lastIndex(of: UInt8(ascii: "_")),
      let direction = Direction(rawValue: String(datatype[datatype.utf8.index(after: underscore)...]))
    else { return nil }
    return (datatype[..<underscore].dropFirst(RDFName.i18n.count), direction)
  }
}
