/// JSON being written, keys in the order in which they are given: two blanks for each level, or all in one line.
public struct JSONText {
  private let sink: ByteSink
  private var depth = 0
  private var needsComma = false
  private var afterKey = false

  private let isOneLine: Bool

  /// JSON onto `sink`, which is not finished.
  public init(_ sink: ByteSink, isOneLine: Bool = false) {
    self.sink = sink
    self.isOneLine = isOneLine
  }

  public mutating func object(_ body: (inout JSONText) -> Void) { nest("{", "}", body) }

  public mutating func array(_ body: (inout JSONText) -> Void) { nest("[", "]", body) }

  public mutating func key(_ key: String) {
    separate()
    Self.quote(key, to: sink)
    if isOneLine { sink.write(":") } else { sink.write(": ") }
    afterKey = true
  }

  public mutating func value(_ text: String) {
    separate()
    Self.quote(text, to: sink)
  }

  public mutating func value(_ number: Int) {
    separate()
    sink.write(decimal: number)
  }

  /// A number with at most three decimals, so that equal runs print equally.
  public mutating func value(_ number: Double) {
    separate()
    let thousandths = Int((number * 1000).rounded())
    if thousandths < 0 { sink.write("-") }
    sink.write(decimal: abs(thousandths) / 1000)
    guard thousandths % 1000 != 0 else { return }
    let decimals = String(1000 + abs(thousandths % 1000)).dropFirst()
    sink.write("." + String(decimals.reversed().drop { $0 == "0" }.reversed()))
  }

  /// A number as it is written, which must be one of JSON.
  public mutating func number(_ text: String) {
    separate()
    sink.write(text)
  }

  public mutating func entry(_ key: String, _ text: String) {
    self.key(key)
    value(text)
  }

  public mutating func entry(_ key: String, _ number: Int) {
    self.key(key)
    value(number)
  }

  public mutating func entry(_ key: String, _ flag: Bool) {
    self.key(key)
    separate()
    if flag { sink.write("true") } else { sink.write("false") }
  }

  public mutating func entry(_ key: String, _ number: Double) {
    self.key(key)
    value(number)
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONText) -> Void
  ) {
    separate()
    sink.write(UInt8(truncatingIfNeeded: open.value))
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { newLine() }
    sink.write(UInt8(truncatingIfNeeded: close.value))
    needsComma = true
  }

  /// What stands between two values.
  private mutating func separate() {
    if afterKey {
      afterKey = false
    } else if depth > 0 {
      if needsComma { sink.write(",") }
      newLine()
    }
    needsComma = true
  }

  private func newLine() {
    if isOneLine { return }
    sink.write("\n")
    for _ in 0..<depth { sink.write("  ") }
  }

  /// Writes `text` as a JSON string; only what must be escaped is ([RFC 8259, 7](https://www.rfc-editor.org/rfc/rfc8259#section-7)).
  public static func quote(_ text: String, to sink: ByteSink) {
    let bytes = text.utf8.span
    quote(bytes, in: 0..<bytes.count, to: sink)
  }

  /// Writes the UTF-8 in `range` of `bytes` as a JSON string.
  public static func quote(_ bytes: Span<UInt8>, in range: Range<Int>, to sink: ByteSink) {
    sink.write(UInt8(ascii: "\""))
    sink.write(bytes, in: range, escaping: escaped) { writeEscaped($0, to: sink) }
    sink.write(UInt8(ascii: "\""))
  }
  private static let escaped = ByteSet { $0 < 0x20 || $0 == 0x22 || $0 == 0x5c }

  private static func writeEscaped(_ byte: UInt8, to sink: ByteSink) {
    switch byte {
    case UInt8(ascii: "\""): sink.write("\\\"")
    case UInt8(ascii: "\\"): sink.write("\\\\")
    case UInt8(ascii: "\n"): sink.write("\\n")
    case UInt8(ascii: "\r"): sink.write("\\r")
    case UInt8(ascii: "\t"): sink.write("\\t")
    case 0..<0x20:
      sink.write("\\u00")
      sink.write(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      sink.write(String(byte & 15, radix: 16))
    default: sink.write(byte)
    }
  }
}
