/// One word of a query and the words of the dictionaries that may be meant.
struct QueryWord {
  /// A word of the dictionary.
  struct Variant {
    var word: DictionaryWord
    var reason: SearchHit.Reason
    /// 1 is the word itself.
    var similarity: Double
  }

  let bytes: [UInt8]
  /// How much the word tells; set by the search, from how few terms have it.
  var weight = 1.0

  static let shortestPart = 3

  static func prefixValue(_ share: Double) -> Double { 0.5 + 0.45 * share }

  static func nearValue(_ steps: Int, length: Int) -> Double {
    max(0.3, 0.95 - 1.6 * Double(steps) / Double(max(1, length)))
  }
}

extension EditDistance {
  /// How alike `other` is to the word, and in which way; `nil` where it is not.
  mutating func likeness(of other: Span<UInt8>) -> (Double, SearchHit.Reason)? {
    let length = word.count
    if other.count >= length, Self.has(other, word.span, at: 0) {
      if other.count == length { return (1, .allWords) }
      if length >= QueryWord.shortestPart { return (QueryWord.prefixValue(share(of: other)), .prefix) }
    }
    if let steps = to(other) { return (QueryWord.nearValue(steps, length: length), .near) }
    if length >= QueryWord.shortestPart, other.count > length, Self.contains(other, word.span) {
      return (0.35 + 0.5 * share(of: other), .partOfWord)
    }
    return nil
  }

  private func share(of other: Span<UInt8>) -> Double { Double(word.count) / Double(max(1, other.count)) }

  /// Whether `part` is in `whole`. O(n·m), for words.
  private static func contains(_ whole: Span<UInt8>, _ part: Span<UInt8>) -> Bool {
    guard whole.count >= part.count else { return false }
    for start in 0...whole.count - part.count where has(whole, part, at: start) { return true }
    return false
  }

  /// Whether `part` stands in `whole` at `start`, where there is room for it.
  private static func has(_ whole: Span<UInt8>, _ part: Span<UInt8>, at start: Int) -> Bool {
    for index in part.indices where whole[start + index] != part[index] { return false }
    return true
  }
}
