/// Makes of an alignment what a person is shown.
struct PassageWriter {
  let text: Original
  let phrase: Original

  private static let longestText = 200
  /// How many words a passage may grow on either side to reach a sentence's end.
  private static let reach = 6

  /// The passage that `alignment` covers, whole sentences where that takes few words more.
  func passage(of alignment: WordAlignment, lines: LineCount) -> Passage {
    let found = DifferenceList(phrase: phrase, text: text).differences(in: alignment)
    let words = sentences(about: alignment.words)
    var bytes = text.bytes(ofWords: words)
    bytes = bytes.lowerBound..<closingEnd(from: bytes.upperBound)
    return Passage(
      text: shown(bytes, focus: found.first?.at ?? bytes.lowerBound), score: alignment.score,
      line: lines.line(at: bytes.lowerBound), bytes: bytes, differences: found.map(\.difference))
  }

  private func sentences(about words: Range<Int>) -> Range<Int> {
    guard !words.isEmpty else { return words }
    var first = words.lowerBound
    for candidate in stride(from: words.lowerBound, through: max(0, words.lowerBound - Self.reach), by: -1)
    where beginsSentence(candidate) {
      first = candidate
      break
    }
    var end = words.upperBound
    for candidate in words.upperBound...min(text.text.words.count, words.upperBound + Self.reach)
    where candidate == text.text.words.count || beginsSentence(candidate) {
      end = candidate
      break
    }
    return first..<end
  }

  /// Whether a full stop and a blank, or an empty line, stand before a word that does not begin in lower case.
  private func beginsSentence(_ word: Int) -> Bool {
    guard word > 0, word < text.text.words.count else { return word == 0 }
    let start = Int(text.text.words[word].start)
    let gap = text.bytes[Int(text.text.words[word - 1].end)..<start]
    if gap.count(where: { $0 == 10 }) > 1 { return true }
    guard gap.contains(where: { $0 == 46 || $0 == 33 || $0 == 63 }), gap.contains(where: Original.isBlank) else {
      return false
    }
    return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text.bytes[start])
  }

  /// The end of the punctuation that is joined to the last word.
  private func closingEnd(from end: Int) -> Int {
    var end = end
    let limit = min(text.range.upperBound, end + 4)
    while end < limit, text.bytes[end] < 0x80, !Original.isBlank(text.bytes[end]), isClosing(text.bytes[end]) {
      end += 1
    }
    return end
  }

  private func isClosing(_ byte: UInt8) -> Bool { ".!?)]%\"';:,".utf8.contains(byte) }

  /// The passage on one line, about `focus` where it is too long.
  private func shown(_ bytes: Range<Int>, focus: Int) -> String {
    let whole = text.line(bytes)
    if whole.count <= Self.longestText { return whole }
    let room = Self.longestText - 2
    var start = max(bytes.lowerBound, min(focus - room / 3, bytes.upperBound - room))
    if start > bytes.lowerBound { start = wordStart(from: start, before: bytes.upperBound) }
    var end = bytes.upperBound
    if end > start + room {
      end = start + room
      while end > start, !Original.isBlank(text.bytes[end]) { end -= 1 }
      if end == start { end = boundary(before: start + room) }
    }
    return (start > bytes.lowerBound ? "…" : "") + text.line(start..<end) + (end < bytes.upperBound ? "…" : "")
  }

  private func wordStart(from offset: Int, before end: Int) -> Int {
    var at = offset
    while at < end, at < offset + 40, !Original.isBlank(text.bytes[at]) { at += 1 }
    return at < end && Original.isBlank(text.bytes[at]) ? at : boundary(before: offset)
  }

  /// The nearest byte at or before `offset` that begins a character.
  private func boundary(before offset: Int) -> Int {
    var at = offset
    while at > 0, text.bytes[at] & 0xc0 == 0x80 { at -= 1 }
    return at
  }
}
