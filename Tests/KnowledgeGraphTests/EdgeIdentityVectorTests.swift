import KnowledgeGraph
import Testing

/// Vectors of `uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, "https://w3id.org/crosswalk/edge"), text)` in Python.
@Suite struct EdgeIdentityVectorTests {
  private func id(_ qualifiers: Property..., isNegated: Bool = false) -> String {
    EdgeIdentity.id(
      subject: "EX:é", predicate: "biolink:affects", object: "EX:2", isNegated: isNegated, qualifiers: qualifiers)
  }

  @Test func slotsStandInByteOrderWhateverTheOrderGiven() {
    let one = Property("a", .text("1")), two = Property("a0", .text("2")), three = Property("a_b", .boolean(false))
    #expect(id(one, two, three) == "urn:uuid:8f8d9ac8-9c4b-5a45-a602-a318858878ef")
    #expect(id(three, two, one) == id(one, two, three))
  }

  @Test func valuesAreWrittenOneWay() {
    #expect(id(Property("n", .integer(-3))) == "urn:uuid:509b4191-815d-5469-b9cd-42118788501f")
    #expect(id(Property("n", .decimal(35))) == "urn:uuid:542a5f22-579f-58a1-9b4e-aecc31e8977e")
    #expect(id(Property("n", .decimal(1e-7))) == "urn:uuid:732f93b9-7817-58cd-8eee-5d2aff6ebdea")
    #expect(id(Property("n", .decimal(-1.25e20))) == "urn:uuid:6b71a5a1-d9d1-51a2-b4d5-77e9bc7df707")
    #expect(
      id(Property("n", .identifiers(["EX:9", "EX:10"])), isNegated: true)
        == "urn:uuid:58d41417-7032-575b-be85-2d52fa036d8d")
  }

  @Test func separatorsInTextsAreDropped() {
    #expect(id(Property("n", .text("x\u{1f}y\u{1e}z"))) == "urn:uuid:15616ba4-7cd8-5036-8b3f-cb6e1e03f4c6")
    #expect(id(Property("n", .text("xyz"))) == "urn:uuid:15616ba4-7cd8-5036-8b3f-cb6e1e03f4c6")
  }
}
