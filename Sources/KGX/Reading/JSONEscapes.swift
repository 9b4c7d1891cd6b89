/// The escapes of a JSON string being resolved ([RFC 8259, 7](https://www.rfc-editor.org/rfc/rfc8259#section-7)).
struct JSONEscapes {
  private(set) var at: Int
  private let end: Int
  private(set) var problem = "a string is never closed"

  /// Of the string whose text begins at `at`, in bytes before `end`.
  init(at: Int, end: Int) {
    self.at = at
    self.end = end
  }

  /// Appends the text to `bytes`. Where the string ends, behind its quote; `nil` where it does not, or is wrong at ``at``.
  mutating func resolve(_ bytes: inout [UInt8]) -> Int? {
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") { return at + 1 }
      if byte < 0x20 {
        problem = "a control character stands in a string"
        return nil
      }
      if byte != UInt8(ascii: "\\") {
        bytes.append(byte)
        at += 1
      } else if !resolveOne(&bytes) {
        problem = "an escape that JSON does not have"
        return nil
      }
    }
    return nil
  }

  private mutating func resolveOne(_ bytes: inout [UInt8]) -> Bool {
    guard at + 1 < end else { return false }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(bytes[at + 1])
    case UInt8(ascii: "b"): bytes.append(8)
    case UInt8(ascii: "f"): bytes.append(12)
    case UInt8(ascii: "n"): bytes.append(10)
    case UInt8(ascii: "r"): bytes.append(13)
    case UInt8(ascii: "t"): bytes.append(9)
    case UInt8(ascii: "u"): return resolveUnicode(&bytes)
    default: return false
    }
    at += 2
    return true
  }

  /// One code unit, or two that are one character; half of a pair becomes U+FFFD.
  private mutating func resolveUnicode(_ bytes: inout [UInt8]) -> Bool {
    guard let unit = unit(bytes, at: at) else { return false }
    at += 6
    var scalar = Unicode.Scalar(unit)
    if unit & 0xfc00 == 0xd800, let low = self.unit(bytes, at: at), low & 0xfc00 == 0xdc00 {
      at += 6
      scalar = Unicode.Scalar(0x10000 + (unit & 0x3ff) << 10 + low & 0x3ff)
    }
    bytes.append(contentsOf: String(scalar ?? "\u{fffd}").utf8)
    return true
  }

  private func unit(_ bytes: [UInt8], at start: Int) -> UInt32? {
    guard start + 6 <= end, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
