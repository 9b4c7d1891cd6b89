/// Characters out of bytes that may not be UTF-8.
enum UTF8Decoding {
  /// The character at `index`, whose byte is not ASCII, and its length; U+FFFD and 1 where there is none.
  static func scalar(in bytes: [UInt8], at index: Int, before end: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[index]
    let length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    guard lead >= 0xc2, lead < 0xf5, index + length <= end else { return (0xfffd, 1) }
    var value = UInt32(lead) & (0x7f >> UInt32(length))
    for next in index + 1..<index + length {
      guard bytes[next] & 0xc0 == 0x80 else { return (0xfffd, 1) }
      value = value << 6 | UInt32(bytes[next] & 0x3f)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, Unicode.Scalar(value) != nil else { return (0xfffd, 1) }
    return (value, length)
  }
}
