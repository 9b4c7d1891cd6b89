/// The mark that some editors put before UTF-8.
enum ByteOrderMark {
  static func length(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0 }
}
