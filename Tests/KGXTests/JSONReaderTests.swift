import KGX
import Testing

struct JSONReaderTests {
  @Test func linesBecomeRows() {
    let reading = Reading(
      #"{"id":"A:1","name":"a\"\u00e4\ud83d\ude00\n","n":1.5e3,"ok":true,"no":null,"l":["x",2,false],"o":{"k": [1, "]"]}}"#
        + "\n\n{ \"id\" : \"A:2\", \"l\": [] }\n", .lines, .nodes)
    #expect(
      reading.rows == [
        "n1 id@7=A:1 name@20=a\"ä😀\n n@50=number:1.5e3 ok@61=yes:true l@80=[x|2|false] o@98=json:{\"k\": [1, \"]\"]}",
        "n3 id@10=A:2 l@22=[]",
      ])
    #expect(reading.reports == [])
  }

  @Test(arguments: [
    ("[1]", "1:1 kgx-json-syntax an object was expected"),
    (#"{"a":1"#, "1:7 kgx-json-syntax “,” or “}” was expected"),
    (#"{"ä":x}"#, "1:6 kgx-json-syntax a value was expected"),
    (#"{"a":01}"#, "1:6 kgx-json-syntax a value was expected"),
    (#"{"a":"\q"}"#, "1:7 kgx-json-syntax an escape that JSON does not have"),
    (#"{"a":"b}"#, "1:7 kgx-json-syntax a string is never closed"),
    (#"{"a":{"b" 1}}"#, "1:11 kgx-json-syntax “:” was expected"),
    (#"{"a":1} x"#, "1:9 kgx-json-syntax something follows the object"),
    ("{\"a\":\"b\tc\"}", "1:8 kgx-json-syntax a control character stands in a string"),
    (#"{"a":1,"a":2}"#, "1:8 kgx-duplicate-key the key “a” is there twice; the later counts"),
  ])
  func whatIsWrongIsReported(_ line: String, _ report: String) {
    let reading = Reading(line + "\n{\"id\":\"B:1\"}", .lines, .nodes)
    #expect(reading.reports == [report])
    #expect(reading.rows.last == "n2 id@7=B:1")
  }

  @Test func depthIsLimited() {
    let deep = #"{"a":"# + String(repeating: "[", count: 100_000)
    #expect(Reading(deep, .lines, .nodes).reports == ["1:70 kgx-json-syntax more than 64 levels deep"])
    #expect(Reading(#"{"nodes":[{"a":"# + deep, .document).failure?.contains("in the middle of a value") == true)
  }

  @Test func aDocumentHasBothParts() {
    let text = """
      {"name": "g", "nodes": [ {"id":"A:1"},
       {"id":"A:2", "x": {"y":"}"}}],
      "edges":[{"subject":"A:1","predicate":"p","object":"A:2"}]}
      """
    for chunk in [1, 2, 3, 7, 1000] {
      let reading = Reading(text, .document, chunk: chunk)
      #expect(
        reading.rows == [
          "n1 id@32=A:1", "n2 id@8=A:2 x@20=json:{\"y\":\"}\"}",
          "e3 subject@21=A:1 predicate@39=p object@52=A:2",
        ], "chunk \(chunk)")
      #expect(reading.reports == ["1:2 kgx-document-key “name” is neither “nodes” nor “edges” and was left out"])
      #expect(reading.failure == nil)
    }
  }

  @Test(arguments: [
    ("[]", "t:1:1: an object with “nodes” and “edges” was expected [kgx-json-syntax]"),
    (#"{"graphs":[]}"#, "t:1:2: the key “graphs” shows an OBO Graphs document, not KGX [kgx-other-format]"),
    ("{\"nodes\":[\n {\"id\":1}, 2]}", "t:2:12: an object was expected [kgx-json-syntax]"),
    (#"{"nodes":{}}"#, "t:1:10: the list of nodes was expected [kgx-json-syntax]"),
    (#"{"nodes":[]} {"#, "t:1:14: something follows the object [kgx-json-syntax]"),
    (#"{"nodes":[{"id":"x"#, "t:1:11: the file ends in the middle of a value [kgx-json-syntax]"),
  ])
  func documentsThatAreRefused(_ text: String, _ message: String) {
    #expect(Reading(text, .document).failure == message)
  }
}
