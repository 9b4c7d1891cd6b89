import ByteIO
import Diagnostics
import JSON
import Testing

private func read(_ text: String, depth: Int = JSONLimits.depth) throws -> JSONDocument {
  try JSONDocument(Array(text.utf8), name: "test.json", depth: depth)
}

private func written(_ value: JSONValue, isIndented: Bool = false) -> String {
  let sink = ByteSink()
  JSONWriter(to: sink, isIndented: isIndented).write(value)
  return String(decoding: sink.takeBytes(), as: UTF8.self)
}

@Suite struct JSONReaderTests {
  /// What is read is written as it was, blanks apart.
  @Test(
    arguments: [
      "null", "true", "false", "0", "-0", "1.10", "123456789012345678901234567890.5e-7", "1E400", #""""#, #""a b""#,
      "[]", "{}", "[1,[2,[3]],null]", #"{"b":1,"a":{"":[]}}"#, #""é😀""#,
    ])
  func roundTrip(text: String) throws {
    #expect(written(try read(text).value) == text)
    #expect(written(try read(" \n\t" + text + "\r\n").value) == text)
  }

  @Test(
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""\u0041\u00e9\ud83D\uDE00""#, "Aé😀"),
      (#""a\u0000b""#, "a\0b"), (#""x\ny\nz""#, "x\ny\nz"),
    ])
  func escapes(text: String, value: String) throws {
    #expect(try read(text).value == .string(value))
  }

  /// Text, line and column of the problem, and a part of the message.
  @Test(
    arguments: [
      ("", 1, 1, "ends where a value"), ("[1,\n 2", 2, 3, "the end of the text where a comma"),
      ("[1,]", 1, 4, "begins no value"),
      ("{\"a\":1,}", 1, 8, "name in quotation marks"), ("{\"a\" 1}", 1, 6, "colon"), ("[01]", 1, 2, "begins with 0"),
      ("[-]", 1, 2, "begins no number"), ("[1.]", 1, 3, "comma"), ("tru", 1, 1, "begins no value"),
      ("\"abc", 1, 1, "closing quotation mark"), ("[\"é\u{1}\"]", 1, 4, "control character"),
      (#"["\x"]"#, 1, 3, "no escape"), (#"["\u12g4"]"#, 1, 3, "four digits"), (#"["\ud800"]"#, 1, 3, "surrogate"),
      (#"["\udc00\ud800"]"#, 1, 3, "surrogate"), ("1 2", 1, 3, "after the end"),
      ("{\"é\":1,\r\n\"é\":2}", 2, 1, "twice"),
    ])
  func problems(text: String, line: Int, column: Int, message: String) throws {
    do {
      _ = try read(text)
      Issue.record("\(text) was read")
    } catch let failure as JSONFailure {
      #expect(failure.diagnostic.range?.start.line == line)
      #expect(failure.diagnostic.range?.start.column == column)
      #expect(failure.diagnostic.message.contains(message), "\(failure.diagnostic.message)")
    }
  }

  @Test func namesThatAreCanonicallyEquivalentDiffer() throws {
    let object = try #require(try read("{\"\u{e9}\":1,\"e\u{301}\":2}").value.object)
    #expect(object["\u{e9}"] == .number(JSONNumber(1)))
    #expect(object["e\u{301}"] == .number(JSONNumber(2)))
    #expect(JSONValue.string("\u{212a}") != .string("K"))
  }

  @Test func deepNestingIsAnError() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONFailure.self) { try read(deep) }
    #expect(throws: JSONFailure.self) { try read("[[[]]]", depth: 2) }
    _ = try read(String(repeating: "[", count: 500) + String(repeating: "]", count: 500))
  }

  @Test func bytesThatAreNotUTF8() {
    #expect(throws: JSONFailure.self) { try JSONDocument([0x22, 0xff, 0x22], name: "x") }
    #expect(throws: JSONFailure.self) { try JSONDocument([0x22, 0xc3], name: "x") }
  }

  @Test func byteOrderMark() throws {
    let document = try JSONDocument([0xef, 0xbb, 0xbf] + Array("{\"a\": 1}".utf8), name: "x")
    #expect(document.position(of: document.value.object?.offset ?? -1)?.column == 2)
  }

  @Test func manyNames() throws {
    var object = JSONObject()
    for number in 0..<1_000 { object.append("name \(number)", .number(JSONNumber(number))) }
    #expect(object["name 777"] == .number(JSONNumber(777)))
    object.remove("name 5")
    #expect(object["name 5"] == nil)
    #expect(object["name 999"] == .number(JSONNumber(999)))
    object.update("name 6") { $0.append("x") }
    #expect(object["name 6"] == [.number(JSONNumber(6)), "x"])
  }
}

@Suite struct JSONNumberTests {
  /// As written, as an integer where it is one, as `xsd:double`.
  @Test(
    arguments: [
      ("0", "0", "0.0E0"), ("-0", "0", "-0.0E0"), ("10", "10", "1.0E1"), ("1.0", "1", "1.0E0"),
      ("12e3", "12000", "1.2E4"),
      ("1200e-2", "12", "1.2E1"), ("5.3", nil, "5.3E0"), ("0.00042", nil, "4.2E-4"),
      ("-1.5E+10", "-15000000000", "-1.5E10"),
      ("12345678901234567890", "12345678901234567890", "1.234567890123457E19"),
      ("0.30000000000000004", nil, "3.0E-1"), ("9.9999999999999999", nil, "1.0E1"),
    ])
  func decimals(text: String, integer: String?, double: String) throws {
    let decimal = try #require(JSONNumber(text)).decimal
    #expect(decimal.isInteger == (integer != nil))
    if let integer { #expect(decimal.integerText == integer) }
    #expect(decimal.rounded(to: 16).doubleText == double)
  }

  @Test(arguments: ["", "-", "01", "1.", ".5", "1e", "1e+", "+1", "0x1", "NaN", "1 "])
  func malformed(text: String) { #expect(JSONNumber(text) == nil) }
}

/// The examples of [RFC 8785](https://www.rfc-editor.org/rfc/rfc8785), in our own words.
@Suite struct CanonicalJSONTests {
  @Test(
    arguments: [
      ("56.0", "56"), ("1E30", "1e+30"), ("4.50", "4.5"), ("2e-3", "0.002"), ("0.000000000000000000000000001", "1e-27"),
      ("333333333.33333329", "333333333.3333333"), ("-0", "0"), ("1e21", "1e+21"), ("999999999999999999999", "1e+21"),
      ("100000000000000000000", "100000000000000000000"), ("1e-6", "0.000001"), ("1e-7", "1e-7"), ("5e-324", "5e-324"),
      ("1.7976931348623157e308", "1.7976931348623157e+308"), ("123.456e5", "12345600"), ("0.1", "0.1"),
    ])
  func numbers(text: String, canonical: String) throws {
    #expect(CanonicalJSON.text(of: try read(text).value) == canonical)
  }

  @Test func numbersThatNoDoubleHolds() throws {
    #expect(CanonicalJSON.text(of: try read("[1e400]").value) == nil)
  }

  @Test func namesByUTF16AndShortEscapes() throws {
    let text = #"{ "\uFB33": 1, "\uD83D\uDE00": 2, "€": 3, "b\u0008\u000c\u001f\"\\": [ true, null ], "a": {} }"#
    let canonical = #"{"a":{},"b\b\f\u001f\"\\":[true,null],"€":3,"😀":2,"\#u{fb33}":1}"#
    #expect(CanonicalJSON.text(of: try read(text).value) == canonical)
  }
}
