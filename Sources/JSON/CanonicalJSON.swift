internal import ByteIO

/// The JSON Canonicalization Scheme ([RFC 8785](https://www.rfc-editor.org/rfc/rfc8785)).
public enum CanonicalJSON {
  /// The one text that stands for `value`; `nil` where one of its numbers is too large for a double, for which there is none.
  public static func text(of value: JSONValue) -> String? {
    let sink = ByteSink()
    guard write(value, to: sink) else { return nil }
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  private static func write(_ value: JSONValue, to sink: ByteSink) -> Bool {
    switch value {
    case .null: sink.write("null")
    case .bool(let flag): if flag { sink.write("true") } else { sink.write("false") }
    case .number(let number):
      guard let text = ECMAScriptNumber.text(of: number.double) else { return false }
      sink.write(text)
    case .string(let text): quote(text, to: sink)
    case .array(let elements):
      sink.write(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { sink.write(UInt8(ascii: ",")) }
        guard write(element, to: sink) else { return false }
      }
      sink.write(UInt8(ascii: "]"))
    case .object(let object):
      // By UTF-16 code units (3.2.3), not by code points.
      let entries = object.entries.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      sink.write(UInt8(ascii: "{"))
      for (index, entry) in entries.enumerated() {
        if index > 0 { sink.write(UInt8(ascii: ",")) }
        quote(entry.name, to: sink)
        sink.write(UInt8(ascii: ":"))
        guard write(entry.value, to: sink) else { return false }
      }
      sink.write(UInt8(ascii: "}"))
    }
    return true
  }

  /// As `JSONText` does, but with the short escapes of backspace and form feed (3.2.2.2).
  private static func quote(_ text: String, to sink: ByteSink) {
    guard text.utf8.contains(where: { $0 == 8 || $0 == 12 }) else { return JSONText.quote(text, to: sink) }
    sink.write(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{8}": sink.write("\\b")
      case "\u{c}": sink.write("\\f")
      case "\"": sink.write("\\\"")
      case "\\": sink.write("\\\\")
      case "\n": sink.write("\\n")
      case "\r": sink.write("\\r")
      case "\t": sink.write("\\t")
      case "\0"..<" ":
        sink.write(scalar.value < 16 ? "\\u000" : "\\u00")
        sink.write(String(scalar.value, radix: 16))
      default: sink.write(String(scalar))
      }
    }
    sink.write(UInt8(ascii: "\""))
  }
}
