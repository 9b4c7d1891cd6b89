/// A text as it was written, beside the way it is compared.
struct Original: Sendable {
  let bytes: [UInt8]
  /// The stretch of `bytes` that was read.
  let range: Range<Int>
  let text: NormalizedText

  init(bytes: [UInt8], range: Range<Int>, as origin: TextNormalizer.Origin) {
    self.bytes = bytes
    self.range = range
    text = TextNormalizer.normalize(bytes, in: range, as: origin)
  }

  /// Takes `text` for what `bytes` in `range` read as.
  init(bytes: [UInt8], range: Range<Int>, text: NormalizedText) {
    self.bytes = bytes
    self.range = range
    self.text = text
  }

  init(_ string: String, as origin: TextNormalizer.Origin) {
    let bytes = Array(string.utf8)
    self.init(bytes: bytes, range: 0..<bytes.count, as: origin)
  }

  /// The bytes of a run of words, from the first letter to the last.
  func bytes(ofWords words: Range<Int>) -> Range<Int> {
    guard !words.isEmpty else { return range.lowerBound..<range.lowerBound }
    return Int(text.words[words.lowerBound].start)..<Int(text.words[words.upperBound - 1].end)
  }

  /// A run of words as a person wrote them, with what is joined to them without a blank (`0.05` for `05`), but
  /// without the punctuation at either end.
  func tokens(ofWords words: Range<Int>) -> String {
    guard !words.isEmpty else { return "" }
    let core = bytes(ofWords: words)
    var start = core.lowerBound
    var end = core.upperBound
    // A word longer than this is a text without blanks, which would be shown whole.
    while start > range.lowerBound, core.lowerBound - start < 40, !Self.isBlank(bytes[start - 1]) { start -= 1 }
    while end < range.upperBound, end - core.upperBound < 40, !Self.isBlank(bytes[end]) { end += 1 }
    while start < core.lowerBound, !isWordStart(start) { start += 1 }
    while end > core.upperBound, !isWordEnd(end) { end -= 1 }
    return line(start..<end)
  }

  /// Bytes as text on one line, runs of blanks as one.
  func line(_ range: Range<Int>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(range.count)
    for byte in bytes[range] {
      if !Self.isBlank(byte) { line.append(byte) } else if line.last != 32, !line.isEmpty { line.append(32) }
    }
    if line.last == 32 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }

  private func isWordStart(_ offset: Int) -> Bool { text.hasWord { Int($0.start) - offset } }
  private func isWordEnd(_ offset: Int) -> Bool { text.hasWord { Int($0.end) - offset } }
}

extension NormalizedText {
  /// Whether there is a word for which `distance`, which grows from word to word, is 0. O(log words).
  func hasWord(where distance: (Word) -> Int) -> Bool {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      let side = distance(words[middle])
      if side == 0 { return true }
      if side < 0 { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
