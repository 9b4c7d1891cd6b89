/// Packs numbers and texts into the blobs of an index: numbers as
/// [LEB128](https://en.wikipedia.org/wiki/LEB128), texts as UTF-8 with their length before them.
struct Packer {
  var bytes: [UInt8] = []

  mutating func add(_ number: Int) { add(UInt64(truncatingIfNeeded: number)) }

  mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ texts: some Collection<String>) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// Ascending numbers, each as its distance from the one before it.
  mutating func add(ascending numbers: some Sequence<Int32>) {
    var last: Int32 = 0
    for number in numbers {
      add(Int(number &- last))
      last = number
    }
  }
}

/// Reads what a ``Packer`` packed. Damaged bytes give zeros and empty texts, and ``isDamaged`` says so.
struct Unpacker {
  private let bytes: [UInt8]
  private(set) var position = 0
  private let end: Int
  private(set) var isDamaged = false

  init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    position = min(range.lowerBound, bytes.count)
    end = min(range.upperBound, bytes.count)
  }

  var isAtEnd: Bool { position >= end }

  mutating func number() -> UInt64 {
    if position < end, bytes[position] < 0x80 {
      defer { position += 1 }
      return UInt64(bytes[position])
    }
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
    isDamaged = true
    position = end
    return 0
  }

  /// A number that counts bytes or rows, so below 2³¹.
  mutating func count() -> Int {
    let number = number()
    guard number <= UInt64(Int32.max) else {
      isDamaged = true
      return 0
    }
    return Int(number)
  }

  mutating func skip(_ count: Int) -> Range<Int> {
    guard count <= end - position else {
      isDamaged = true
      position = end
      return end..<end
    }
    defer { position += count }
    return position..<position + count
  }

  mutating func text() -> String {
    let length = count()
    return String(decoding: bytes[skip(length)], as: UTF8.self)
  }

  mutating func texts() -> [String] {
    let number = count()
    var result: [String] = []
    for _ in 0..<number where !isDamaged { result.append(text()) }
    return result
  }

  /// The rest, as ascending numbers.
  mutating func ascending() -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(end - position)
    var last = 0
    while !isAtEnd {
      last += count()
      guard last <= Int(Int32.max), !isDamaged else { break }
      result.append(Int32(last))
    }
    return result
  }
}
