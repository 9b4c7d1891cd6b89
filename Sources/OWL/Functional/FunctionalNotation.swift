internal import ByteIO

/// [Functional syntax](https://www.w3.org/TR/owl2-syntax/): `SubClassOf(Annotation(…) :a :b)`.
struct FunctionalNotation: AxiomNotation {
  private let sink: ByteSink
  let names: FunctionalNames
  private var depth = 0
  /// Whether a blank must stand before what comes next.
  private var isBehindPart = false

  init(_ sink: ByteSink, _ names: FunctionalNames) {
    self.sink = sink
    self.names = names
  }

  mutating func open(_ keyword: StaticString, number: Int?) {
    separate()
    sink.write(keyword)
    openParenthesis()
    if let number {
      sink.write(decimal: number)
      isBehindPart = true
    }
  }

  mutating func close(_ keyword: StaticString) { closeGroup() }

  mutating func openGroup() {
    separate()
    openParenthesis()
  }

  mutating func closeGroup() {
    sink.write(")")
    depth -= 1
    isBehindPart = depth > 0
  }

  mutating func declared(_ entity: OWLEntity) {
    open(entity.kind.keyword, number: nil)
    iri(entity.iri)
    closeGroup()
  }

  mutating func entity(_ kind: OWLEntity.Kind, _ iri: String) { self.iri(iri) }

  mutating func iri(_ iri: String) {
    separate()
    sink.write(names.name(of: iri))
    isBehindPart = true
  }

  mutating func anonymous(_ label: String) {
    separate()
    sink.write("_:")
    sink.write(label)
    isBehindPart = true
  }

  mutating func literal(_ literal: OWLLiteral) {
    separate()
    sink.write("\"")
    if !sink.write(literal.text, unlessContaining: Self.escaped) {
      for byte in literal.text.utf8 {
        if Self.escaped.contains(byte) { sink.write(UInt8(ascii: "\\")) }
        sink.write(byte)
      }
    }
    sink.write("\"")
    if let language = literal.language {
      sink.write("@")
      sink.write(language)
    } else if literal.datatype != OWLVocabulary.xsdString {
      sink.write("^^")
      sink.write(names.name(of: literal.datatype))
    }
    isBehindPart = true
  }

  mutating func facet(_ facet: FacetRestriction) {
    iri(facet.facet)
    literal(facet.value)
  }

  private mutating func separate() {
    if isBehindPart { sink.write(" ") }
  }

  private mutating func openParenthesis() {
    sink.write("(")
    depth += 1
    isBehindPart = false
  }

  private static let escaped = ByteSet { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
}
