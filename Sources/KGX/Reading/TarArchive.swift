internal import ByteIO

/// A tar archive in memory ([ustar](https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06)).
enum TarArchive {
  struct Member {
    let name: String
    let bytes: ArraySlice<UInt8>
  }

  /// Whether a file that begins with `head` is an archive.
  static func isArchive(_ head: [UInt8]) -> Bool {
    head.count >= 512 && head.span.equals("ustar", in: 257..<262)
  }

  /// The files in it, in their order; links, folders and other entries are passed over.
  static func members(_ archive: [UInt8], name: String) throws -> [Member] {
    var members: [Member] = []
    var at = 0
    while at + 512 <= archive.count, archive[at] != 0 {
      let header = archive[at..<at + 512]
      guard let size = octal(header, 124..<136), size <= archive.count - at - 512 else {
        throw GraphReadFailure(
          rule: "kgx-archive", "the archive ends in the middle of “\(text(header, 0..<100))”", file: name)
      }
      let kind = header[at + 156]
      if kind == 0 || kind == UInt8(ascii: "0") {
        let prefix = text(header, 345..<500)
        let path = text(header, 0..<100)
        members.append(
          Member(name: prefix.isEmpty ? path : "\(prefix)/\(path)", bytes: archive[at + 512..<at + 512 + size]))
      }
      at += 512 + (size + 511) / 512 * 512
    }
    return members
  }

  private static func text(_ header: ArraySlice<UInt8>, _ field: Range<Int>) -> String {
    let start = header.startIndex
    return String(
      decoding: header[start + field.lowerBound..<start + field.upperBound].prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func octal(_ header: ArraySlice<UInt8>, _ field: Range<Int>) -> Int? {
    Int(text(header, field).filter { $0 != " " }, radix: 8)
  }
}
