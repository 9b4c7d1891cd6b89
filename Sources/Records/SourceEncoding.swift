internal import ByteIO

/// How a file is encoded: UTF-8, with or without a byte order mark, or not as it should be.
struct SourceEncoding {
  /// Why the file cannot be read, and where that shows.
  private(set) var problem: (message: String, offset: Int)?
  private(set) var isASCII = false
  /// The length of the byte order mark.
  let markLength: Int

  init(_ bytes: [UInt8]) {
    markLength = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let isWide = bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
    if isWide || bytes.prefix(4).contains(0) {
      problem = ("the file is UTF-16 or UTF-32; save it as UTF-8", 0)
      return
    }
    do {
      isASCII = try UTF8Span(validating: bytes.span).isKnownASCII
    } catch {
      let offset = error.byteOffsets.lowerBound
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      problem = ("byte 0x\(byte) is not UTF-8; the file may be Latin-1 or cut off, save it as UTF-8", offset)
    }
  }
}

/// Keeps directives few: libyaml compares each `%TAG` with all before it, so that a file of them would take
/// hours.
enum DirectiveLimit {
  static let count = 100

  /// Where the first line begins that goes beyond the limit of lines that begin with `%`.
  static func offsetBeyond(in bytes: [UInt8]) -> Int? {
    let span = bytes.span
    var found = 0
    var at = 0
    while let hit = span.firstIndex(of: "%TAG", in: at..<span.count) {
      if hit == 0 || bytes[hit - 1] == 10 || bytes[hit - 1] == 13 || bytes[hit - 1] >= 0x80 { found += 1 }
      if found > count { return hit }
      at = hit + 1
    }
    return nil
  }
}
