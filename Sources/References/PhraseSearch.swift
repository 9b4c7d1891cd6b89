internal import ByteIO

/// Finds the letters of one text in another, whatever stands between the words.
struct PhraseSearch {
  let phrase: NormalizedText
  let text: NormalizedText

  /// Calls `visit` with the letter at which each occurrence begins, until it says to stop. O(text) and, for
  /// phrases that do not repeat themselves, at the speed of `memchr`.
  func forEachOccurrence(_ visit: (Int) -> Bool) {
    let length = phrase.letters.count
    let count = text.letters.count
    guard length > 0, length <= count else { return }
    let pivot = rarestLetter()
    let byte = phrase.letters[pivot]
    let span = text.letters.span
    var work = 0
    var from = pivot
    let last = count - length + pivot
    while from <= last, let hit = span.firstIndex(of: byte, in: from..<last + 1) {
      let start = hit - pivot
      var matched = 0
      while matched < length, text.letters[start + matched] == phrase.letters[matched] { matched += 1 }
      if matched == length, !visit(start) { return }
      work += matched
      from = hit + 1
      // Text made to be slow for this search is left to one that it cannot slow down.
      if work > 16 * count + 65_536 { return forEachOccurrenceLinearly(from: start + 1, visit) }
    }
  }

  /// Knuth, Morris and Pratt: never more than two looks at a letter.
  private func forEachOccurrenceLinearly(from start: Int, _ visit: (Int) -> Bool) {
    let letters = phrase.letters
    var borders = [0]
    borders.reserveCapacity(letters.count)
    var border = 0
    for index in 1..<max(1, letters.count) {
      while border > 0, letters[index] != letters[border] { border = borders[border - 1] }
      if letters[index] == letters[border] { border += 1 }
      borders.append(border)
    }
    var matched = 0
    var at = start
    while at < text.letters.count {
      while matched > 0, text.letters[at] != letters[matched] { matched = borders[matched - 1] }
      if text.letters[at] == letters[matched] { matched += 1 }
      if matched == letters.count {
        if !visit(at + 1 - matched) { return }
        matched = borders[matched - 1]
      }
      at += 1
    }
  }

  /// The place in the phrase of the letter that texts have least.
  private func rarestLetter() -> Int {
    var best = 0
    var bestRank = -1
    for (index, letter) in phrase.letters.enumerated() {
      let rank = Self.ranks[Int(letter)]
      if rank > bestRank { (best, bestRank) = (index, rank) }
    }
    return best
  }

  /// The higher, the rarer in English.
  private static let ranks: [Int] = {
    var ranks = [Int](repeating: 22, count: 256)
    for (rank, letter) in "etaoinsrhldcumfpgwybv".utf8.enumerated() { ranks[Int(letter)] = rank }
    return ranks
  }()
}
