internal import ByteIO
internal import Diagnostics

/// Reads a graph from one JSON object with the lists `nodes` and `edges`
/// ([format](https://github.com/biolink/kgx/blob/master/specification/kgx-format.md#kgx-json)), an element at a time.
struct KGXDocumentReader {
  private var buffer: RowBuffer
  private var nodes: JSONRow
  private var edges: JSONRow

  init(_ source: ByteSource, slots: GraphSlots, chunk: Int) {
    buffer = RowBuffer(source, size: chunk)
    nodes = JSONRow(GraphRow(part: .nodes, slots: slots.nodes, file: source.name))
    edges = JSONRow(GraphRow(part: .edges, slots: slots.edges, file: source.name))
  }

  mutating func read<Sink: RowSink, Reports: DiagnosticSink>(
    into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    if try peek() == 0xef { buffer.take(upTo: min(buffer.bytes.count, buffer.at + 3)) }
    guard try take(UInt8(ascii: "{")) else { throw failure("an object with “nodes” and “edges” was expected") }
    if try !take(UInt8(ascii: "}")) {
      repeat { try readEntry(into: &sink, reporting: &reports) } while try take(UInt8(ascii: ","))
      guard try take(UInt8(ascii: "}")) else { throw failure("“,” or “}” was expected") }
    }
    if try peek() != nil { throw failure("something follows the object") }
  }

  private mutating func readEntry<Sink: RowSink, Reports: DiagnosticSink>(
    into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    guard try peek() == UInt8(ascii: "\"") else { throw failure("a string was expected") }
    let place = try valueRange()
    let key = buffer.bytes.span.string(in: place.lowerBound + 1..<place.upperBound - 1)
    let position = buffer.position
    buffer.take(upTo: place.upperBound)
    guard try take(UInt8(ascii: ":")) else { throw failure("“:” was expected") }
    if let format = Self.foreign[key] {
      throw GraphReadFailure(
        rule: "kgx-other-format", "the key “\(key)” shows \(format), not KGX", file: buffer.name, at: position)
    }
    guard let part = GraphPart(rawValue: key) else {
      guard try peek() != nil else { throw failure("a value was expected") }
      buffer.take(upTo: try valueRange().upperBound)
      return reports.report(
        Diagnostic(
          rule: "kgx-document-key", severity: .warning,
          message: "“\(key)” is neither “nodes” nor “edges” and was left out", file: buffer.name,
          range: TextRange(at: position)))
    }
    guard try take(UInt8(ascii: "[")) else { throw failure("the list of \(part) was expected") }
    if try take(UInt8(ascii: "]")) { return }
    repeat { try readElement(of: part, into: &sink, reporting: &reports) } while try take(UInt8(ascii: ","))
    guard try take(UInt8(ascii: "]")) else { throw failure("“,” or “]” was expected") }
  }

  /// Keys that only documents of other formats have.
  private static let foreign = [
    "graphs": "an OBO Graphs document", "knowledge_graph": "a TRAPI message", "message": "a TRAPI message",
    "@context": "JSON-LD", "@graph": "JSON-LD",
  ]

  private mutating func readElement<Sink: RowSink, Reports: DiagnosticSink>(
    of part: GraphPart, into sink: inout Sink, reporting reports: inout Reports
  ) throws {
    guard try peek() == UInt8(ascii: "{") else { throw failure("an object was expected") }
    let place = try valueRange()
    let isValid = buffer.isValid || buffer.bytes.span.extracting(place).isUTF8
    switch part {
    case .nodes:
      try nodes.read(buffer.bytes[place], at: buffer.position, isValid: isValid, &reports)
      try sink.receive(nodes.value, in: nodes.bytes.span)
    case .edges:
      try edges.read(buffer.bytes[place], at: buffer.position, isValid: isValid, &reports)
      try sink.receive(edges.value, in: edges.bytes.span)
    }
    buffer.take(upTo: place.upperBound)
  }

  /// The next byte that is no blank, which stays; `nil` at the end.
  private mutating func peek() throws -> UInt8? {
    while true {
      var at = buffer.at
      while at < buffer.bytes.count, buffer.bytes[at] == 32 || (9...13).contains(buffer.bytes[at]) { at += 1 }
      buffer.take(upTo: at)
      if at < buffer.bytes.count { return buffer.bytes[at] }
      if buffer.isAtEnd { return nil }
      try buffer.refill()
    }
  }

  private mutating func take(_ byte: UInt8) throws -> Bool {
    guard try peek() == byte else { return false }
    buffer.take(upTo: buffer.at + 1)
    return true
  }

  /// Where the value that begins at the next byte lies; brackets are counted, and nothing else is looked at.
  private mutating func valueRange() throws -> Range<Int> {
    var scan = ValueScan()
    var searched = buffer.at
    while true {
      if let end = scan.end(in: buffer.bytes.span, from: searched) { return buffer.at..<end }
      if buffer.isAtEnd { throw failure("the file ends in the middle of a value") }
      searched = buffer.bytes.count
      searched -= try buffer.refill()
    }
  }

  private func failure(_ message: String) -> GraphReadFailure {
    GraphReadFailure(rule: "kgx-json-syntax", message, file: buffer.name, at: buffer.position)
  }
}

/// Where in a JSON value the search for its end is.
private struct ValueScan {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// The end of the value; `nil` where `bytes` do not reach so far.
  mutating func end(in bytes: Span<UInt8>, from start: Int) -> Int? {
    for index in start..<bytes.count {
      let byte = bytes[index]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return index + 1 }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth <= 1 { return index + depth }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return index
      default: break
      }
    }
    return nil
  }
}
