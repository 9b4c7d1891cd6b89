/// The words of one source's names while it is read, and which terms have each of them.
struct WordTable {
  private var table = InternTable()
  private var arena: [UInt8] = []
  private var starts: [Int32] = [0]
  /// The row that had each word last, so that a term counts once for a word.
  private var lastRow: [Int32] = []
  private var postingWords: [Int32] = []
  private var postingRows: [Int32] = []

  /// Words are cut to this many bytes.
  static let longest = 64

  var count: Int { table.count }

  /// Takes the words of a name of the term at `row`; rows must come in ascending order.
  mutating func add(_ name: NormalizedName, row: Int32) {
    let bytes = name.bytes
    var start = 0
    while start < bytes.count {
      var hash = StableHash()
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
        if end - start < Self.longest { hash.combine(bytes[end]) }
        end += 1
      }
      add(bytes, start..<min(end, start + Self.longest), hash: hash.value, row: row)
      start = end + 1
    }
  }

  private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64, row: Int32) {
    let (word, isNew) = table.number(hash: hash) { other in
      let from = Int(starts[other])
      guard Int(starts[other + 1]) - from == range.count else { return false }
      for offset in 0..<range.count where arena[from + offset] != bytes[range.lowerBound + offset] {
        return false
      }
      return true
    }
    if isNew {
      arena.append(contentsOf: bytes[range])
      starts.append(Int32(truncatingIfNeeded: arena.count))
      lastRow.append(-1)
    }
    guard lastRow[word] != row else { return }
    lastRow[word] = row
    postingWords.append(Int32(truncatingIfNeeded: word))
    postingRows.append(row)
  }

  /// The bytes of a word.
  func bytes(_ word: Int) -> ArraySlice<UInt8> { arena[Int(starts[word])..<Int(starts[word + 1])] }

  /// The words in the order of their bytes.
  func sorted() -> [Int] {
    let keys = (0..<count).map { word in
      (
        head: bytes(word).prefix(8).reduce(into: (UInt64(0), 56)) {
          $0.0 |= UInt64($1) << $0.1; $0.1 -= 8
        }.0, word
      )
    }
    return keys.sorted { left, right in
      if left.head != right.head { return left.head < right.head }
      return bytes(left.1).lexicographicallyPrecedes(bytes(right.1))
    }.map(\.1)
  }

  /// The rows of all words, in one list: those of word w are at `starts[w]..<starts[w + 1]`, ascending.
  func postings() -> (starts: [Int], rows: [Int32]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for word in postingWords { starts[Int(word) + 1] += 1 }
    for word in 0..<count { starts[word + 1] += starts[word] }
    var next = starts
    var rows = [Int32](repeating: 0, count: postingRows.count)
    for (word, row) in zip(postingWords, postingRows) {
      rows[next[Int(word)]] = row
      next[Int(word)] += 1
    }
    return (starts, rows)
  }
}
