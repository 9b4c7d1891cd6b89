/// A word of a source's names.
struct DictionaryWord {
  var bytes: [UInt8] = []
  /// How many terms have it.
  var terms = 0
  /// The row of its postings, and where in it they are.
  var chunk: Int64 = 0
  var postings = 0..<0
}

/// Reads the words of one row of `word`, as ``WordRows`` packs them.
struct DictionaryChunk {
  private(set) var word = DictionaryWord()
  private let blob: [UInt8]
  private var unpacker: Unpacker
  private(set) var isDamaged = false

  init(_ blob: [UInt8], chunk: Int64) {
    self.blob = blob
    unpacker = Unpacker(blob)
    word.chunk = chunk
  }

  /// Goes to the next word, if there is one.
  mutating func advance() -> Bool {
    guard !unpacker.isAtEnd else { return false }
    let shared = unpacker.count()
    let own = unpacker.skip(unpacker.count())
    let terms = unpacker.count()
    let length = unpacker.count()
    guard !unpacker.isDamaged, shared <= word.bytes.count else {
      isDamaged = true
      return false
    }
    word.bytes.removeLast(word.bytes.count - shared)
    word.bytes.append(contentsOf: blob[own])
    word.terms = terms
    word.postings = word.postings.upperBound..<word.postings.upperBound + length
    return true
  }
}
