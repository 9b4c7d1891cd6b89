package import ByteIO

/// Text as it stands in an XML document.
package enum XMLEscapes {
  private static let inText = ByteSet { $0 == 13 || "&<>".utf8.contains($0) }
  private static let inAttribute = ByteSet { $0 == 9 || $0 == 10 || $0 == 13 || "&<\"".utf8.contains($0) }
  /// Bytes that may be, or begin, no [Char](https://www.w3.org/TR/xml/#NT-Char).
  private static let suspicious = ByteSet { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 || $0 == 0xef }

  /// Writes what stands between tags.
  package static func write(text: Span<UInt8>, to sink: ByteSink) { write(text, escaping: inText, to: sink) }

  /// Writes what stands between quotation marks.
  package static func write(attribute: Span<UInt8>, to sink: ByteSink) {
    write(attribute, escaping: inAttribute, to: sink)
  }

  private static func write(_ text: Span<UInt8>, escaping special: ByteSet, to sink: ByteSink) {
    var from = 0
    while true {
      let at = special.firstIndex(in: text, from: from)
      sink.write(text.extracting(from..<at))
      guard at < text.count else { return }
      switch text[at] {
      case UInt8(ascii: "&"): sink.write("&amp;")
      case UInt8(ascii: "<"): sink.write("&lt;")
      case UInt8(ascii: ">"): sink.write("&gt;")
      case UInt8(ascii: "\""): sink.write("&quot;")
      case 9: sink.write("&#x9;")
      case 10: sink.write("&#xA;")
      default: sink.write("&#xD;")
      }
      from = at + 1
    }
  }

  /// Where the first character is that XML 1.0 cannot carry, escaped or not.
  package static func firstForbidden(in text: Span<UInt8>) -> Int? {
    var at = suspicious.firstIndex(in: text, from: 0)
    while at < text.count {
      if text[at] != 0xef || at + 2 < text.count && text[at + 1] == 0xbf && text[at + 2] >= 0xbe { return at }
      at = suspicious.firstIndex(in: text, from: at + 1)
    }
    return nil
  }
}
