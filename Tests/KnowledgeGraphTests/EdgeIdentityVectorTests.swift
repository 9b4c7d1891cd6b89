import Identifiers
import Testing

@testable import KnowledgeGraph

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

  @Test func separatorsInTextsAreEscaped() {
    #expect(id(Property("n", .text("xyz"))) == "urn:uuid:15616ba4-7cd8-5036-8b3f-cb6e1e03f4c6")
    #expect(id(Property("n", .text("x\u{1f}y\u{1e}z"))) == "urn:uuid:ae989416-0eff-59ed-b2b7-8b6bb7aa2c1b")
    #expect(id(Property("n", .text("x\\y"))) == "urn:uuid:03627554-ce83-54ea-8035-12571c780ce5")
  }

  @Test func thePlaceKeepsDuplicatesApart() {
    func id(_ context: String...) -> String {
      EdgeIdentity.id(
        subject: "EX:1", predicate: "biolink:affects", object: "EX:2", isNegated: false, qualifiers: [],
        context: context)
    }
    #expect(id("a.yaml", "phenotypes[3]") == "urn:uuid:24ea90ab-0ca1-52b4-9c88-8640f689b980")
    #expect(id() == "urn:uuid:39beb422-0291-5a3b-84b3-d3f5226e653c")
  }

  /// Pairs that a careless text would take for one another.
  @Test func distinctAssertionsHaveDistinctTexts() {
    func text(_ subject: CURIE = "EX:1", _ qualifiers: [Property] = [], _ context: [String] = []) -> String {
      EdgeIdentity.canonicalText(
        subject: subject, predicate: "biolink:affects", object: "EX:2", isNegated: false, qualifiers: qualifiers,
        context: context)
    }
    let parts = ["", "a", "=", "\\", "\u{1f}", "\u{1e}", "\u{1d}"]
    var seen: [String: String] = [:]
    func note(_ text: String, _ assertion: String) {
      #expect(seen.updateValue(assertion, forKey: text) == nil, "\(assertion)")
    }
    for one in parts {
      for two in parts {
        note(text("EX:1", [], [one, two]), "context \([one, two])")
        note(text("EX:1", [Property("x" + one, .text(two))]), "slot \([one, two])")
        if one <= two { note(text("EX:1", [Property("list", .texts([one, two]))]), "list \([one, two])") }
        note(text("EX:1", [Property("p", .text(one)), Property("q", .text(two))]), "two \([one, two])")
      }
    }
    for part in parts {
      note(text(CURIE("EX:" + part + "\u{1f}")), "subject \(part.debugDescription)")
      note(text("EX:1", [Property("list", .text(part + "\u{1e}"))]), "text \(part.debugDescription)")
    }
    #expect(seen.count > 150)
  }
}
