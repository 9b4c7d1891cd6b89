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
      switch names[attributes.name(at: index).token].kind {
      case .base:
        let mark = texts.count
        if let iri = resolved(attributes, index, outer, at: place) {
          bases.append(Self.base(texts.span.string(in: iri)))
          scope.base = bases.count - 1
        }
        texts.removeLast(texts.count - mark)
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
    let tag = attributes.text(at: index)
    guard tag.isEmpty || Self.isLanguage(tag) else {
      problem("“\(tag)” is no language tag", rule: "rdf-language", at: place)
      return 0..<0
    }
    return append(tag)
  }

  /// Parts of one to eight letters or digits, the first of letters alone
  /// ([BCP 47](https://www.rfc-editor.org/rfc/rfc5646#section-2.1)).
  private static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
    return parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || index > 0 && $0 &- UInt8(ascii: "0") < 10 }
    }
  }

  static func base(_ text: String) -> (iri: BaseIRI, document: [UInt8]) {
    (BaseIRI(text), Array(text.utf8.prefix { $0 != UInt8(ascii: "#") }))
  }

  // MARK: Nodes

  /// Appends to the stack of texts.
  mutating func append(_ text: String) -> Range<Int> {
    let start = texts.count
    texts.append(contentsOf: text.utf8)
    return start..<texts.count
  }

  /// A blank node that no name of the document can mean.
  mutating func newBlank() -> Frame.Node {
    blanks += 1
    return Frame.Node(kind: .blank, text: append("b\(blanks)"))
  }

  /// The node that an attribute names.
  mutating func node(
    _ kind: RDFXMLName.Kind, _ attributes: XMLAttributes, _ index: Int, _ scope: Frame.Scope, at place: XMLPlace
  ) -> Frame.Node {
    switch kind {
    case .nodeID:
      let name = attributes.text(at: index)
      if !XMLNameCheck.isName(name) { problem("“\(name)” is no name, as rdf:nodeID must be", at: place) }
      return Frame.Node(kind: .blank, text: append(Self.label(ofName: name)))
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
    let start = texts.count
    texts.append(contentsOf: bases[scope.base].document)
    texts.append(UInt8(ascii: "#"))
    texts.append(contentsOf: id.utf8)
    let count = identifiers.count
    let iri = texts.span.bytes(in: start..<texts.count)
    _ = identifiers.intern(iri.span)
    if identifiers.count == count { problem("rdf:ID “\(id)” for the second time", rule: "rdf-id", at: place) }
    return Frame.Node(kind: .iri, text: start..<texts.count)
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
    if texts.span.equals(Self.languageString, in: iri) || texts.span.equals(Self.directionalLanguageString, in: iri) {
      let name = texts.span.string(in: iri)
      problem("a literal of datatype <\(name)> needs a language", rule: "rdf-language", at: place)
    }
    return texts.span.equals(Self.string, in: iri) ? 0..<0 : iri
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
    let start = texts.count
    let isAbsolute = attributes.withValue(at: index) { value in
      let isAbsolute = TermScanner.hasScheme(value, 0..<value.count)
      if !isAbsolute, scope.base >= 0, value.isEmpty || value[0] == UInt8(ascii: "#") {
        texts.append(contentsOf: bases[scope.base].document)
        texts.append(contentsOf: value)
        return true
      }
      if isAbsolute { texts.append(contentsOf: value) }
      return isAbsolute
    }
    if !isAbsolute {
      let reference = attributes.text(at: index)
      guard scope.base >= 0 else {
        problem("<\(reference)> is relative, and the document has no base", rule: "rdf-relative-iri", at: place)
        return nil
      }
      _ = append(bases[scope.base].iri.resolve(reference))
    }
    let iri = start..<texts.count
    guard let bad = IRICheck.firstForbidden(texts.span.extracting(iri)) else { return iri }
    let text = texts.span.string(in: iri)
    let shown = CharacterName.of(texts.span, start + bad)
    problem("\(shown) cannot stand in an IRI: “\(text)”", rule: "rdf-iri", at: place)
    texts.removeLast(texts.count - start)
    return append(IRIText.encode(text[...], after: ""))
  }
}
