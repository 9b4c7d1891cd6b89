internal import JSON

/// A node that tells text, language and direction by properties
/// ([rdf:CompoundLiteral](https://www.w3.org/TR/json-ld11/#the-rdf-compoundliteral-class-and-the-rdf-language-and-rdf-direction-properties)).
enum CompoundLiteral {
  /// The value that the entries of a node stand for; `nil` where they say anything else.
  static func value(of entries: JSONObject) throws(JSONLDProblem) -> JSONValue? {
    guard entries.entries.allSatisfy({ [RDFName.value, RDFName.language, RDFName.direction].contains($0.name) }),
      let text = onlyText(of: RDFName.value, in: entries)
    else { return nil }
    var value = JSONObject([JSONObject.Entry(name: "@value", value: .string(text))])
    if let language = onlyText(of: RDFName.language, in: entries) {
      guard LanguageTag.isWellFormed(language) else {
        throw JSONLDProblem(.invalidLanguageTaggedString, "“\(language)” is no language tag")
      }
      value.append("@language", .string(language))
    }
    if let direction = onlyText(of: RDFName.direction, in: entries) {
      guard Direction(rawValue: direction) != nil else {
        throw JSONLDProblem(.invalidBaseDirection, "“\(direction)” is no direction")
      }
      value.append("@direction", .string(direction))
    }
    return .object(value)
  }

  /// The only value of a property.
  private static func onlyText(of property: String, in entries: JSONObject) -> String? {
    guard let values = entries[property]?.array, values.count == 1 else { return nil }
    return values[0].object?["@value"]?.string
  }
}
