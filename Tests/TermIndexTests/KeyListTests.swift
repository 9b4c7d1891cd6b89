import Testing

@testable import TermIndex

@Suite struct KeyListTests {
  /// Two rows of one key, then one of another, as `KeyList` packs them behind the first key.
  private var packed: [UInt8] {
    var packer = Packer()
    for (distance, row) in [(0, 5), (0, 9), (300, 7)] {
      packer.add(distance)
      packer.add(row)
    }
    return packer.bytes
  }

  private func rows(of key: Int64, in packed: [UInt8]) -> [Int64]? {
    KeyList.rows(of: key, from: 1000, in: packed.span)
  }

  @Test func findsAllRowsOfAKey() {
    #expect(rows(of: 1000, in: packed) == [5, 9])
    #expect(rows(of: 1300, in: packed) == [7])
    #expect(rows(of: 1001, in: packed) == [])
    #expect(rows(of: 1000, in: []) == [])
  }

  /// Whatever is cut off or written over, nothing is read beyond the end.
  @Test func damagedRowsAreSaidToBe() {
    #expect(rows(of: 1300, in: packed.dropLast()) == nil)
    #expect(rows(of: 1300, in: [0xff, 0xff]) == nil)
    #expect(rows(of: 1300, in: [UInt8](repeating: 0x80, count: 40)) == nil)
    #expect(rows(of: 1300, in: [0, 0xff, 0xff, 0xff, 0xff, 1]) == nil)
  }
}
