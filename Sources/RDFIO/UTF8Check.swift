internal import ByteIO
internal import Diagnostics

/// Finds bytes that are not UTF-8, once for each block, so that nothing after it needs to look.
enum UTF8Check {
  /// The offset of the first byte that is not UTF-8. O(n), at gigabytes a second.
  static func firstInvalid(_ bytes: Span<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  static func message(_ byte: UInt8) -> String {
    "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; the document may be Latin-1 or cut off"
  }

  /// How many bytes at the end may be the beginning of a character whose rest is still to come.
  static func incompleteTail(_ bytes: Span<UInt8>) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte < 0x80 { return 0 }
      if byte >= 0xc0 {
        let length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
        return back < length ? back : 0
      }
    }
    return 0
  }
}
