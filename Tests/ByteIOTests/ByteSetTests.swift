import ByteIO
import Testing

@Suite struct ByteSetTests {
  /// Sets that are looked for sixteen bytes at a time, and sets that have too many bytes for that.
  private static let sets: [ByteSet] = [
    .marks, ByteSet { $0 < 0x20 || $0 == 0x22 || $0 == 0x5c }, ByteSet { "|\"\t\n\0".utf8.contains($0) },
    ByteSet { $0 == 9 }, ByteSet { $0 == 0xff }, ByteSet { $0 >= 0x80 }, ByteSet { $0 <= 0x20 || $0 == 0x7f },
    ByteSet { _ in false }, ByteSet { _ in true },
  ]

  /// Wherever the byte stands, before and after whole blocks, it is found as by looking at each.
  @Test(arguments: sets) func findsWhatLookingAtEachByteFinds(_ set: ByteSet) {
    for count in 0..<70 {
      for byte: UInt8 in [0, 9, 10, 0x1f, 0x20, 0x21, 0x22, 0x5c, 0x7c, 0x7f, 0x80, 0xef, 0xff] {
        for place in 0..<count {
          var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
          bytes[place] = byte
          let start = place % 7
          let expected = bytes.indices.first { $0 >= start && set.contains(bytes[$0]) } ?? count
          #expect(set.firstIndex(in: bytes.span, from: start) == expected)
          let sink = ByteSink()
          let isClean = sink.write(bytes.span, in: start..<count, unlessContaining: set)
          #expect(isClean == (expected == count))
        }
      }
    }
  }
}
