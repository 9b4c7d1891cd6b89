import ByteIO
import Diagnostics
import JSON
import JSONLD
import Testing

private func document(_ text: String, name: String = "test.jsonld") throws -> JSONDocument {
  try JSONDocument(Array(text.utf8), name: name)
}

private func text(_ value: JSONValue) -> String {
  let sink = ByteSink()
  JSONWriter(to: sink, isIndented: false).write(value)
  return String(decoding: sink.takeBytes(), as: UTF8.self)
}

/// What the suite has no test for.
@Suite struct EdgeCaseTests {
  /// An expanded document and a context: what it is compacted to says the same.
  @Test(
    arguments: [
      // Two lists under a term for one list.
      (
        #"[{"http://e/l":[{"@list":[{"@value":1}]},{"@list":[{"@value":2}]}]}]"#,
        #"{"l":{"@id":"http://e/l","@container":"@list"}}"#
      ),
      // What is relative to the vocabulary would be an IRI of its own, or a keyword.
      (#"[{"http://e/a:b":[{"@value":1}],"http://e/@type":[{"@value":2}]}]"#, #"{"@vocab":"http://e/"}"#),
      // A suffix that begins with “//”.
      (#"[{"@id":"http://e///x","http://e/p":[{"@value":1}]}]"#, #"{"e":"http://e/"}"#),
      // The same term for Unicode, and not the same bytes.
      (
        "[{\"http://e/1\":[{\"@value\":1}],\"http://e/2\":[{\"@value\":2}]}]",
        "{\"\u{e9}\":\"http://e/1\",\"e\u{301}\":\"http://e/2\"}"
      ),
      // A key of a map that would be read with another type than the value has.
      (
        #"[{"http://e/m":[{"http://e/k":[{"@value":"a","@type":"http://e/t"}]},{"http://e/k":[{"@value":"b"}]}]}]"#,
        #"{"m":{"@id":"http://e/m","@container":"@index","@index":"http://e/k"},"k":{"@id":"http://e/k","@type":"http://e/t"}}"#
      ),
      // A map by identifier of references.
      (
        #"[{"http://e/m":[{"@id":"http://e/a"},{"@id":"http://e/b"}]}]"#,
        #"{"m":{"@id":"http://e/m","@container":"@id","@type":"@id"}}"#
      ),
    ])
  func compactionSaysTheSame(expanded: String, context: String) throws {
    let processor = JSONLDProcessor()
    let input = try document(expanded)
    let compacted = try processor.compact(input, by: try document(context))
    let again = try processor.expand(try document(text(compacted)))
    #expect(JSONLDComparison.areEqual(.array(again), input.value), "\(text(compacted))")
  }

  /// Numbers keep all their digits.
  @Test func numbersAreKept() throws {
    let value = #"[{"http://e/p":[{"@value":12345678901234567890.10},{"@value":1e400}]}]"#
    #expect(text(.array(try JSONLDProcessor().expand(try document(value)))) == value)
  }

  /// Code, line and column.
  @Test(
    arguments: [
      ("{\n \"@context\": {\"a\": \"b\",\n  \"b\": \"a\"}}", JSONLDErrorCode.cyclicIRIMapping, 2, 15),
      ("{\"@context\": {\"t\": {\"@id\": \"http://e/\",\n \"@color\": 1}}}", .invalidTermDefinition, 2, 2),
      ("{\n\"http://e/p\": [{\"@value\": 1,\n \"@language\": 1}]}", .invalidLanguageTaggedString, 3, 2),
      ("{\"http://e/p\": 1,\n \"@type\": [1]}", .invalidTypeValue, 2, 2),
    ])
  func errorsHavePlaces(text: String, code: JSONLDErrorCode, line: Int, column: Int) throws {
    do {
      _ = try JSONLDProcessor().expand(try document(text))
      Issue.record("accepted")
    } catch let failure as JSONLDFailure {
      #expect(failure.code == code)
      #expect(failure.diagnostic.message.hasPrefix(code.rawValue + ": "))
      #expect(failure.diagnostic.range?.start.line == line)
      #expect(failure.diagnostic.range?.start.column == column)
    }
  }

  /// As deep as JSON is read, all algorithms go.
  @Test func deepDocuments() throws {
    for (open, close) in [
      ("{\"http://e/p\":", "}"), ("[", "]"), ("{\"@context\":{\"a\":{\"@id\":\"http://e/a\"}},\"a\":", "}"),
    ] {
      let deep = String(repeating: open, count: 490) + "1" + String(repeating: close, count: 490)
      let input = try document(deep)
      let processor = JSONLDProcessor()
      _ = try processor.expand(input)
      _ = try processor.compact(input, by: try document("{\"p\":\"http://e/p\"}"))
      _ = try processor.flatten(input)
    }
  }

  /// Contexts that name one another are an error, not a hang.
  @Test func contextsInACircle() throws {
    let sources = ContextSources(bundled: [
      "http://e/1": { Array(#"{"@context":"http://e/2"}"#.utf8) },
      "http://e/2": { Array(#"{"@context":"http://e/1"}"#.utf8) },
    ])
    do {
      _ = try JSONLDProcessor(sources: sources).expand(try document(#"{"@context":"http://e/1"}"#))
      Issue.record("accepted")
    } catch let failure as JSONLDFailure {
      #expect(failure.code == .contextOverflow)
    }
  }
}

@Suite struct ContextSourcesTests {
  @Test func aFolderIsAFence() throws {
    let sources = ContextSources(locations: [.init(prefix: "http://e/", path: "/nowhere")])
    let text = #"{"@context":"http://e/a/%2e%2e/..//../x"}"#
    #expect(throws: JSONLDFailure.self) { try JSONLDProcessor(sources: sources).expand(try document(text)) }
  }
}
