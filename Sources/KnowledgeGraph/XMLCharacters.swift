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
      case _ where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff:
        sink.write("\u{fffd}")
        isWhole = false
      default: sink.write(String(scalar))
      }
    }
    return isWhole
  }

  /// `0xef` begins U+FFFE and U+FFFF, and little else.
  private static let special = ByteSet { $0 < 0x20 || [0x22, 0x26, 0x3c, 0x3e, 0xef].contains($0) }
}
