/// The dictionary of one source and the postings of its words, as rows.
struct WordRows {
  private(set) var dictionary = RowBatch()
  private(set) var postings = RowBatch()

  /// How many words are packed into one row of the table; small enough that a row fits into its page.
  private static let chunk = 48

  /// Packs `words`; each word: bytes shared with the one before, bytes of its own, number of terms, bytes of its postings.
  init(_ words: WordTable, source: Int64) {
    let order = words.sorted()
    let (starts, rows) = words.postings()
    var packer = Packer()
    var posting = Packer()
    var list = Packer()
    for (number, from) in stride(from: 0, to: order.count, by: Self.chunk).enumerated() {
      packer.bytes.removeAll(keepingCapacity: true)
      posting.bytes.removeAll(keepingCapacity: true)
      var last: ArraySlice<UInt8> = []
      for word in order[from..<min(from + Self.chunk, order.count)] {
        let bytes = words.bytes(word)
        let shared = zip(last, bytes).prefix { $0 == $1 }.count
        list.bytes.removeAll(keepingCapacity: true)
        list.add(ascending: rows[starts[word]..<starts[word + 1]])
        packer.add(shared)
        packer.add(bytes.count - shared)
        packer.bytes.append(contentsOf: bytes.dropFirst(shared))
        packer.add(starts[word + 1] - starts[word])
        packer.add(list.bytes.count)
        posting.bytes.append(contentsOf: list.bytes)
        last = bytes
      }
      let row = source << 32 | Int64(number)
      dictionary.add(source)
      dictionary.add(String(decoding: words.bytes(order[from]), as: UTF8.self))
      dictionary.add(row)
      dictionary.add(packer.bytes)
      postings.add(row)
      postings.add(posting.bytes)
    }
  }
}

extension WordRows {
  /// No words.
  init() {}
}
