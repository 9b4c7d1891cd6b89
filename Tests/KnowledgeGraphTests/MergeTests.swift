import Identifiers
import KnowledgeGraph
import Testing

/// What becomes of values of one slot that differ.
@Suite struct MergeTests {
  private func merged(_ values: PropertyValue...) -> [PropertyValue] {
    var graph = Graph()
    for value in values { graph.add(GraphTests.edge("a", properties: [Property("slot", value)])) }
    return graph.edges[0].properties.map(\.value)
  }

  @Test func equalValuesStayAsTheyAre() {
    for value: PropertyValue in [.text("a"), .integer(1), .decimal(0.5), .boolean(true), .texts(["b", "a"])] {
      #expect(merged(value, value) == [value])
    }
  }

  @Test func textsBecomeParagraphsEachOnce() {
    #expect(merged(.text("a"), .text("b"), .text("a")) == [.text("a\n\nb")])
    #expect(merged(.text("a\n\nb\n\nc"), .text("a\n\nb"), .text("d")) == [.text("a\n\nb\n\nc\n\nd")])
  }

  @Test func listsHoldEachValueOnce() {
    #expect(merged(.texts(["a", "b"]), .texts(["b", "c"])) == [.texts(["a", "b", "c"])])
    #expect(merged(.text("a"), .texts(["b"])) == [.texts(["a", "b"])])
    #expect(merged(.integer(1), .integer(2)) == [.texts(["1", "2"])])
  }

  @Test func identifiersStayIdentifiers() {
    #expect(merged(.identifier("EX:1"), .identifier("EX:2")) == [.identifiers(["EX:1", "EX:2"])])
    #expect(merged(.identifiers(["EX:1"]), .identifier("EX:1")) == [.identifiers(["EX:1"])])
    #expect(merged(.identifier("EX:1"), .text("two")) == [.texts(["EX:1", "two"])])
  }

  @Test func nodeDescriptionsDoNotRepeatParagraphs() {
    var graph = Graph()
    for description in ["a\n\nb", "b\n\nc", nil, "a"] {
      var node = Node(id: "EX:1", categories: ["biolink:NamedThing"])
      node.description = description
      graph.add(node)
    }
    #expect(graph.nodes.map(\.description) == ["a\n\nb\n\nc"])
  }
}
