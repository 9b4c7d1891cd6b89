/// Reads off an alignment which words differ, in the words of both sides.
struct DifferenceList {
  let phrase: Original
  let text: Original

  /// The differences in the order of the text, each with the byte of the text where it stands. Words that are
  /// only divided differently where either division is allowed are no difference.
  func differences(in alignment: WordAlignment) -> [(difference: WordDifference, at: Int)] {
    var found: [(difference: WordDifference, at: Int)] = []
    var run: [WordAlignment.Step] = []
    var lastWord = alignment.words.lowerBound
    for step in alignment.steps {
      if step.isEqual {
        close(&run, &found, before: lastWord)
        if let sign = signDifference(step) { found.append(sign) }
      } else {
        run.append(step)
      }
      if let word = step.textWord { lastWord = word + 1 }
    }
    close(&run, &found, before: lastWord)
    return found
  }

  private func close(
    _ run: inout [WordAlignment.Step], _ found: inout [(difference: WordDifference, at: Int)], before textWord: Int
  ) {
    defer { run = [] }
    guard !run.isEmpty else { return }
    let ours = Self.span(run.compactMap(\.phraseWord))
    let theirs = Self.span(run.compactMap(\.textWord))
    guard !isSameWords(ours, theirs) else { return }
    var difference = WordDifference(source: text.tokens(ofWords: theirs), quote: phrase.tokens(ofWords: ours))
    if difference.source == difference.quote {
      difference = WordDifference(
        source: text.line(text.bytes(ofWords: theirs)), quote: phrase.line(phrase.bytes(ofWords: ours)))
    }
    let word = min(theirs.isEmpty ? textWord : theirs.lowerBound, text.text.words.count - 1)
    found.append((difference, Int(text.text.words[word].start)))
  }

  /// A step whose words are equal, but with “less” before one and “greater” before the other.
  private func signDifference(_ step: WordAlignment.Step) -> (difference: WordDifference, at: Int)? {
    guard let our = step.phraseWord, let their = step.textWord else { return nil }
    let ours = phrase.text.words[our].gap
    let theirs = text.text.words[their].gap
    guard ours.contradicts(theirs) else { return nil }
    func written(_ gap: NormalizedText.Gap) -> String { gap.sign == .less ? "<" : ">" }
    return (
      WordDifference(source: written(theirs), quote: written(ours)), Int(text.text.words[their].start)
    )
  }

  private func isSameWords(_ ours: Range<Int>, _ theirs: Range<Int>) -> Bool {
    let our = phrase.text.letters(ofWords: ours)
    let their = text.text.letters(ofWords: theirs)
    guard !our.isEmpty, phrase.text.letters[our].elementsEqual(text.text.letters[their]) else { return false }
    func isSoft(_ words: Range<Int>, _ text: NormalizedText) -> Bool {
      words.dropFirst().allSatisfy { text.words[$0].gap.contains(.soft) }
    }
    return isSoft(ours, phrase.text) && isSoft(theirs, text.text)
  }

  private static func span(_ words: [Int]) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first..<last + 1
  }
}
