/// What a reader of XML does with text all the time.
extension Span<UInt8> {
  /// Whether there is nothing in the text but blanks, tabs and ends of line
  /// ([2.3](https://www.w3.org/TR/xml/#sec-common-syn)). O(n), eight bytes at a time.
  public var isBlank: Bool {
    withUnsafeBytes { bytes in
      var at = 0
      while at + 8 <= bytes.count {
        // XML has no other characters below the blank, so a byte above it is one that counts.
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let above = (word & 0x7f7f_7f7f_7f7f_7f7f) &+ 0x5f5f_5f5f_5f5f_5f5f
        if (above | word) & 0x8080_8080_8080_8080 != 0 { return false }
        at += 8
      }
      while at < bytes.count {
        if bytes[at] > 0x20 { return false }
        at += 1
      }
      return true
    }
  }
}
