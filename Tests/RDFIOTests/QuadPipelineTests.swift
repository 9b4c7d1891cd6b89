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

  @Test func blocksOfBlocks() throws {
    var buffer = QuadBuffer()
    func block(_ quads: ArraySlice<Quad>) -> QuadBlock {
      var block = QuadBlock()
      for quad in quads {
        buffer.set(quad)
        // What is in the buffer beside the statement goes nowhere.
        buffer.append("more")
        block.append(buffer)
      }
      return block
    }
    let nested = Triple(.iri("e:s"), .iri("e:p"), .triple(Triple(.blank("b"), .iri("e:p"), .literal(Literal("x")))))
    let graph = Quad(.blank("b"), .iri("e:p"), .triple(nested), in: .iri("e:g"))
    var whole = block([graph] + Self.quads[..<700])
    whole.append(block(Self.quads[700...] + [graph]))
    let list = QuadList()
    try list.receive(whole)
    #expect(list.quads == [graph] + Self.quads + [graph])
  }

  @Test func textOfAKeyIsAppendedOnce() {
    var block = QuadBlock()
    let first = block.appendText(once: 7) { $0 += Array("seven".utf8) }
    let other = block.appendText(once: 7 + 256) { $0 += Array("x".utf8) }
    #expect(block.appendText(once: -7) { $0 += Array("minus".utf8) } != first)
    #expect(block.appendText(once: 7 + 256) { $0 += Array("y".utf8) } == other)
    // Its place was taken in between.
    #expect(block.appendText(once: 7) { $0 += Array("seven".utf8) } != first)
    block.removeAll()
    #expect(block.appendText(once: 7) { $0 += Array("seven".utf8) } == 0..<5)
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
