/// How text is written in one place of a file.
enum TextEncoding: Sendable, Hashable {
  /// A cell of a table with separators ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)); quotation marks inside
  /// a quoted cell are doubled. One with blanks around it cannot be quoted: `isWhole` is false.
  case cell(separator: UInt8, isQuoted: Bool, isWhole: Bool)
  /// A label in Markdown or plain text.
  case prose(ProsePlace)
  /// A CURIE in Markdown or plain text.
  case curie
  /// An IRI in Markdown or plain text, written as it is.
  case iri
  /// A value that fills its OBO clause, such as a name.
  case oboValue
  /// A text between quotation marks in OBO.
  case oboQuoted
  /// An identifier in OBO, which ends at a blank.
  case oboIdentifier
  /// A trailing comment in OBO.
  case oboComment
  /// Character data of an XML element; `escapesQuotes` as the OWL API does it.
  case xmlText(escapesQuotes: Bool)
  /// The value of an XML attribute between marks of that kind.
  case xmlAttribute(quote: UInt8)
  /// A piece of an XML comment.
  case xmlComment

  /// What `bytes` read as.
  func decode(_ bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .cell(_, isQuoted: false, _), .curie, .iri, .xmlComment: String(decoding: bytes, as: UTF8.self)
    case .cell(_, isQuoted: true, _): CellText.decode(bytes)
    case .prose(let place): ProseText.decode(bytes, in: place)
    case .oboValue, .oboQuoted, .oboIdentifier, .oboComment: OBOText.decode(bytes)
    case .xmlText, .xmlAttribute: XMLCharacters.decode(bytes, entities: [:])
    }
  }

  /// The bytes that read `text`, or `nil` where there are none.
  func encode(_ text: String) -> [UInt8]? {
    // No label and no identifier holds a control character, and few of these places could carry one.
    guard text.utf8.contains(where: { $0 > 32 }), text.unicodeScalars.allSatisfy({ !$0.isControl }) else { return nil }
    return switch self {
    case .cell(let separator, let isQuoted, let isWhole):
      CellText.encode(text, separator: separator, isQuoted: isQuoted, isWhole: isWhole)
    case .prose(let place): ProseText.encode(text, in: place)
    case .curie: Identifier.isCURIE(text) ? Array(text.utf8) : nil
    case .iri: Identifier.isIRI(text) ? Array(text.utf8) : nil
    case .oboValue: OBOText.encodeValue(text)
    case .oboQuoted: OBOText.encode(text, escaping: "\"")
    case .oboIdentifier: OBOText.encodeIdentifier(text)
    case .oboComment: OBOText.encodeComment(text)
    case .xmlText(let escapesQuotes): XMLCharacters.encode(text, escapesQuotes: escapesQuotes)
    case .xmlAttribute(let quote): XMLCharacters.encode(text, inAttributeWith: quote)
    case .xmlComment: XMLCharacters.encodeComment(text)
    }
  }
}

extension Unicode.Scalar {
  /// Whether this is no character for a label: C0, DEL, C1, and the separators of lines and paragraphs.
  var isControl: Bool { value < 0x20 || (0x7f...0x9f).contains(value) || value == 0x2028 || value == 0x2029 }
}
