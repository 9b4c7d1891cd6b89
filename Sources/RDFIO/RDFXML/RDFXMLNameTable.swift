internal import ByteIO
internal import RDF
internal import XMLIO

/// The names of a document by their tokens; what is asked of them at every element lies in a row.
struct RDFXMLNameTable {
  private var kinds: [RDFXMLName.Kind] = []
  /// The IRIs of the names, one behind the other.
  private var bytes: [UInt8] = []
  private var iris: [Range<Int>] = []
  private(set) var all: [RDFXMLName] = []

  mutating func append(_ name: RDFXMLName) {
    kinds.append(name.kind)
    iris.append(bytes.count..<bytes.count + name.iri.count)
    bytes += name.iri
    all.append(name)
  }

  func kind(_ name: XMLName) -> RDFXMLName.Kind { kinds[name.token] }

  /// The name as messages show it.
  func shown(_ name: XMLName) -> String { all[name.token].shown }

  /// Whether the IRI of a name is `iri`.
  func equals(_ name: XMLName, _ iri: StaticString) -> Bool { bytes.span.equals(iri, in: iris[name.token]) }

  /// Appends the IRI of the name with a token, which is that of a class or property.
  func append(_ token: Int, to quad: inout QuadBuffer) -> QuadBuffer.Term {
    .init(.iri, quad.append(bytes, iris[token]), isPlain: true)
  }
}
