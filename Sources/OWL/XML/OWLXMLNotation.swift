internal import ByteIO
internal import XMLIO

/// [OWL/XML](https://www.w3.org/TR/owl2-xml-serialization/): an element for each keyword, indented by four blanks.
struct OWLXMLNotation: AxiomNotation {
  private let sink: ByteSink
  private var depth = 1
  /// The first text with a character that XML cannot carry.
  private(set) var unwritable: String?

  init(_ sink: ByteSink) { self.sink = sink }

  mutating func open(_ keyword: StaticString, number: Int?) {
    indent()
    sink.write("<")
    sink.write(keyword)
    if let number { sink.write(" cardinality=\"\(number)\"") }
    sink.write(">\n")
    depth += 1
  }

  mutating func close(_ keyword: StaticString) {
    depth -= 1
    indent()
    sink.write("</")
    sink.write(keyword)
    sink.write(">\n")
  }

  mutating func declared(_ entity: OWLEntity) { self.entity(entity.kind, entity.iri) }

  mutating func entity(_ kind: OWLEntity.Kind, _ iri: String) { empty(kind.keyword, "IRI", iri) }

  mutating func iri(_ iri: String) { element("IRI", iri) }

  mutating func anonymous(_ label: String) { empty("AnonymousIndividual", "nodeID", "_:" + label) }

  mutating func literal(_ literal: OWLLiteral) {
    var attribute: (name: StaticString, value: String)?
    if let language = literal.language {
      attribute = ("xml:lang", language)
    } else if literal.datatype != OWLVocabulary.xsdString {
      attribute = ("datatypeIRI", literal.datatype)
    }
    element("Literal", literal.text, attribute)
  }

  mutating func facet(_ facet: FacetRestriction) {
    indent()
    sink.write("<FacetRestriction")
    write(attribute: "facet", facet.facet)
    sink.write(">\n")
    depth += 1
    literal(facet.value)
    close("FacetRestriction")
  }

  mutating func openGroup() {}
  mutating func closeGroup() {}

  // MARK: Elements

  /// An element with nothing but an attribute.
  mutating func empty(_ name: StaticString, _ attribute: StaticString, _ value: String) {
    indent()
    sink.write("<")
    sink.write(name)
    write(attribute: attribute, value)
    sink.write("/>\n")
  }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ text: String, _ attribute: (name: StaticString, value: String)? = nil) {
    indent()
    sink.write("<")
    sink.write(name)
    if let attribute { write(attribute: attribute.name, attribute.value) }
    sink.write(">")
    let bytes = checked(text)
    XMLEscapes.write(text: bytes.span, to: sink)
    sink.write("</")
    sink.write(name)
    sink.write(">\n")
  }

  mutating func write(attribute: StaticString, _ value: String) {
    sink.write(" ")
    sink.write(attribute)
    sink.write("=\"")
    let bytes = checked(value)
    XMLEscapes.write(attribute: bytes.span, to: sink)
    sink.write("\"")
  }

  private mutating func checked(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    if unwritable == nil, XMLEscapes.firstForbidden(in: bytes.span) != nil { unwritable = text }
    return bytes
  }

  private func indent() {
    for _ in 0..<depth { sink.write("    ") }
  }
}
