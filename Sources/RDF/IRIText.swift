internal import ByteIO

/// The text of IRIs, made fit for every syntax: what an IRI cannot hold is percent-encoded
/// ([RFC 3987, 2.2](https://www.rfc-editor.org/rfc/rfc3987#section-2.2)), so no identifier can break a file.
package enum IRIText {
  /// Whether `text` stands behind `namespace` in an IRI as it is; a closer look than bytes may find more than this.
  package static func isClean(_ text: Substring, after namespace: String) -> Bool {
    guard let hashes = plainHashes(in: text) else {
      return encode(text, after: namespace).utf8.elementsEqual(text.utf8)
    }
    return hashes == 0 || hashes == 1 && !namespace.utf8.contains(hash)
  }

  /// How many `#` there are in a text that has otherwise only bytes that are never encoded; else `nil`.
  private static func plainHashes(in text: Substring) -> Int? {
    let bytes = text.utf8.span
    if doubtful.firstIndex(in: bytes, from: 0) < bytes.count { return nil }
    var hashes = 0
    var start = 0
    while let next = bytes.firstIndex(of: hash, in: start..<bytes.count) {
      hashes += 1
      start = next + 1
    }
    return hashes
  }

  /// What may have to be encoded: everything but the bytes in ``plain``.
  private static let doubtful = ByteSet { byte in
    byte >= 0x80 || (byte < 64 ? plain.low >> byte : plain.high >> (byte & 63)) & 1 == 0
  }

  /// A bit for each byte of ASCII that is never encoded, and for `#`.
  private static let plain: (low: UInt64, high: UInt64) = {
    var bits: (low: UInt64, high: UInt64) = (0, 0)
    for byte: UInt8 in 0x21..<0x7f where !"<>\"{}|^`\\[]%".utf8.contains(byte) {
      if byte < 64 { bits.low |= 1 << byte } else { bits.high |= 1 << (byte & 63) }
    }
    return bits
  }()
  private static let hash = UInt8(ascii: "#")

  /// `text` with everything percent-encoded that cannot stand behind `namespace`: forbidden characters, a `%` that begins no
  /// escape, and a `#` after the first. O(n).
  package static func encode(_ text: Substring, after namespace: String) -> String {
    var hasFragment = namespace.utf8.contains(hash)
    var bytes: [UInt8] = []
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let isKept: Bool
      switch scalar {
      case "#":
        isKept = !hasFragment
        hasFragment = true
      case "%": isKept = scalars[scalars.index(after: index)...].prefix(2).count(where: isHexadecimal) == 2
      default: isKept = isAllowed(scalar)
      }
      if isKept {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      } else {
        for byte in UTF8.encode(scalar).map(Array.init) ?? [] { bytes += escape(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A whole IRI, encoded; one without a scheme is an identifier of the kind that undeclared prefixes have.
  package static func absolute(_ iri: String) -> String {
    let text = isClean(iri[...], after: "") ? iri : encode(iri[...], after: "")
    return hasScheme(text) ? text : undeclared + text
  }

  /// The namespace of identifiers whose prefix nobody declared.
  package static let undeclared = "urn:curie:"

  /// Whether `iri` begins with a scheme ([RFC 3986, 3.1](https://www.rfc-editor.org/rfc/rfc3986#section-3.1)).
  package static func hasScheme(_ iri: String) -> Bool {
    var isFirst = true
    for byte in iri.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): isFirst = false
      case UInt8(ascii: ":"): return !isFirst
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if isFirst { return false }
      default: return false
      }
    }
    return false
  }

  /// The part of an IRI behind `namespace`, encoded where it must be.
  static func encoded(_ local: Substring, after namespace: String) -> Substring {
    isClean(local, after: namespace) ? local : encode(local, after: namespace)[...]
  }

  /// `unreserved`, `reserved` without brackets, which only hosts have, and `ucschar`.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<64: plain.low >> scalar.value & 1 == 1
    case 64..<128: plain.high >> (scalar.value & 63) & 1 == 1
    case 0xa0...0xd7ff, 0xf900...0xfdcf, 0xfdf0...0xffef: true
    case 0x10000...0xdffff, 0xe1000...0xeffff: scalar.value & 0xffff <= 0xfffd
    default: false
    }
  }

  private static func isHexadecimal(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isHexDigit }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
