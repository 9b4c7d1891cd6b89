internal import ByteIO
internal import XMLIO

/// The text of all literals, in blocks that never move, so that a large ontology is not copied as it grows.
struct LiteralText: Sendable {
  /// Where the text of a literal is.
  struct Place: Sendable {
    let block: Int32
    let start: Int32
    let count: Int32
  }

  private static let blockSize = 1 << 20

  private var blocks: [[UInt8]] = [[]]
  /// Where in the last block the text begins that is still being read.
  private var start = 0

  init() { blocks[0].reserveCapacity(Self.blockSize) }

  /// Forgets the text that is being read.
  mutating func forget() {
    let last = blocks.count - 1
    if blocks[last].count > start { blocks[last].removeLast(blocks[last].count - start) }
  }

  /// Adds to the text that is being read.
  mutating func append(_ more: Span<UInt8>) {
    let last = blocks.count - 1
    if blocks[last].count + more.count > Self.blockSize, start > 0 { return moveToNewBlock(more) }
    blocks[last].append(contentsOf: more)
  }

  /// The text that is being read begins a block of its own: a text may be longer than a block, but not lie in two.
  private mutating func moveToNewBlock(_ more: Span<UInt8>) {
    let last = blocks.count - 1
    var block: [UInt8] = []
    block.reserveCapacity(Self.blockSize)
    block.append(contentsOf: blocks[last][start...])
    block.append(contentsOf: more)
    blocks[last].removeLast(blocks[last].count - start)
    blocks.append(block)
    start = 0
  }

  /// Where the text is that has been read. What is longer than a text can be is cut off.
  mutating func finish() -> Place {
    let last = blocks.count - 1
    let count = blocks[last].count - start
    let place = Place(
      block: Int32(last), start: Int32(start), count: Int32(clamping: count))
    start = blocks[last].count
    // What follows would begin where no number reaches.
    if start > Self.blockSize {
      blocks.append([])
      start = 0
    }
    return place
  }

  func string(_ place: Place) -> String {
    String(decoding: blocks[Int(place.block)][range(place)], as: UTF8.self)
  }

  /// Whether two texts are the same. O(length).
  func areEqual(_ left: Place, _ right: Place) -> Bool {
    left.count == right.count
      && blocks[Int(left.block)][range(left)] == blocks[Int(right.block)][range(right)]
  }

  private func range(_ place: Place) -> Range<Int> { Int(place.start)..<Int(place.start) + Int(place.count) }
}
