internal import ByteIO
internal import Diagnostics

/// What is wrong with a JSON text, and at which byte.
struct JSONProblem: Error {
  let offset: Int
  let message: String
  var rule: RuleID = "json-syntax"
}

/// Reads a JSON text by recursive descent.
struct JSONReader {
  static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

  let bytes: [UInt8]
  var at = 0
  var names = NameCache()
  private var depth = 0
  private let maximumDepth: Int

  init(_ bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  /// The one value of the text.
  mutating func readDocument() throws(JSONProblem) -> JSONValue {
    if bytes.count > JSONLimits.bytes { throw problem("larger than the limit of 2 GB", at: 0) }
    if bytes.starts(with: Self.byteOrderMark) { at = Self.byteOrderMark.count }
    if !bytes.span.isUTF8(in: 0..<bytes.count) {
      do {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        throw problem("not UTF-8", at: error.byteOffsets.lowerBound)
      }
    }
    let value = try readValue()
    skipSpace()
    if at < bytes.count { throw problem("unexpected \(shown(at)) after the end of the value", at: at) }
    return value
  }

  /// The value at the cursor, which is `depth` levels deep.
  mutating func readPart(atDepth depth: Int) throws(JSONProblem) -> JSONValue {
    self.depth = depth
    return try readValue()
  }

  private mutating func readValue() throws(JSONProblem) -> JSONValue {
    skipSpace()
    guard at < bytes.count else { throw problem("the text ends where a value should be", at: at) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t") where skip("true"): return .bool(true)
    case UInt8(ascii: "f") where skip("false"): return .bool(false)
    case UInt8(ascii: "n") where skip("null"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try readNumber())
    default: throw problem("\(shown(at)) begins no value", at: at)
    }
  }

  private mutating func readArray() throws(JSONProblem) -> JSONValue {
    try enter()
    var elements: [JSONValue] = []
    if !skipClosing(UInt8(ascii: "]")) {
      repeat { elements.append(try readValue()) } while try skipComma(or: UInt8(ascii: "]"))
    }
    depth -= 1
    return .array(elements)
  }

  private mutating func readObject() throws(JSONProblem) -> JSONValue {
    try enter()
    var object = JSONObject()
    if !skipClosing(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let start = at
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          throw problem("\(shown(at)) where a name in quotation marks should be", at: at)
        }
        let name = try readName()
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
          throw problem("\(shown(at)) where a colon should be", at: at)
        }
        at += 1
        let value = try readValue()
        if object.contains(name) {
          throw JSONProblem(
            offset: start, message: "“\(name)” is twice in one object", rule: "json-duplicate-name")
        }
        object.append(name, value, offset: Int32(start))
      } while try skipComma(or: UInt8(ascii: "}"))
    }
    depth -= 1
    return .object(object)
  }

  private mutating func readNumber() throws(JSONProblem) -> JSONNumber {
    guard let end = JSONNumber.end(in: bytes.span, from: at) else { throw problem("“-” begins no number", at: at) }
    let text = bytes.span.string(in: at..<end)
    if end < bytes.count, JSONNumber.isDigit(bytes[end]) { throw problem("a number that begins with 0", at: at) }
    at = end
    return JSONNumber(checked: text)
  }

  private mutating func enter() throws(JSONProblem) {
    depth += 1
    if depth > maximumDepth {
      throw JSONProblem(
        offset: at, message: "nested more than \(maximumDepth) levels deep", rule: "json-depth")
    }
    at += 1
  }

  mutating func skipSpace() { at = bytes.span.endOfJSONSpace(from: at) }

  private mutating func skip(_ word: StaticString) -> Bool {
    guard bytes.span.starts(with: word, at: at) else { return false }
    at += word.utf8CodeUnitCount
    return true
  }

  private mutating func skipClosing(_ bracket: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == bracket else { return false }
    at += 1
    return true
  }

  /// Whether another element follows; the closing bracket is passed too.
  private mutating func skipComma(or bracket: UInt8) throws(JSONProblem) -> Bool {
    if skipClosing(bracket) { return false }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else {
      throw problem("\(shown(at)) where a comma or “\(Unicode.Scalar(bracket))” should be", at: at)
    }
    at += 1
    return true
  }

  func problem(_ message: String, at offset: Int) -> JSONProblem { JSONProblem(offset: offset, message: message) }

  /// The character at `offset`, for a message.
  private func shown(_ offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the text" }
    let following = bytes[offset..<min(offset + 4, bytes.count)]
    let scalar = String(decoding: following, as: UTF8.self).unicodeScalars.first
    return scalar.map { "“\($0)”" } ?? "a byte"
  }
}
