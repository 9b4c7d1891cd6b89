/// An IRI cut where the OWL API cuts it: the longest end that is an XML name without colon.
///
/// Ordering by these parts, the namespace first, is the order of entities in the documents that the field's tools write.
struct IRIParts: Comparable {
  let namespace: Substring
  let local: Substring

  init(_ iri: String) {
    let bytes = iri.utf8
    var cut = bytes.endIndex
    var start = bytes.endIndex
    while start > bytes.startIndex {
      start = bytes.index(before: start)
      let byte = bytes[start]
      guard Self.isNameByte(byte) else { break }
      if Self.isNameStart(byte) { cut = start }
    }
    namespace = iri[..<cut]
    local = iri[cut...]
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0xc0
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte >= 0x80
  }

  static func < (left: IRIParts, right: IRIParts) -> Bool {
    left.namespace == right.namespace ? left.local < right.local : left.namespace < right.namespace
  }
}
