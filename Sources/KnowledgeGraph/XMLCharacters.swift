internal import ByteIO

/// Text in XML 1.0 documents.
enum XMLCharacters {
  /// Writes `text` as content or inside an attribute; whether it was carried unchanged. What XML has no character for
  /// ([2.2](https://www.w3.org/TR/xml/#charsets)) becomes U+FFFD.
  static func write(_ text: String, to sink: ByteSink) -> Bool {
    if sink.write(text, unlessContaining: special) { return true }
    var isWhole = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": sink.write("&amp;")
      case "<": sink.write("&lt;")
      case ">": sink.write("&gt;")
      case "\"": sink.write("&quot;")
      // Readers would make blanks or line feeds of them.
      case "\t": sink.write("&#9;")
      case "\n": sink.write("&#10;")
      case "\r": sink.write("&#13;")
      case _ where !isCharacter(scalar):
        sink.write("\u{fffd}")
        isWhole = false
      default: sink.write(String(scalar))
      }
    }
    return isWhole
  }

  /// `text` with U+FFFD for what XML has no character for; `nil` where there is nothing of the kind.
  static func replaced(_ text: String) -> String? {
    if text.unicodeScalars.allSatisfy(isCharacter) { return nil }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.lazy.map { isCharacter($0) ? $0 : "\u{fffd}" })
    return String(scalars)
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: true
    case 0..<0x20, 0xfffe, 0xffff: false
    default: true
    }
  }

  /// `0xef` begins U+FFFE and U+FFFF, and little else.
  private static let special = ByteSet { $0 < 0x20 || [0x22, 0x26, 0x3c, 0x3e, 0xef].contains($0) }
}
