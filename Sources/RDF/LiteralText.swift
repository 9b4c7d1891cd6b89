internal import ByteIO

/// Writing the text of literals as N-Triples and Turtle have it in common.
enum LiteralText {
  /// Writes `text` in quotation marks, escaped as in canonical
  /// [N-Triples](https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples).
  static func write(_ text: String, to sink: ByteSink) {
    let bytes = text.utf8.span
    sink.write(UInt8(ascii: "\""))
    sink.write(bytes, in: 0..<bytes.count, escaping: escaped) { writeEscaped($0, to: sink) }
    sink.write(UInt8(ascii: "\""))
  }

  private static let escaped = ByteSet { $0 < 0x20 || $0 == 0x22 || $0 == 0x5c || $0 == 0x7f }

  private static func writeEscaped(_ byte: UInt8, to sink: ByteSink) {
    switch byte {
    case UInt8(ascii: "\""): sink.write("\\\"")
    case UInt8(ascii: "\\"): sink.write("\\\\")
    case UInt8(ascii: "\n"): sink.write("\\n")
    case UInt8(ascii: "\r"): sink.write("\\r")
    case UInt8(ascii: "\t"): sink.write("\\t")
    case 8: sink.write("\\b")
    case 12: sink.write("\\f")
    case _ where escaped.contains(byte):
      sink.write("\\u00")
      let digits = String(byte, radix: 16, uppercase: true)
      sink.write(digits.count == 1 ? "0" + digits : digits)
    default: sink.write(byte)
    }
  }
}
