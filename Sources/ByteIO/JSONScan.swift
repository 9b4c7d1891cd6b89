/// What strings of JSON and the layout between its tokens end at, looked for by whole words of bytes.
extension Span where Element == UInt8 {
  /// The first index from `start` on that holds a quotation mark, a backslash or a control character, the number of bytes where
  /// there is none; and whether all before it is ASCII. O(n).
  public func endOfJSONText(from start: Int) -> (index: Int, isASCII: Bool) {
    precondition(start >= 0 && start <= count)
    return withUnsafeBytes { buffer in
      var at = start
      var seen: UInt64 = 0
      while at + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let quotes = word ^ 0x2222_2222_2222_2222
        let backslashes = word ^ 0x5c5c_5c5c_5c5c_5c5c
        // The lowest of the high bits is that of the first byte that is 0, or below the space.
        let hits =
          ((quotes &- 0x0101_0101_0101_0101) & ~quotes | (backslashes &- 0x0101_0101_0101_0101) & ~backslashes
            | (word &- 0x2020_2020_2020_2020) & ~word) & 0x8080_8080_8080_8080
        if hits != 0 {
          let bits = UInt64(hits.trailingZeroBitCount & ~7)
          seen |= word & (1 &<< bits &- 1)
          return (at + Int(bits / 8), seen & 0x8080_8080_8080_8080 == 0)
        }
        seen |= word
        at += 8
      }
      while at < buffer.count, buffer[at] >= 0x20, buffer[at] != 0x22, buffer[at] != 0x5c {
        seen |= UInt64(buffer[at])
        at += 1
      }
      return (at, seen & 0x8080_8080_8080_8080 == 0)
    }
  }

  /// The first index from `start` on that holds neither a blank nor a tab nor the end of a line; the number of bytes where there
  /// is none. O(n).
  public func endOfJSONSpace(from start: Int) -> Int {
    precondition(start >= 0 && start <= count)
    return withUnsafeBytes { buffer in
      var at = start
      while at < buffer.count, buffer[at] <= 0x20 {
        guard buffer[at] == 0x20 || buffer[at] == 0x0a || buffer[at] == 0x0d || buffer[at] == 0x09 else { break }
        at += 1
        // Lines are indented by blanks.
        while at + 4 <= buffer.count,
          buffer.loadUnaligned(fromByteOffset: at, as: UInt32.self) == 0x2020_2020
        { at += 4 }
      }
      return at
    }
  }
}
