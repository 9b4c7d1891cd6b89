import TestSupport
import Testing

@testable import References

@Suite("How texts are read to be compared")
struct NormalizationTests {
  /// The words, with `~` between those that may be one.
  private func words(_ text: String, _ origin: TextNormalizer.Origin = .source) -> String {
    let normalized = TextNormalizer.normalize(text, as: origin)
    return normalized.words.indices.map { index in
      let word = normalized.words[index]
      let letters = String(decoding: normalized.letters[normalized.letters(ofWords: index..<index + 1)], as: UTF8.self)
      return (index == 0 ? "" : word.gap.contains(.soft) ? "~" : " ") + letters
    }.joined()
  }

  @Test(arguments: [
    ("Fibrils and MATRIX", "fibrils and matrix"),
    ("  a,b;c (d) “e” ‘f’ — g–h/i_j *k* **l**\t\r\nm ", "a b c d e f g h i j k l m"),
    ("c-Abl", "c abl"),
    ("α-catenin Βeta ς", "alpha catenin beta~eta sigma"),
    ("5 µm 5 μm ∆F ϕ ά Ω", "5 mu~m 5 mu~m delta~f phi alpha omega"),
    ("CO₂ 10⁹/L x² Ca²⁺ 10⁻¹²", "co~2 10~9 l x~2 ca~2 10 12"),
    ("Sjögren Behçet naïve Ångström", "sjogren behcet naive angstrom"),
    ("Sjo\u{308}gren nai\u{308}ve", "sjogren naive"),
    ("ﬁbrils eﬀect ﬂow oﬃce Ĳ", "fibrils effect flow office ij"),
    ("ß æ œ ø đ", "ß æ œ ø đ"),
    ("ＡＢ１ｃ", "ab1c"),
    ("struc\u{ad}tural a\u{200b}b\u{2060}c", "struc~tural a~b~c"),
    ("struc-\ntural", "struc~tural"),
    ("struc -\r\n  tural", "struc~tural"),
    ("struc\u{2010}\ntural", "struc~tural"),
    ("struc-\n\ntural", "struc tural"),
    ("one).-\ntwo", "one two"),
    ("a &lt; b &#946; &#x3b2; &beta; &Beta; &amp; c&nbsp;d &amp;lt; e", "a b beta beta beta beta c d e"),
    ("AT&T; R&D &unknown; x & y;", "at t r d unknown x y"),
    ("<i>in vitro</i> CO<sub>2</sub> 10<SUP>9</SUP> a<br/>b", "in vitro co~2 10~9 a b"),
    ("p<0.05 a <b <notatag> c", "p 0 05 a b notatag c"),
    ("time [APTT]-adjusted", "time aptt adjusted"),
    ("[T]he word[13] end", "t~he word~13 end"),
    ("日本 東京", "日~本 東~京"),
    ("Привет МИР", "привет мир"),
    ("½ of 37 ºC 4°C", "½ of 37 c 4 c"),
    ("", ""),
    ("… — “”", ""),
  ])
  func sourceRules(written: String, read: String) {
    #expect(words(written) == read)
  }

  @Test("A blank behind a hyphen may have been a line's end in a quote")
  func hyphensInQuotes() {
    #expect(words("dilated- cardiomyopathy", .quote) == "dilated~cardiomyopathy")
    #expect(words("dilated- cardiomyopathy", .source) == "dilated cardiomyopathy")
    #expect(words("a - b", .quote) == "a b")
  }

  @Test("Signs of comparison are remembered")
  func signs() {
    func sign(_ text: String) -> NormalizedText.Gap { TextNormalizer.normalize(text).words[1].gap.sign }
    #expect(sign("p < 0.05") == .less)
    #expect(sign("p ≤ 0.05") == .less)
    #expect(sign("p &lt; 0.05") == .less)
    #expect(sign("p>0.05") == .greater)
    #expect(sign("p ≥0.05") == .greater)
    #expect(sign("p = 0.05") == [])
    #expect(sign("p <> 0.05") == [])
  }

  @Test("What is not UTF-8 ends a word and crashes nothing")
  func notUTF8() {
    for bytes: [UInt8] in [
      [0x61, 0xff, 0x62], [0x61, 0xc3], [0xe2, 0x80], [0xf0, 0x9f, 0x98], [0x61, 0xc0, 0x80, 0x62], [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80], [0x80, 0x80, 0x26], [0x26, 0x23, 0x3b], [0x3c, 0x2f], [0x5b], [0x2d],
    ] {
      let normalized = TextNormalizer.normalize(bytes, in: 0..<bytes.count, as: .source)
      #expect(normalized.letters.allSatisfy { $0 == 0x61 || $0 == 0x62 })
    }
  }

  @Test("Each word knows its bytes")
  func offsets() {
    let text = "Über CO₂ & <i>α</i>-x"
    let original = Original(text, as: .source)
    let shown = original.text.words.indices.map { original.line(original.bytes(ofWords: $0..<$0 + 1)) }
    #expect(shown == ["Über", "CO", "₂", "α", "x"])
  }

  @Test("Random bytes keep words in order and inside the text")
  func random() {
    var generator = SeededGenerator(seed: 1)
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("Z".utf8), [32], [10], [45], [0xc2, 0xad], Array("[".utf8), Array("]".utf8),
      Array("&amp;".utf8), Array("&".utf8), Array("<i>".utf8), Array("<".utf8), Array("α".utf8), Array("₂".utf8),
      [0xff], [0xe2], Array("\u{301}".utf8), Array("東".utf8), Array(".".utf8), [13],
    ]
    for _ in 0..<400 {
      let bytes = (0..<generator.next(below: 30)).flatMap { _ in pieces[generator.next(below: pieces.count)] }
      for origin in [TextNormalizer.Origin.source, .quote] {
        let text = TextNormalizer.normalize(bytes, in: 0..<bytes.count, as: origin)
        var last = 0
        var letters = -1
        for word in text.words {
          #expect(Int(word.start) >= last && word.end > word.start && Int(word.end) <= bytes.count)
          #expect(Int(word.letters) > letters && Int(word.letters) < text.letters.count)
          last = Int(word.end)
          letters = Int(word.letters)
        }
      }
    }
  }
}
