/// Turns bytes into a ``NormalizedText`` in one pass.
struct TextNormalizer {
  /// Whose bytes they are: a line end inside a quote may have become a blank.
  enum Origin { case source, quote }

  private enum Pending { case none, soft, hard }

  private let bytes: [UInt8]
  private let end: Int
  private let origin: Origin
  private var at: Int
  private var text = NormalizedText()
  private var pending = Pending.none
  private var signs: NormalizedText.Gap = []
  /// Whether more than blanks stands in the gap so far.
  private var isMarked = false
  private var wordEnd = 0
  private var lastKind = ScalarFold.Kind.plain

  private init(bytes: [UInt8], range: Range<Int>, origin: Origin) {
    self.bytes = bytes
    self.origin = origin
    at = range.lowerBound
    end = range.upperBound
  }

  /// Reads `bytes` in `range`. What is not UTF-8 ends a word. O(n).
  static func normalize(_ bytes: [UInt8], in range: Range<Int>, as origin: Origin) -> NormalizedText {
    var normalizer = TextNormalizer(bytes: bytes, range: range, origin: origin)
    normalizer.run()
    return normalizer.text
  }

  /// Reads a text of its own.
  static func normalize(_ text: String, as origin: Origin = .quote) -> NormalizedText {
    let bytes = Array(text.utf8)
    return normalize(bytes, in: 0..<bytes.count, as: origin)
  }

  /// For each ASCII byte its letter in lower case, or 0 where it is none.
  private static let asciiLetters: [UInt8] = (UInt8(0)..<128).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: 0
    }
  }

  private mutating func run() {
    let asciiLetters = Self.asciiLetters
    text.letters.reserveCapacity(end - at)
    text.words.reserveCapacity((end - at) / 6 + 1)
    while at < end {
      let byte = bytes[at]
      if byte >= 0x80 {
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: at, before: end)
        take(scalar, length: length)
      } else {
        let letter = asciiLetters[Int(byte)]
        if letter != 0 {
          beginWord(kind: .plain)
          text.letters.append(letter)
          at += 1
          wordEnd = at
        } else {
          takeMark(byte)
        }
      }
    }
    endWord()
  }

  private mutating func take(_ scalar: UInt32, length: Int) {
    let fold = ScalarFold.fold(of: scalar)
    switch fold.kind {
    case .plain, .raised, .greek, .ideograph:
      beginWord(kind: fold.kind)
      var packed = fold.packed
      for _ in 0..<fold.count {
        text.letters.append(UInt8(truncatingIfNeeded: packed))
        packed >>= 8
      }
      at += length
      wordEnd = at
    case .mark:
      at += length
      if pending == .none { wordEnd = at }
    case .soft: breakSoftly(length: length, isSoft: true)
    case .separator where scalar == 0x2010: breakSoftly(length: length, isSoft: false)
    case .less: separate(length: length, sign: .less)
    case .greater: separate(length: length, sign: .greater)
    case .separator: separate(length: length, isBlank: scalar == 0xa0 || scalar >= 0x2000 && scalar <= 0x200a)
    }
  }

  /// A character of ASCII that is no letter.
  private mutating func takeMark(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), 9...13: separate(length: 1, isBlank: true)
    case UInt8(ascii: "-"): breakSoftly(length: 1, isSoft: false)
    case UInt8(ascii: "["), UInt8(ascii: "]"):
      let isBetween = pending == .none && at + 1 < end && Self.isWordByte(bytes[at + 1])
      if isBetween { soften(to: at + 1) } else { separate(length: 1) }
    case UInt8(ascii: "&"):
      if let entity = MarkupNames.entity(in: bytes, at: at, before: end) {
        takeEntity(entity.scalar, length: entity.end - at)
      } else {
        separate(length: 1)
      }
    case UInt8(ascii: "<"):
      guard let tag = MarkupNames.tag(in: bytes, at: at, before: end) else { return separate(length: 1, sign: .less) }
      if tag.separates { separate(length: tag.end - at) } else { soften(to: tag.end) }
    case UInt8(ascii: ">"): separate(length: 1, sign: .greater)
    default: separate(length: 1)
    }
  }

  private mutating func takeEntity(_ scalar: UInt32, length: Int) {
    if scalar >= 0x80 { return take(scalar, length: length) }
    switch scalar {
    case 0x3c: separate(length: length, sign: .less)
    case 0x3e: separate(length: length, sign: .greater)
    default:
      let letter = Self.asciiLetters[Int(scalar)]
      if letter == 0 { return separate(length: length) }
      beginWord(kind: .plain)
      text.letters.append(letter)
      at += length
      wordEnd = at
    }
  }

  /// A hyphen: soft where the line ends behind it, a gap elsewhere. A soft hyphen is soft everywhere.
  private mutating func breakSoftly(length: Int, isSoft: Bool) {
    if let next = behindLineEnd(from: at + length), !isMarked, !text.isEmpty {
      pending = .soft
      at = next
    } else if isSoft {
      soften(to: at + length)
    } else {
      separate(length: length)
    }
  }

  /// Where the next line's text begins, if there is nothing more on this line. In a quote any blank may have
  /// been a line end, but then the hyphen belongs to the word before it.
  private func behindLineEnd(from start: Int) -> Int? {
    var index = start
    var lines = 0
    while index < end, isBlank(bytes[index]) {
      if bytes[index] == 10 || bytes[index] == 13 && !(index + 1 < end && bytes[index + 1] == 10) { lines += 1 }
      index += 1
    }
    guard index < end, index > start, Self.isWordByte(bytes[index]) else { return nil }
    if lines == 1 || lines == 0 && origin == .quote && pending == .none { return index }
    return nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || asciiLetters[Int(byte)] != 0 }

  private mutating func soften(to next: Int) {
    if pending == .none { pending = .soft }
    at = next
  }

  private mutating func separate(length: Int, sign: NormalizedText.Gap = [], isBlank: Bool = false) {
    pending = .hard
    signs.formUnion(sign)
    if !isBlank { isMarked = true }
    at += length
  }

  private mutating func beginWord(kind: ScalarFold.Kind) {
    if pending == .none, !text.words.isEmpty, kind == lastKind, kind == .plain || kind == .raised { return }
    endWord()
    let isSoft = pending != .hard
    text.words.append(
      NormalizedText.Word(
        letters: UInt32(truncatingIfNeeded: text.letters.count), start: UInt32(truncatingIfNeeded: at),
        end: 0, gap: isSoft && text.words.count > 0 ? [.soft] : signs))
    pending = .none
    signs = []
    isMarked = false
    lastKind = kind
  }

  private mutating func endWord() {
    guard !text.words.isEmpty else { return }
    text.words[text.words.count - 1].end = UInt32(truncatingIfNeeded: wordEnd)
  }
}
