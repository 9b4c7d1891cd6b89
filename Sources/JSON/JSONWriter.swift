public import ByteIO

/// Writes JSON values.
public struct JSONWriter {
  private let sink: ByteSink
  private let isIndented: Bool

  /// Writes onto `sink`, which is not finished: on one line, or two blanks for each level.
  public init(to sink: ByteSink, isIndented: Bool = true) {
    self.sink = sink
    self.isIndented = isIndented
  }

  /// Writes `value`; numbers as they were written, names in their order.
  public func write(_ value: JSONValue, depth: Int = 0) {
    switch value {
    case .null: sink.write("null")
    case .bool(let flag): if flag { sink.write("true") } else { sink.write("false") }
    case .number(let number): sink.write(number.text)
    case .string(let text): JSONText.quote(text, to: sink)
    case .array(let elements):
      nest("[", "]", elements, depth) { write($0, depth: depth + 1) }
    case .object(let object):
      nest("{", "}", object.entries, depth) { entry in
        JSONText.quote(entry.name, to: sink)
        if isIndented { sink.write(": ") } else { sink.write(UInt8(ascii: ":")) }
        write(entry.value, depth: depth + 1)
      }
    }
  }

  private func nest<Element>(
    _ open: StaticString, _ close: StaticString, _ elements: [Element], _ depth: Int, _ body: (Element) -> Void
  ) {
    sink.write(open)
    var isFirst = true
    for element in elements {
      if !isFirst { sink.write(UInt8(ascii: ",")) }
      isFirst = false
      newLine(depth + 1)
      body(element)
    }
    if !isFirst { newLine(depth) }
    sink.write(close)
  }

  private func newLine(_ depth: Int) {
    guard isIndented else { return }
    sink.write(UInt8(ascii: "\n"))
    for _ in 0..<depth { sink.write("  ") }
  }
}
