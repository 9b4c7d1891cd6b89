import TestSupport
import Testing

@testable import References

@Suite("What is nearest to a quote that is not there")
struct NearestPassageTests {
  private let text = """
    Background: pikas store hay. In the second summer the hay piles of older pikas had increased by 0.35 kg on average,
    whereas those of yearlings had not. Predators were seen on nine days.

    The pikas whistled at hawks (P < 0.01) and never at marmots. Snow came early.
    """

  @Test(arguments: [
    (
      "the hay piles of older pikas had decreased by 0.35 kg",
      ["the source says “increased”, the quote says “decreased”"]
    ),
    ("hay piles of older pikas had increased by 0.53 kg", ["the source says “0.35”, the quote says “0.53”"]),
    ("those of yearlings had", []),
    ("Predators seen on nine days", ["the quote leaves out “were”"]),
    ("Predators were never seen on nine days", ["the quote adds “never”"]),
    ("The pikas whistled at hawks (P > 0.01) and never", ["the source says “<”, the quote says “>”"]),
    ("The pikas whistledat hawks", ["the source says “whistled at”, the quote says “whistledat”"]),
    (
      "pikas whistled at eagles (P < 0.01) and never at foxes",
      ["the source says “hawks”, the quote says “eagles”", "the source says “marmots”, the quote says “foxes”"]
    ),
    ("older pikas had increase", ["the source says “increased”, the quote says “increase”"]),
  ])
  func differences(quote: String, clauses: [String]) throws {
    let match = try Texts.reference(text).match(quote)
    #expect((match.passage?.differences ?? []).map(\.description) == clauses)
  }

  @Test("The passage is a sentence, on its line, in its own words")
  func passage() throws {
    let reference = try Texts.reference(text)
    let passage = reference.match("pikas whistled at eagles (P < 0.01) and never at marmots").passage
    #expect(passage?.text == "The pikas whistled at hawks (P < 0.01) and never at marmots.")
    #expect(passage?.line == 21)
    #expect(passage.map { $0.score > 0.8 && $0.score < 1 } == true)
    #expect(passage?.explanation() == "the source says “hawks”, the quote says “eagles”")
  }

  @Test("A long passage is shown about the first difference")
  func longPassage() throws {
    let long = (0..<80).map { "word\($0)" }.joined(separator: " ")
    let reference = try Texts.reference("Before. \(long). After.")
    let quote = long.replacing("word60", with: "other")
    let passage = try #require(reference.match(quote).passage)
    #expect(passage.text.count <= 200)
    #expect(passage.text.hasPrefix("…") && passage.text.contains("word60 word61"))
    #expect(passage.differences == [WordDifference(source: "word60", quote: "other")])
  }

  @Test("Nothing is shown where nothing is alike")
  func nothing() throws {
    let match = try Texts.reference(text).match("quantum gravity explains superconducting ceramics")
    #expect(match == .missing(part: "quantum gravity explains superconducting ceramics", nearest: nil))
  }

  @Test("More differences than fit are counted")
  func explanation() {
    let differences = ["a", "b", "c", "d", "e"].map { WordDifference(source: $0, quote: "") }
    let passage = Passage(text: "", score: 0, line: 1, bytes: 0..<0, differences: differences)
    #expect(passage.explanation(limit: 2) == "the quote leaves out “a”; the quote leaves out “b”; and 3 more differ")
  }

  @Test("A damaged sentence leads back to the sentence", arguments: 0..<40)
  func property(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) + 7)
    let syllables = ["ma", "ru", "ti", "lo", "ken", "sa", "bir", "du", "nol", "fe", "gra", "pit"]
    let vocabulary =
      (0..<300).map { _ in
        (0..<2 + generator.next(below: 3)).map { _ in syllables[generator.next(below: syllables.count)] }.joined()
      } + ["the", "of", "and", "in"]
    let sentences = (0..<60).map { _ in
      let words = (0..<8 + generator.next(below: 18)).map { _ in
        generator.next(below: 3) == 0
          ? vocabulary[300 + generator.next(below: 4)] : vocabulary[generator.next(below: 300)]
      }.joined(separator: " ")
      return words.prefix(1).uppercased() + words.dropFirst() + "."
    }
    let reference = try Texts.reference(sentences.joined(separator: " "))
    for _ in 0..<5 {
      let sentence = sentences[generator.next(below: sentences.count)]
      var words = sentence.split(separator: " ").map(String.init)
      for _ in 0..<1 + words.count / 6 {
        let at = generator.next(below: words.count)
        switch generator.next(below: 3) {
        case 0: words.remove(at: at)
        case 1: words[at] = "zzz\(generator.next(below: 9))"
        default: words.insert("zqz", at: at)
        }
      }
      let match = reference.match(words.joined(separator: " "))
      if match == .found { continue }
      let passage = try #require(match.passage)
      let start = String(sentence.prefix(120))
      #expect(passage.text.contains(start) || passage.text.hasPrefix("…"), "\(passage.text)\n\(sentence)")
      #expect(!passage.differences.isEmpty || match.kind == "cut")
    }
  }
}
