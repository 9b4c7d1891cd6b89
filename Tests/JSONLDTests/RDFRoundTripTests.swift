import ByteIO
import Diagnostics
import JSON
import JSONLD
import RDF
import RDFIO
import Testing

/// RDF that is written as JSON-LD comes back the same, or is refused.
@Suite struct RDFRoundTripTests {
  private func quads(_ text: String) throws -> [Quad] {
    let list = QuadList()
    var reports: [Diagnostic] = []
    let short = text.replacing("f:", with: "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
    try RDFFormat.nQuads.read?(
      try ByteSource(bytes: Array(short.utf8), name: "test.nq"), RDFReadOptions(), list, &reports)
    return list.quads
  }

  private func written(_ quads: [Quad]) throws -> [UInt8] {
    let sink = ByteSink()
    guard let writer = try RDFFormat.jsonLD(ContextSources()).makeWriter?(sink, RDFWriteOptions()) else { return [] }
    for quad in quads { try writer.receive(quad) }
    try writer.finish()
    return sink.takeBytes()
  }

  private func read(_ bytes: [UInt8]) throws -> [Quad] {
    let list = QuadList()
    var reports: [Diagnostic] = []
    try RDFFormat.jsonLD(ContextSources()).read?(
      try ByteSource(bytes: bytes, name: "test.jsonld"), RDFReadOptions(), list, &reports)
    #expect(reports.isEmpty)
    return list.quads
  }

  /// `f:` is the namespace of RDF.
  @Test(
    arguments: [
      "<a:s> <a:p> <f:nil> .",
      // A list, and one in it.
      """
      <a:s> <a:p> _:1 .
      _:1 <f:first> _:i .
      _:1 <f:rest> _:2 .
      _:2 <f:first> "x" .
      _:2 <f:rest> <f:nil> .
      _:i <f:first> "y" .
      _:i <f:rest> <f:nil> .
      """,
      // A list that contains itself, and two that contain each other.
      "_:1 <f:first> _:1 .\n_:1 <f:rest> <f:nil> .",
      "_:1 <f:first> _:2 .\n_:1 <f:rest> <f:nil> .\n_:2 <f:first> _:1 .\n_:2 <f:rest> <f:nil> .",
      // A list that is named twice, has a type, something else, or no end.
      "<a:s> <a:p> _:1 .\n<a:t> <a:p> _:1 .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> <f:nil> .",
      "<a:s> <a:p> _:1 .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> <f:nil> .\n_:1 <f:type> <f:List> .",
      "<a:s> <a:p> _:1 .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> <f:nil> .\n_:1 <a:q> \"z\" .",
      "<a:s> <a:p> _:1 .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> _:1 .",
      // The same statement twice.
      "<a:s> <a:p> _:1 .\n<a:s> <a:p> _:1 .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> <f:nil> .",
      // A list across graphs, a node of one as the name of a graph, and as a type.
      "<a:s> <a:p> _:1 <a:g> .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> <f:nil> .",
      "<a:s> <a:p> _:1 .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> <f:nil> .\n<a:s> <a:p> <a:o> _:1 .",
      "<a:s> <a:p> _:1 .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> <f:nil> .\n<a:s> <f:type> _:1 .",
      "<a:s> <a:p> _:1 .\n_:1 <f:first> \"x\" .\n_:1 <f:rest> <f:nil> .\n_:1 <a:q> \"x\" <a:g> .",
      // Literals whose form is their own.
      """
      <a:s> <a:p> "{ }"^^<f:JSON> .
      <a:s> <a:p> "{}"^^<f:JSON> .
      <a:s> <a:p> "no JSON"^^<f:JSON> .
      <a:s> <a:p> "01"^^<http://www.w3.org/2001/XMLSchema#integer> .
      <a:s> <a:p> "a\\u0000b" .
      <a:s> <a:p> "x"@en .
      <a:s> <a:p> "x"@en--rtl .
      <a:s> <a:p> "\u{e9}" .
      <a:s> <a:p> "e\u{301}" .
      """,
      "<a:s> <f:type> \"no resource\" .\n<a:s> <f:type> <a:T> .\n<a:s> <f:type> _:t .",
    ])
  func same(text: String) throws {
    let quads = try quads(text)
    #expect(!quads.isEmpty)
    let bytes = try written(quads)
    #expect(QuadComparison.areIsomorphic(quads, try read(bytes)), "\(String(decoding: bytes, as: UTF8.self))")
  }

  @Test(arguments: ["<a:s> <a:p> <<( <a:s> <a:p> <a:o> )>> .", "<a:s> <a:p> <a:o#x#y> ."])
  func refused(text: String) throws {
    let quads = try quads(text)
    #expect(throws: UnwritableStatement.self) { try written(quads) }
  }

  /// Lists inside one another, deeper than JSON is read.
  @Test func deepLists() throws {
    var text = "<a:s> <a:p> _:0 .\n"
    for level in 0..<1_000 { text += "_:\(level) <f:first> _:\(level + 1) .\n_:\(level) <f:rest> <f:nil> .\n" }
    let quads = try quads(text)
    #expect(try read(try written(quads)).count == Set(quads).count)
  }

  /// A list of ten thousand, and a node with as many values: nothing is quadratic.
  @Test func longLists() throws {
    var text = "<a:s> <a:p> _:0 .\n"
    for index in 0..<10_000 {
      text += "_:\(index) <f:first> \"\(index)\" .\n"
      text +=
        "_:\(index) <f:rest> " + (index == 9_999 ? "<f:nil>" : "_:\(index + 1)") + " .\n<a:s> <a:q> \"\(index)\" .\n"
    }
    let quads = try quads(text)
    let value = try JSONLDProcessor.fromRDF(quads)
    #expect(value.first?.object?["a:p"]?.elements.first?.object?["@list"]?.array?.count == 10_000)
  }
}
