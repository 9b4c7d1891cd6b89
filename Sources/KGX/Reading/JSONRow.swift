internal import ByteIO
internal import Diagnostics

/// A JSON object becoming a row of the graph ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)).
///
/// Texts without escapes are taken where they lie; those with escapes are written, resolved, behind a copy of the object.
struct JSONRow {
  var value: GraphRow
  /// The object and behind it the texts that had escapes.
  private(set) var bytes: [UInt8] = []
  private var end = 0
  private var at = 0
  /// By slot: in which row it was last met, to see keys that are there twice.
  private var met: [Int] = []
  private var rows = 0

  init(_ value: GraphRow) { self.value = value }

  /// Reads one object, and says where it is; throws where it is none.
  mutating func read(
    _ object: ArraySlice<UInt8>, at place: TextPosition, isValid: Bool, _ reports: inout some DiagnosticSink
  ) throws {
    bytes.removeAll(keepingCapacity: true)
    if isValid { bytes += object } else { bytes += object.span.string(in: 0..<object.count).utf8 }
    value.clear()
    value.begin(at: place, start: 0)
    end = bytes.count
    at = 0
    rows += 1
    if !isValid { report("kgx-not-utf8", .error, "bytes that are not UTF-8 were read as U+FFFD", 0, &reports) }
    skipBlanks()
    guard take(UInt8(ascii: "{")) else { throw failure("an object was expected") }
    skipBlanks()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        try readEntry(&reports)
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw failure("“,” or “}” was expected") }
    }
    skipBlanks()
    guard at == end else { throw failure("something follows the object") }
  }

  private mutating func readEntry(_ reports: inout some DiagnosticSink) throws {
    let place = at
    let key = try readString()
    skipBlanks()
    guard take(UInt8(ascii: ":")) else { throw failure("“:” was expected") }
    skipBlanks()
    let slot = value.slots.number(bytes.span, in: key)
    if slot >= met.count {
      if slot >= GraphLimits.slots { throw failure("more than \(GraphLimits.slots) different keys") }
      met += Array(repeating: 0, count: slot + 1 - met.count)
    }
    if met[slot] == rows {
      report(
        "kgx-duplicate-key", .error, "the key “\(value.slots.names[slot])” is there twice; the later counts", place,
        &reports)
      value.cells.removeAll { $0.slot == slot }
    }
    met[slot] = rows
    try readValue(of: slot)
  }

  private mutating func readValue(of slot: Int) throws {
    let place = at
    if at < end, bytes[at] == UInt8(ascii: "[") {
      let first = value.items.count
      if try readList() {
        value.cells.append(GraphRow.Cell(slot: slot, kind: .list, range: first..<value.items.count, place: place))
        return
      }
      value.items.removeLast(value.items.count - first)
      at = place
    }
    guard let (kind, range) = try readPlain() else {
      try skipValue()
      value.cells.append(GraphRow.Cell(slot: slot, kind: .json, range: place..<at, place: place))
      return
    }
    if let kind { value.cells.append(GraphRow.Cell(slot: slot, kind: kind, range: range, place: place)) }
  }

  /// Reads a list of plain values; false where it holds others, or null.
  private mutating func readList() throws -> Bool {
    at += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      skipBlanks()
      guard let (kind, range) = try readPlain(), let kind else { return false }
      value.items.append(GraphRow.Item(kind: kind, range: range))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure("“,” or “]” was expected") }
    return true
  }

  /// Reads a text, number or truth value; its kind is `nil` for null. `nil` where an object or a list begins.
  private mutating func readPlain() throws -> (kind: GraphRow.Kind?, range: Range<Int>)? {
    guard at < end else { throw failure("a value was expected") }
    switch bytes[at] {
    case UInt8(ascii: "\""): return (.text, try readString())
    case UInt8(ascii: "{"), UInt8(ascii: "["): return nil
    case UInt8(ascii: "t"): return (.yes, try readWord("true"))
    case UInt8(ascii: "f"): return (.no, try readWord("false"))
    case UInt8(ascii: "n"): return (nil, try readWord("null"))
    default:
      let start = at
      while at < end, Self.isNumberByte(bytes[at]) { at += 1 }
      guard TableValue.isNumber(bytes.span, start..<at) else {
        at = start
        throw failure("a value was expected")
      }
      return (.number, start..<at)
    }
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte | 0x20 == UInt8(ascii: "e")
  }

  private mutating func readWord(_ word: StaticString) throws -> Range<Int> {
    let range = at..<min(end, at + word.utf8CodeUnitCount)
    guard bytes.span.equals(word, in: range) else { throw failure("a value was expected") }
    at = range.upperBound
    return range
  }

  /// Reads a string: the range of its text.
  private mutating func readString() throws -> Range<Int> {
    guard take(UInt8(ascii: "\"")) else { throw failure("a string was expected") }
    let start = at
    guard let close = bytes.span.firstIndex(of: UInt8(ascii: "\""), in: at..<end) else {
      throw failure("a string is never closed")
    }
    if bytes.span.firstIndex(of: UInt8(ascii: "\\"), in: start..<close) != nil { return try readEscaped(from: start) }
    if let control = bytes.span.firstControl(in: start..<close) {
      at = control
      throw failure("a control character stands in a string")
    }
    at = close + 1
    return start..<close
  }

  private mutating func readEscaped(from start: Int) throws -> Range<Int> {
    let first = bytes.count
    var escapes = JSONEscapes(at: start, end: end)
    guard let stop = escapes.resolve(&bytes) else {
      at = escapes.at
      throw failure(escapes.problem)
    }
    at = stop
    return first..<bytes.count
  }

  /// Passes over a value, whatever is in it.
  private mutating func skipValue(depth: Int = 1) throws {
    guard depth <= GraphLimits.depth else { throw failure("more than \(GraphLimits.depth) levels deep") }
    if try readPlain() != nil { return }
    let isObject = bytes[at] == UInt8(ascii: "{")
    let close = bytes[at] + 2
    at += 1
    skipBlanks()
    if take(close) { return }
    repeat {
      skipBlanks()
      if isObject {
        _ = try readString()
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw failure("“:” was expected") }
        skipBlanks()
      }
      try skipValue(depth: depth + 1)
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(close) else { throw failure("“,” or a closing bracket was expected") }
  }

  private mutating func skipBlanks() {
    while at < end, bytes[at] == 32 || bytes[at] == 10 || bytes[at] == 13 || bytes[at] == 9 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private func failure(_ message: String) -> GraphReadFailure {
    GraphReadFailure(
      rule: "kgx-json-syntax", message, file: value.file, at: value.position(of: min(at, end), in: bytes.span))
  }

  private func report(
    _ rule: RuleID, _ severity: Severity, _ message: String, _ place: Int, _ reports: inout some DiagnosticSink
  ) {
    reports.report(
      Diagnostic(
        rule: rule, severity: severity, message: message, file: value.file,
        range: TextRange(at: value.position(of: place, in: bytes.span))))
  }
}
