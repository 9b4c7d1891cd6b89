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
  func likeness(_ other: ArraySlice<UInt8>, _ distance: inout EditDistance) -> (Double, SearchHit.Reason)? {
    if other.elementsEqual(bytes) { return (1, .allWords) }
    let share = Double(bytes.count) / Double(max(1, other.count))
    if bytes.count >= Self.shortestPart, other.starts(with: bytes) {
      return (Self.prefixValue(share), .prefix)
    }
    if let steps = distance.to(Array(other)) {
      return (Self.nearValue(steps, length: bytes.count), .near)
    }
    if bytes.count >= Self.shortestPart, other.count > bytes.count, Self.contains(other, bytes) {
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
  static func contains(_ whole: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first, whole.count >= part.count else { return false }
    for start in whole.startIndex...(whole.endIndex - part.count)
    where whole[start] == first && whole[start..<start + part.count].elementsEqual(part) {
      return true
    }
    return false
  }
}
