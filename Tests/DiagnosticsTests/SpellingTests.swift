import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("predcate", "predicate"), ("Qualifers", "qualifiers"), ("lable", "label"), ("subjcet", "subject"),
  ])
  func suggestsTheNearest(_ written: String, _ meant: String) {
    #expect(Spelling.nearest(to: written, among: ["predicate", "qualifiers", "label", "subject"]) == meant)
  }

  @Test func suggestsNothingThatIsFar() {
    #expect(Spelling.nearest(to: "evidence", among: ["subject", "object"]) == nil)
    #expect(Spelling.nearest(to: "", among: ["a"]) == nil || Spelling.nearest(to: "", among: ["a"]) == "a")
    #expect(Spelling.nearest(to: "x", among: [String]()) == nil)
  }

  @Test func countsSwapsAsOne() {
    #expect(Spelling.distance(Array("ab"), Array("ba"), limit: 3) == 1)
    #expect(Spelling.distance(Array("kitten"), Array("sitting"), limit: 3) == 3)
    #expect(Spelling.distance(Array("kitten"), Array("sitting"), limit: 2) == nil)
  }
}
