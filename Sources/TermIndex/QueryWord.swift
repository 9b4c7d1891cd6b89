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

  /// How alike `other` is to the word, and in which way; `nil` where it is not.
  func likeness(_ other: Span<UInt8>, _ distance: inout EditDistance) -> (Double, SearchHit.Reason)? {
    let share = Double(bytes.count) / Double(max(1, other.count))
    if other.count >= bytes.count, Self.has(other, bytes.span, at: 0) {
      if other.count == bytes.count { return (1, .allWords) }
      if bytes.count >= Self.shortestPart { return (Self.prefixValue(share), .prefix) }
    }
    if let steps = distance.to(other) {
      return (Self.nearValue(steps, length: bytes.count), .near)
    }
    if bytes.count >= Self.shortestPart, other.count > bytes.count, Self.contains(other, bytes.span) {
      return (0.35 + 0.5 * share, .partOfWord)
    }
    return nil
  }

  static let shortestPart = 3

  static func prefixValue(_ share: Double) -> Double { 0.5 + 0.45 * share }

  static func nearValue(_ steps: Int, length: Int) -> Double {
    max(0.3, 0.95 - 1.6 * Double(steps) / Double(max(1, length)))
  }

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
