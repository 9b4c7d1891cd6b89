/// A text as it is compared: letters without anything between them, and where its words begin.
///
/// Source and quote are read by the same rules. *Field* tells what linkml-reference-validator does.
///
/// | written | read as | field |
/// | --- | --- | --- |
/// | `Fibrils`, `FIBRILS` | `fibrils` | the same |
/// | punctuation, symbols, blanks, line ends, `_`, `*`, and runs of them | a gap between words | the same, but keeps `_` |
/// | `α`, `Β`, `ς`; `µ` (micro), `∆` (increment), `ϕ`, `ά` | `alpha`, `beta`, `sigma`; `mu`, `delta`, `phi`, `alpha`, with soft gaps | the first three, no gaps |
/// | `CO₂`, `10⁹`, `x²` | `co2`, `109`, `x2`, with a soft gap | a letter of its own |
/// | `é`, `ö`, `ñ`, composed or not | `e`, `o`, `n` | kept; a lone accent ends a word |
/// | `ﬁ`, `ﬂ`, `ﬀ`, `ĳ` | `fi`, `fl`, `ff`, `ij` | the same |
/// | `ß`, `æ`, `œ`, `ø` | themselves | the same |
/// | full-width `Ａ１` | `a1` | kept |
/// | soft hyphen, zero-width characters | a soft gap | a gap |
/// | hyphen at a line's end: `struc-⏎tural`, `struc -⏎tural` | a soft gap | a gap |
/// | `&lt;`, `&#946;`, `&beta;`, `&amp;gt;` | the character | words `lt`, `946`, … |
/// | `<i>`, `</sub>`, `<sup>` and others of running text | a soft gap | words `i`, `sub`, … |
/// | `<`, `≤`, `>`, `≥` | a gap that remembers its direction | a gap |
/// | `[` or `]` between letters (`[T]he`) | a soft gap | the bracket is dropped from the quote |
/// | Chinese, Japanese, Thai | each character a word, with soft gaps | one long word |
///
/// A *soft* gap equals a gap and equals none, so that `TNFα`, `TNF-α` and `TNFalpha` are one, as are
/// `10⁹/L`, `10(9)/L` and `109/L`. Two gaps disagree where one says less and the other greater.
struct NormalizedText: Sendable {
  /// What stands between two words.
  struct Gap: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let soft = Gap(rawValue: 1)
    static let less = Gap(rawValue: 2)
    static let greater = Gap(rawValue: 4)

    /// The direction, where there is exactly one.
    var sign: Gap { self.isSuperset(of: [.less, .greater]) ? [] : intersection([.less, .greater]) }

    /// Whether one says less and the other greater.
    func contradicts(_ other: Gap) -> Bool { !sign.isEmpty && !other.sign.isEmpty && sign != other.sign }
  }

  struct Word: Sendable {
    /// Where its letters begin.
    var letters: UInt32
    /// Its bytes in the original.
    var start: UInt32
    var end: UInt32
    /// What stands before it.
    var gap: Gap
  }

  var letters: [UInt8] = []
  var words: [Word] = []

  var isEmpty: Bool { words.isEmpty }

  /// The letters of the words in `range`.
  func letters(ofWords range: Range<Int>) -> Range<Int> {
    letterStart(ofWord: range.lowerBound)..<letterStart(ofWord: range.upperBound)
  }

  /// Where the letters of a word begin; one past the last word stands for the end.
  func letterStart(ofWord index: Int) -> Int {
    index < words.count ? Int(words[index].letters) : letters.count
  }

  /// The word that a letter belongs to. O(log words).
  func word(ofLetter letter: Int) -> Int {
    var low = 0
    var high = words.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(words[middle].letters) <= letter { low = middle } else { high = middle }
    }
    return low
  }

  /// A number that equal words share. FNV-1a.
  func hash(ofWord index: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for at in letterStart(ofWord: index)..<letterStart(ofWord: index + 1) {
      hash = (hash ^ UInt64(letters[at])) &* 0x100_0000_01b3
    }
    return hash
  }
}
