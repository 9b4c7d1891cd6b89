internal import ByteIO

/// Reads the pairs of an OWL file in RDF/XML: each element's `rdf:about` and its first `rdfs:label` that is English or
/// of no language, and comments such as `<!-- http://purl.obolibrary.org/obo/MONDO_0005058 (leiomyosarcoma) -->`.
struct OWLPairReader {
  private let bytes: [UInt8]
  private var pairs: [TextPair] = []
  private var entities: [String: [UInt8]] = [:]
  private let escapesQuotes: Bool
  private var depth = 0
  /// The element below the root that is open, until its label has been read.
  private var subject: (id: TextSpan, element: String)?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let span = bytes.span
    escapesQuotes = span.firstIndex(of: "&apos;", in: 0..<span.count) != nil
  }

  mutating func read() -> [TextPair] {
    let bytes = bytes
    let span = bytes.span
    var markup = XMLMarkup(from: 0)
    while let piece = markup.next(span) {
      switch piece {
      case .start(let name, let attributes, let isEmpty):
        let contentStart = markup.at
        if depth == 1 { subject = subject(name, attributes, span) }
        if depth == 2, !isEmpty, span.equals("rdfs:label", in: name) { readLabel(attributes, from: contentStart, span) }
        if !isEmpty { depth += 1 }
      case .end: depth = max(0, depth - 1)
      case .comment(let range): readComment(range, span)
      case .documentType(let range): readEntities(range, span)
      case .other: break
      }
    }
    return pairs
  }

  private func subject(
    _ name: Range<Int>, _ attributes: Range<Int>, _ span: Span<UInt8>
  ) -> (id: TextSpan, element: String)? {
    guard let (range, quote) = XMLMarkup.value(of: "rdf:about", in: attributes, span) else { return nil }
    let text = XMLCharacters.decode(bytes[range], entities: entities)
    guard Identifier.isIRI(text) else { return nil }
    let id = TextSpan(range, in: bytes, encoding: .xmlAttribute(quote: quote), text: text)
    return (id, span.string(in: name))
  }

  private mutating func readLabel(_ attributes: Range<Int>, from start: Int, _ span: Span<UInt8>) {
    guard let subject, let end = span.firstIndex(of: UInt8(ascii: "<"), in: start..<span.count), end > start,
      span.starts(with: "</rdfs:label", at: end)
    else { return }
    if let (language, _) = XMLMarkup.value(of: "xml:lang", in: attributes, span) {
      guard span.equals("en", in: language) || span.starts(with: "en-", at: language.lowerBound) else { return }
    }
    let text = XMLCharacters.decode(bytes[start..<end], entities: entities)
    guard text.utf8.contains(where: { $0 > 32 }) else { return }
    self.subject = nil
    let label = TextSpan(start..<end, in: bytes, encoding: .xmlText(escapesQuotes: escapesQuotes), text: text)
    pairs.append(
      TextPair(id: subject.id, label: label, form: .name, place: .element("\(subject.element) rdfs:label")))
  }

  private mutating func readComment(_ range: Range<Int>, _ span: Span<UInt8>) {
    guard let (id, label) = Self.identifierAndLabel(range, span), Identifier.isIRI(span.string(in: id)) else { return }
    pairs.append(
      TextPair(
        id: TextSpan(id, in: bytes, encoding: .iri), label: TextSpan(label, in: bytes, encoding: .xmlComment),
        form: .comment, place: .element("comment")))
  }

  /// An IRI, a blank and a text in parentheses, and nothing else.
  private static func identifierAndLabel(
    _ range: Range<Int>, _ span: Span<UInt8>
  ) -> (id: Range<Int>, label: Range<Int>)? {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, span[from] == 32 { from += 1 }
    while to > from, span[to - 1] == 32 { to -= 1 }
    guard to - from < 2000, to > from, span[to - 1] == UInt8(ascii: ")"), span.starts(with: "http", at: from),
      span.firstIndex(of: 10, in: from..<to) == nil, let blank = span.firstIndex(of: 32, in: from..<to),
      span[blank + 1] == UInt8(ascii: "("), blank + 2 < to - 1
    else { return nil }
    return (from..<blank, blank + 2..<to - 1)
  }

  private mutating func readEntities(_ range: Range<Int>, _ span: Span<UInt8>) {
    var at = range.lowerBound
    while let entity = span.firstIndex(of: "<!ENTITY", in: at..<range.upperBound) {
      at = entity + 8
      guard let end = span.firstIndex(of: UInt8(ascii: ">"), in: at..<range.upperBound) else { return }
      let name = span.string(in: at..<end).split(separator: " ").first.map(String.init) ?? ""
      if let open = (at..<end).first(where: { span[$0] == UInt8(ascii: "\"") || span[$0] == UInt8(ascii: "'") }),
        let close = span.firstIndex(of: span[open], in: open + 1..<end), close - open < 2000, entities.count < 1000
      {
        entities[name] = span.bytes(in: open + 1..<close)
      }
      at = end
    }
  }
}
