import RDF
import RDFIO
import Testing

/// Statements that are handed to another core.
@Suite struct QuadPipelineTests {
  private static let quads = (0..<2000).map { number in
    Quad(
      .blank("s\(number)"), .iri("http://example.org/p"),
      number % 3 == 0
        ? .triple(
          Triple(.iri("http://example.org/\(number)"), .iri("http://example.org/q"), .literal(Literal("\(number)"))))
        : .literal(Literal("text \(number)", language: "en")))
  }

  @Test func allArriveInOrder() throws {
    let list = QuadList()
    try QuadPipeline.run(into: list) { sink in
      try sink.receive(prefix: "e", namespace: "http://example.org/")
      for quad in Self.quads { try sink.receive(quad) }
    }
    #expect(list.quads == Self.quads)
    #expect(list.prefixes.map(\.prefix) == ["e"])
  }

  private struct Refusal: Error {}

  /// Refuses the statement with that number, and must not be asked again.
  private final class Refusing: QuadSink {
    private let last: Int
    private(set) var count = 0
    init(after last: Int) { self.last = last }
    func receive(_ quad: borrowing QuadBuffer) throws {
      count += 1
      if count > last { throw Refusal() }
    }
  }

  @Test(arguments: [0, 1, 511, 512, 700, 1999])
  func whatTheSinkThrowsIsThrown(after last: Int) throws {
    let sink = Refusing(after: last)
    #expect(throws: Refusal.self) {
      try QuadPipeline.run(into: sink) { pipeline in for quad in Self.quads { try pipeline.receive(quad) } }
    }
    #expect(sink.count == last + 1)
  }
}
