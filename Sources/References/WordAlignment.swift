/// A phrase laid beside a stretch of a text, word by word, with the least cost.
struct WordAlignment {
  /// A word of the phrase, a word of the text, or both.
  struct Step {
    let phraseWord: Int?
    let textWord: Int?
    let isEqual: Bool
  }

  let steps: [Step]
  /// The words of the text that the phrase covers.
  let words: Range<Int>
  /// Twice the letters of equal words by the letters of both sides, from 0 to 1.
  let score: Double

  /// Aligns the first `count` words of `phrase`, all of them, with any stretch inside `window`, or with all of it
  /// where it `coversWindow`. O(`count` × window).
  init(
    _ phrase: NormalizedText, words count: Int, in text: NormalizedText, window: Range<Int>,
    coversWindow: Bool = false
  ) {
    let phraseHashes = (0..<count).map { phrase.hash(ofWord: $0) }
    let textHashes = window.map { text.hash(ofWord: $0) }
    let columns = window.count + 1
    var moves = [Move](repeating: .stop, count: (count + 1) * columns)
    var previous = [Int](repeating: 0, count: columns)
    if coversWindow { previous = (0..<columns).map { -2 * $0 } }
    var current = previous
    for row in 1...max(1, count) where count > 0 {
      current[0] = -2 * row
      moves[row * columns] = .phrase
      for column in 1..<columns {
        let isEqual = phraseHashes[row - 1] == textHashes[column - 1]
        var gain = isEqual ? 4 : -2
        if !isEqual, Self.areAlike(phrase, row - 1, text, window.lowerBound + column - 1) { gain = 1 }
        var best = previous[column - 1] + gain
        var move = isEqual ? Move.equal : .replace
        if current[column - 1] - 2 > best { (best, move) = (current[column - 1] - 2, .text) }
        if previous[column] - 2 > best { (best, move) = (previous[column] - 2, .phrase) }
        current[column] = best
        moves[row * columns + column] = move
      }
      swap(&previous, &current)
    }
    var column = 0
    if coversWindow { column = columns - 1 }
    for candidate in 0..<columns where !coversWindow && previous[candidate] >= previous[column] { column = candidate }
    let end = window.lowerBound + column
    var row = count
    var steps: [Step] = []
    while row > 0 || coversWindow && column > 0 {
      let move = row == 0 ? .text : moves[row * columns + column]
      let phraseWord = move == .text ? nil : row - 1
      let textWord = move == .phrase ? nil : window.lowerBound + column - 1
      steps.append(Step(phraseWord: phraseWord, textWord: textWord, isEqual: move == .equal))
      if move != .text { row -= 1 }
      if move != .phrase { column -= 1 }
    }
    self.steps = steps.reversed()
    words = window.lowerBound + column..<end
    score = Self.score(self.steps, phrase, count, text, words)
  }

  private enum Move: UInt8 { case stop, equal, replace, text, phrase }

  private static func score(
    _ steps: [Step], _ phrase: NormalizedText, _ count: Int, _ text: NormalizedText, _ words: Range<Int>
  ) -> Double {
    var common = 0
    for step in steps where step.isEqual {
      if let word = step.textWord { common += text.letters(ofWords: word..<word + 1).count }
    }
    let all = phrase.letterStart(ofWord: count) + text.letters(ofWords: words).count
    return all == 0 ? 0 : Double(2 * common) / Double(all)
  }

  /// Whether two words begin alike, as forms of one word do.
  private static func areAlike(_ left: NormalizedText, _ leftWord: Int, _ right: NormalizedText, _ rightWord: Int)
    -> Bool
  {
    let ours = left.letters(ofWords: leftWord..<leftWord + 1)
    let theirs = right.letters(ofWords: rightWord..<rightWord + 1)
    let needed = max(3, max(ours.count, theirs.count) / 2)
    guard min(ours.count, theirs.count) >= needed else { return false }
    for index in 0..<needed where left.letters[ours.lowerBound + index] != right.letters[theirs.lowerBound + index] {
      return false
    }
    return true
  }
}
