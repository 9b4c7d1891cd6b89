internal import ByteIO

/// Names of prefixes, local names without escapes, and labels of blank nodes: letters and digits of any script, `_`, `-`
/// and `.`, which is not last.
enum NameScanner {
  /// Which kind of name is wanted.
  enum Kind {
    /// [PN_PREFIX](https://www.w3.org/TR/rdf12-turtle/#grammar-production-PN_PREFIX)
    case prefix
    /// The label of a blank node.
    case label
  }

  /// Where the name ends that begins at `start`; `start` where there is none.
  static func end(_ bytes: Span<UInt8>, from start: Int, allowing kind: Kind) throws(SyntaxProblem) -> Int {
    var at = start
    // A dot at the end belongs to what comes next.
    var end = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x80 {
        guard let (scalar, length) = scalar(bytes, at) else { throw .end(of: "a name", at: start) }
        guard at == start ? isStart(scalar) : isLater(scalar) else { return end }
        at += length
        end = at
      } else if plain.contains(byte) {
        if at == start, !canBegin(byte, kind) { return start }
        at += 1
        end = at
      } else if byte == UInt8(ascii: "."), at > start {
        at += 1
      } else {
        return end
      }
    }
    throw .end(of: "a name", at: start)
  }

  /// The bytes of ASCII that a name may have anywhere but in first place.
  private static let plain = ByteSet {
    switch $0 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func canBegin(_ byte: UInt8, _ kind: Kind) -> Bool {
    switch byte {
    case UInt8(ascii: "-"): false
    case UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind != .prefix
    default: true
    }
  }

  /// The character that begins at `at`; the bytes are known to be UTF-8. `nil` where they end inside it.
  static func scalar(_ bytes: Span<UInt8>, _ at: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[at]
    let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    guard at + length <= bytes.count else { return nil }
    var value = UInt32(length == 1 ? first : first & (0x7f >> UInt8(length)))
    for index in at + 1..<at + length { value = value << 6 | UInt32(bytes[index] & 0x3f) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// [PN_CHARS_BASE](https://www.w3.org/TR/rdf12-turtle/#grammar-production-PN_CHARS_BASE) beyond ASCII.
  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x2ff, 0x370...0x37d, 0x37f...0x1fff, 0x200c...0x200d, 0x2070...0x218f,
      0x2c00...0x2fef, 0x3001...0xd7ff, 0xf900...0xfdcf, 0xfdf0...0xfffd, 0x10000...0xeffff:
      true
    default: false
    }
  }

  /// [PN_CHARS](https://www.w3.org/TR/rdf12-turtle/#grammar-production-PN_CHARS) beyond ASCII.
  static func isLater(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xb7, 0x300...0x36f, 0x203f...0x2040: true
    default: isStart(scalar)
    }
  }
}
