internal import ByteIO
internal import Identifiers
internal import RDF
internal import XMLIO

/// What attributes say: bases, languages and the names of nodes.
extension RDFXMLParser {
  // MARK: Scope

  /// `xml:base`, `xml:lang`, `its:dir` and `rdf:version`: they hold for the other attributes too, whatever their order.
  mutating func readScope(
    _ attributes: XMLAttributes, in outer: Frame.Scope, at place: XMLPlace
  ) -> Frame.Scope {
    var scope = outer
    var direction: String?
    for index in 0..<attributes.count {
      switch names.kind(attributes.name(at: index)) {
      case .base:
        let mark = quad.bytes.count
        if let iri = resolved(attributes, index, outer, at: place) {
          bases.append(Self.base(quad.bytes.span.string(in: iri)))
          scope.base = bases.count - 1
        }
        forget(from: mark)
      case .language: scope.language = language(attributes, index, at: place)
      case .direction: direction = attributes.text(at: index)
      case .version:
        let version = attributes.text(at: index)
        scope.isVersion12 = version != "1.0" && version != "1.1"
        if scope.isVersion12, version != "1.2", version != "1.2-basic" {
          warn("the version “\(version)” of RDF is not known, and read as 1.2", rule: "rdf-version", at: place)
        }
      default: break
      }
    }
    guard let direction else { return scope }
    scope.direction = TextDirection(rawValue: direction)
    if !scope.isVersion12 {
      scope.direction = nil
      warn("a direction without rdf:version=\"1.2\" is passed over", rule: "rdf-version", at: place)
    } else if scope.direction == nil, !direction.isEmpty {
      problem("“\(direction)” is no base direction, which is ltr or rtl", rule: "rdf-language", at: place)
    }
    return scope
  }

  private mutating func language(_ attributes: XMLAttributes, _ index: Int, at place: XMLPlace) -> Range<Int> {
    let start = quad.bytes.count
    let isLanguage = attributes.withValue(at: index) { tag in
      quad.bytes.append(contentsOf: tag)
      return tag.count == 0 || Self.isLanguage(tag)
    }
    if isLanguage { return start..<quad.bytes.count }
    forget(from: start)
    problem("“\(attributes.text(at: index))” is no language tag", rule: "rdf-language", at: place)
    return 0..<0
  }

  /// Parts of one to eight letters or digits, the first of letters alone
  /// ([BCP 47](https://www.rfc-editor.org/rfc/rfc5646#section-2.1)).
  private static func isLanguage(_ tag: Span<UInt8>) -> Bool {
    var (isFirst, length) = (true, 0)
    for index in tag.indices {
      let byte = tag[index]
      if byte == UInt8(ascii: "-") {
        if length == 0 { return false }
        (isFirst, length) = (false, 0)
      } else {
        guard (byte | 0x20) &- UInt8(ascii: "a") < 26 || !isFirst && byte &- UInt8(ascii: "0") < 10, length < 8 else {
          return false
        }
        length += 1
      }
    }
    return length > 0
  }

  static func base(_ text: String) -> (iri: BaseIRI, document: [UInt8]) {
    (BaseIRI(text), Array(text.utf8.prefix { $0 != UInt8(ascii: "#") }))
  }

  // MARK: Nodes

  /// A blank node that no name of the document can mean.
  mutating func newBlank() -> Frame.Node {
    blanks += 1
    return Frame.Node(kind: .blank, text: appendLabel(ofBlank: blanks))
  }

  mutating func appendLabel(ofBlank number: Int) -> Range<Int> {
    let start = quad.bytes.count
    quad.bytes.append(UInt8(ascii: "b"))
    quad.bytes.append(decimal: number)
    return start..<quad.bytes.count
  }

  /// The node that an attribute names.
  mutating func node(
    _ kind: RDFXMLName.Kind, _ attributes: XMLAttributes, _ index: Int, _ scope: Frame.Scope, at place: XMLPlace
  ) -> Frame.Node {
    switch kind {
    case .nodeID:
      let name = attributes.text(at: index)
      if !XMLNameCheck.isName(name) { problem("“\(name)” is no name, as rdf:nodeID must be", at: place) }
      return Frame.Node(kind: .blank, text: quad.append(Self.label(ofName: name)))
    case .id: return identifier(attributes.text(at: index), scope, at: place)
    default:
      guard let iri = resolved(attributes, index, scope, at: place) else { return newBlank() }
      return Frame.Node(kind: .iri, text: iri)
    }
  }

  /// The IRI of an `rdf:ID`, which may be given once ([7.2.23](https://www.w3.org/TR/rdf12-xml/#idAttr)).
  private mutating func identifier(_ id: String, _ scope: Frame.Scope, at place: XMLPlace) -> Frame.Node {
    if !XMLNameCheck.isName(id) { problem("“\(id)” is no name, as rdf:ID must be", at: place) }
    guard scope.base >= 0 else {
      problem("rdf:ID “\(id)” is relative, and the document has no base", rule: "rdf-relative-iri", at: place)
      return newBlank()
    }
    let start = quad.bytes.count
    quad.bytes.append(contentsOf: bases[scope.base].document)
    quad.bytes.append(UInt8(ascii: "#"))
    quad.bytes.append(contentsOf: id.utf8)
    let count = identifiers.count
    let iri = quad.bytes.span.bytes(in: start..<quad.bytes.count)
    _ = identifiers.intern(iri.span)
    if identifiers.count == count { problem("rdf:ID “\(id)” for the second time", rule: "rdf-id", at: place) }
    return Frame.Node(kind: .iri, text: start..<quad.bytes.count)
  }

  /// The label of a blank node with a name. One that looks like ours gets another `b`; what would end in a dot, as no label
  /// may, gets a hyphen, as do those that would then be the same.
  private static func label(ofName name: String) -> String {
    let label = BlankLabel.unlikeGenerated(name)
    let isDotted = label.utf8.reversed().first { $0 != UInt8(ascii: "-") } == UInt8(ascii: ".")
    return isDotted ? label + "-" : label
  }

  /// A datatype; empty for `xsd:string`.
  mutating func datatype(
    _ attributes: XMLAttributes, _ index: Int, _ scope: Frame.Scope, at place: XMLPlace
  ) -> Range<Int> {
    guard let iri = resolved(attributes, index, scope, at: place) else { return 0..<0 }
    if quad.equals(Self.languageString, in: iri) || quad.equals(Self.directionalLanguageString, in: iri) {
      let name = quad.string(in: iri)
      problem("a literal of datatype <\(name)> needs a language", rule: "rdf-language", at: place)
    }
    return quad.equals(Self.string, in: iri) ? 0..<0 : iri
  }

  private static let string: StaticString = "http://www.w3.org/2001/XMLSchema#string"
  private static let languageString: StaticString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
  private static let directionalLanguageString: StaticString =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"

  // MARK: IRIs

  /// Appends the IRI that a reference means; `nil` where it means none.
  private mutating func resolved(
    _ attributes: XMLAttributes, _ index: Int, _ scope: Frame.Scope, at place: XMLPlace
  ) -> Range<Int>? {
    let start = quad.bytes.count
    let isAbsolute = attributes.withValue(at: index) { value in
      let isAbsolute = TermScanner.hasScheme(value, 0..<value.count)
      if !isAbsolute, scope.base >= 0, value.isEmpty || value[0] == UInt8(ascii: "#") {
        quad.bytes.append(contentsOf: bases[scope.base].document)
        quad.bytes.append(contentsOf: value)
        return true
      }
      if isAbsolute { quad.bytes.append(contentsOf: value) }
      return isAbsolute
    }
    if !isAbsolute {
      let reference = attributes.text(at: index)
      guard scope.base >= 0 else {
        problem("<\(reference)> is relative, and the document has no base", rule: "rdf-relative-iri", at: place)
        return nil
      }
      quad.append(bases[scope.base].iri.resolve(reference))
    }
    let iri = start..<quad.bytes.count
    guard let bad = IRICheck.firstForbidden(quad.bytes.span.extracting(iri)) else { return iri }
    let text = quad.bytes.span.string(in: iri)
    let shown = CharacterName.of(quad.bytes.span, start + bad)
    problem("\(shown) cannot stand in an IRI: “\(text)”", rule: "rdf-iri", at: place)
    forget(from: start)
    return quad.append(IRIText.encode(text[...], after: ""))
  }
}
