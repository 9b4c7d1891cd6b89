import KGX
import Testing

struct TableReaderTests {
  @Test func cellsAreTypedByTheModel() {
    let reading = Reading(
      "id\tname\tcategory\ttaxon\tsynonym\nA:1\ta|b\tbiolink:Gene|biolink:NamedThing\tx|y\tone\nA:2\t\t\t\t\n",
      .tsv, .nodes)
    #expect(
      reading.rows == [
        "n2 id@1=A:1 name@5=a|b category@9=[biolink:Gene|biolink:NamedThing] taxon@41=[x|y] synonym@45=[one]",
        "n3 id@1=A:2",
      ])
    #expect(reading.reports == [])
  }

  @Test func truthValuesAndNumbers() {
    let header = "subject\tpredicate\tobject\tnegated\thas_count\n"
    let reading = Reading(header + "a:1\tp\tb:1\tFalse\t3\nb:1\tp\tc:1\tyes\tthree\n", .tsv, .edges)
    #expect(
      reading.rows == [
        "e2 subject@1=a:1 predicate@5=p object@7=b:1 negated@11=no:false has_count@17=number:3",
        "e3 subject@1=b:1 predicate@5=p object@7=c:1 negated@11=yes has_count@15=three",
      ])
  }

  @Test func tabSeparatedTextHasNoQuotes() {
    let reading = Reading("id\tname\r\nA:1\t\"a, b\"\r\n\r\nA:2\tx", .tsv, .nodes)
    #expect(reading.rows == ["n2 id@1=A:1 name@5=\"a, b\"", "n4 id@1=A:2 name@5=x"])
  }

  @Test func commaSeparatedTextHas() {
    let reading = Reading("id,name\nA:1,\"a, \"\"b\"\"\nc\"\nA:2,x\"\"y\nA:3,\"q\"r\n", .csv, .nodes)
    #expect(
      reading.rows == [
        "n2 id@1=A:1 name@5=a, \"b\"\nc", "n4 id@1=A:2 name@5=x\"\"y", "n5 id@1=A:3 name@5=qr",
      ])
    #expect(
      Reading("id,name\nA:1,\"open\n", .csv, .nodes).reports == ["2:5 kgx-quotes a quotation mark is never closed"])
  }

  @Test func raggedRowsAreReported() {
    let reading = Reading("id\tname\nA:1\nA:2\tx\ty\n", .tsv, .nodes)
    #expect(reading.rows == ["n2 id@1=A:1", "n3 id@1=A:2 name@5=x"])
    #expect(
      reading.reports == [
        "2:1 kgx-row-length a row of 1 cell under a header of 2",
        "3:7 kgx-row-length “y” is under no column and was left out",
        "3:1 kgx-row-length a row of 3 cells under a header of 2",
      ])
  }

  @Test(arguments: [
    ("", KGXFormat.tsv, GraphPart.nodes, "t:1:1: the file is empty: not even a header row [kgx-empty]"),
    (
      "name\tcategory\nx\ty\n", .tsv, .nodes,
      "t:1:1: a table of nodes needs the column id; its header is: name, category [kgx-missing-column]"
    ),
    (
      "object,subject\n", .csv, .edges,
      "t:1:1: a table of edges needs the column predicate; its header is: object, subject [kgx-missing-column]"
    ),
    ("id\tä\tid\n", .tsv, .nodes, "t:1:6: the column “id” is there twice [kgx-header]"),
  ])
  func whatIsNoTableIsRefused(_ text: String, _ format: KGXFormat, _ part: GraphPart, _ message: String) {
    #expect(Reading(text, format, part).failure == message)
  }

  @Test func bytesThatAreNotUTF8() {
    let reading = Reading(Array("id\tname\nA:1\tK".utf8) + [0xf6] + Array("ln\nA:2\tKöln\n".utf8), .tsv, .nodes)
    #expect(reading.rows == ["n2 id@1=A:1 name@5=K\u{fffd}ln", "n3 id@1=A:2 name@5=Köln"])
    #expect(reading.reports == ["2:1 kgx-not-utf8 bytes that are not UTF-8 were read as U+FFFD"])
  }

  @Test func aByteOrderMarkIsNoPartOfAName() {
    #expect(Reading("\u{feff}id\tname\nA:1\tx\n", .tsv, .nodes).rows == ["n2 id@1=A:1 name@5=x"])
  }
}
