/// How well the gaps of a phrase and of a place in a text agree, once all letters do.
struct PhraseFit {
  /// The letters of the place.
  let letters: Range<Int>
  /// The words that the place touches.
  let words: Range<Int>
  /// Whether the phrase begins and ends where words of the text do.
  let isWhole: Bool
  /// Whether the words between are divided alike.
  let isDividedAlike: Bool
  /// Whether no “less” stands against a “greater”.
  let hasSameSigns: Bool

  /// Whether the phrase stands here word for word.
  var isExact: Bool { isWhole && isDividedAlike && hasSameSigns }

  /// Compares `phrase` with the letters of `text` from `start` on, which are known to be equal. O(words).
  init(_ phrase: NormalizedText, in text: NormalizedText, at start: Int) {
    let end = start + phrase.letters.count
    letters = start..<end
    let first = text.word(ofLetter: start)
    var theirs = first + 1
    var ours = 1
    var alike = true
    var signs = true
    while true {
      let their = theirs < text.words.count ? Int(text.words[theirs].letters) : Int.max
      let our = ours < phrase.words.count ? Int(phrase.words[ours].letters) + start : Int.max
      let next = min(their, our)
      if next >= end { break }
      if their == our {
        if text.words[theirs].gap.contradicts(phrase.words[ours].gap) { signs = false }
      } else {
        let gap = their < our ? text.words[theirs].gap : phrase.words[ours].gap
        if !gap.contains(.soft) { alike = false }
      }
      if their == next { theirs += 1 }
      if our == next { ours += 1 }
    }
    words = first..<theirs
    isWhole = Int(text.words[first].letters) == start && text.letterStart(ofWord: theirs) == end
    isDividedAlike = alike
    hasSameSigns = signs
  }
}
