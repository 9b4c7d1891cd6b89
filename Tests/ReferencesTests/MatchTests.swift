import Testing

@testable import References

@Suite("Quotes in a text")
struct MatchTests {
  private static let text = """
    Wild marmots slept through the whole of winter [1,2]. We measured TNF-α and CO₂ (n = 12; P < 0.001) in their
    burrows, where the pressure of oxygen fell to 10⁹ units. Sjögren's marmots [SM] did not wake, and struc-
    tural proteins were in-
    creased twofold. The ﬁrst burrow was the largest [deepest] one; males [MM], females [FF] and pups shared it.
    """

  @Test(arguments: [
    ("Wild marmots slept through the whole of winter", "found"),
    ("wild   MARMOTS slept\nthrough the whole of winter [1,2].", "found"),
    ("Wild marmots slept ... in their burrows", "found"),
    ("in their burrows ... Wild marmots slept", "found"),
    ("Wild marmots slept … in their burrows", "found"),
    ("Wild marmots slept [...] in their burrows", "found"),
    ("Wild marmots slept [ … ] in their burrows", "found"),
    ("Wild marmots slept . . . in their burrows", "found"),
    ("... Wild marmots slept ...", "found"),
    ("Wild marmots [of the Alps] slept", "found"),
    ("We measured TNFα and CO2", "found"),
    ("We measured TNF-alpha and CO2 (n=12; P<0.001) in their burrows", "found"),
    ("TNF α and CO 2", "found"),
    ("fell to 109 units", "found"),
    ("fell to 10(9) units", "found"),
    ("fell to 10<sup>9</sup> units", "found"),
    ("Sjogren’s marmots [SM] did not wake", "found"),
    ("structural proteins were increased twofold", "found"),
    ("struc- tural proteins were in- creased twofold", "found"),
    ("The first burrow was the largest [deepest] one", "found"),
    ("[T]he first burrow", "found"),
    ("Males [MM], females [grown] shared", "missing"),
    ("males [MM], females [FF] and pups [young ones] shared it", "found"),
    ("[We] measured [twice] TNF-α and CO₂ [at night]", "found"),
    ("measured TNF-α and CO₂ (n = 12; P > 0.001)", "missing"),
    ("measured TNF-α and CO₂ (n = 12; P 0.001)", "found"),
    ("structural proteins were increase", "cut"),
    ("armots slept through", "cut"),
    ("Wild marmots sleptthrough the whole", "missing"),
    ("Wild marmots slept through half of winter", "missing"),
    ("Wild marmots slept ... and woke in spring", "missing"),
    ("", "empty"),
    (" \n ", "empty"),
    ("...", "empty"),
    ("[only my remark]", "empty"),
    ("[my remark] ... [another]", "empty"),
    ("[SM]", "found"),
    ("—", "empty"),
  ])
  func verdicts(snippet: String, kind: String) throws {
    #expect(try Texts.reference(Self.text).match(snippet).kind == kind)
  }

  @Test("The heading and the lines of the field's header are not the text")
  func title() throws {
    let reference = try Texts.reference("Something else is said here.", title: "Marmots that sleep: all winter")
    #expect(reference.match("Marmots that sleep: all winter") == .foundOnlyInTitle)
    #expect(reference.match("marmots that sleep ... winter") == .foundOnlyInTitle)
    #expect(reference.match("that sleep ... is said") == .found)
    #expect(reference.match("Journal of Nothing").kind == "missing")
  }

  @Test("A title that the text repeats is still the title")
  func repeatedTitle() throws {
    let text = "1. J Nothing. 2020. Marmots that sleep all winter. Nobody N. Most marmots that sleep wake in spring."
    let reference = try Texts.reference(text, title: "Marmots that sleep all winter.")
    #expect(reference.match("Marmots that sleep all winter") == .foundOnlyInTitle)
    #expect(reference.match("sleep all winter") == .foundOnlyInTitle)
    #expect(reference.match("marmots that sleep") == .found)
  }

  @Test("Nothing is found where there is no text")
  func noText() throws {
    let reference = try Texts.reference("", title: "One Two Three Four")
    #expect(reference.wordCount == 0)
    #expect(reference.match("five six") == .missing(part: "five six", nearest: nil))
  }

  @Test("Text made to be slow is not")
  func repetitive() throws {
    let reference = try Texts.reference(String(repeating: "a", count: 4_000))
    #expect(reference.match(String(repeating: "a", count: 1_800)).kind == "cut")
    #expect(reference.match(String(repeating: "a ", count: 1_800)).kind == "missing")
    let mixed = try Texts.reference(String(repeating: String(repeating: "a", count: 400) + "e", count: 60))
    #expect(mixed.match(String(repeating: "a", count: 401) + "e").kind == "missing")
    #expect(mixed.match(String(repeating: "a", count: 399) + "e" + String(repeating: "a", count: 400)).kind == "cut")
  }

  @Test("Brackets and dots without end")
  func manyBrackets() throws {
    let reference = try Texts.reference(Self.text)
    #expect(reference.match(String(repeating: "[a] x ", count: 500)).kind == "missing")
    #expect(reference.match(String(repeating: "[", count: 5_000)).kind == "empty")
    #expect(reference.match(String(repeating: "..[", count: 500)).kind == "empty")
    #expect(reference.match("Wild marmots [slept").kind == "found")
  }
}
