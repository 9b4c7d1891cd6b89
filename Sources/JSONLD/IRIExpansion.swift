internal import JSON

/// [IRI Expansion](https://www.w3.org/TR/json-ld11-api/#iri-expansion), for contexts that are complete. While one is being
/// made, ``TermDefiner`` first creates the terms that a value depends on.
extension ContextTables {
  /// The IRI, blank node identifier or keyword that `value` stands for; the value itself where it stands for none; `nil` where
  /// it is to be ignored.
  func expandIRI(_ value: String, documentRelative: Bool, vocab: Bool) -> String? {
    if value.utf8.first == UInt8(ascii: "@") {
      if Keyword(value) != nil { return value }
      if Keyword.hasForm(value) { return nil }
    }
    if let definition = terms[ExactText(value)] {
      if let iri = definition.iri, Keyword(iri) != nil { return iri }
      if vocab { return definition.iri }
    }
    if let (prefix, suffix) = CompactIRI.split(value) {
      if prefix == "_" || suffix.utf8.starts(with: "//".utf8) { return value }
      if let definition = terms[ExactText(prefix)], definition.isPrefix, let namespace = definition.iri {
        return namespace + suffix
      }
      if IRIForm.isAbsolute(value) { return value }
    }
    if vocab, let vocabulary { return vocabulary + value }
    if documentRelative, let base { return base.resolve(value) }
    return value
  }
}

/// The form of a [compact IRI](https://www.w3.org/TR/json-ld11/#compact-iris).
enum CompactIRI {
  /// What stands before and behind the first colon, which is not the first character.
  static func split(_ text: String) -> (prefix: Substring, suffix: Substring)? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else { return nil }
    return (text[..<colon], text[text.utf8.index(after: colon)...])
  }
}
