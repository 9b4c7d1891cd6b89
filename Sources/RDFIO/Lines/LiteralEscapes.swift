internal import ByteIO

/// The lexical form of a literal between quotation marks, escaped as in
/// [canonical N-Triples](https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples), which Turtle reads as well.
enum LiteralEscapes {
  /// Bytes that may need an escape; 0xEF begins U+FFFE and U+FFFF.
  private static let special = ByteSet { $0 < 0x20 || $0 == 0x22 || $0 == 0x5c || $0 == 0x7f || $0 == 0xef }

  static func write(_ text: Span<UInt8>, to sink: ByteSink) {
    var from = 0
    while true {
      var at = special.firstIndex(in: text, from: from)
      while at < text.count, text[at] == 0xef, !isNoncharacter(text, at) {
        at = special.firstIndex(in: text, from: at + 1)
      }
      sink.write(text.extracting(from..<at))
      guard at < text.count else { return }
      from = at + writeEscape(text, at, to: sink)
    }
  }

  private static func isNoncharacter(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at + 2 < text.count && text[at + 1] == 0xbf && text[at + 2] >= 0xbe
  }

  /// Writes the character at `at`; how many bytes it is.
  private static func writeEscape(_ text: Span<UInt8>, _ at: Int, to sink: ByteSink) -> Int {
    switch text[at] {
    case UInt8(ascii: "\""): sink.write("\\\"")
    case UInt8(ascii: "\\"): sink.write("\\\\")
    case UInt8(ascii: "\n"): sink.write("\\n")
    case UInt8(ascii: "\r"): sink.write("\\r")
    case UInt8(ascii: "\t"): sink.write("\\t")
    case 8: sink.write("\\b")
    case 12: sink.write("\\f")
    case 0xef:
      sink.write(text[at + 2] == 0xbe ? "\\uFFFE" : "\\uFFFF")
      return 3
    default:
      let digits = String(text[at], radix: 16, uppercase: true)
      sink.write(digits.count == 1 ? "\\u000" : "\\u00")
      sink.write(digits)
    }
    return 1
  }
}
