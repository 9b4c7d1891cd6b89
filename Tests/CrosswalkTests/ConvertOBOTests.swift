import Testing

@Suite struct ConvertOBOTests {
  @Test func oboIsWrittenInCanonicalOrder() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run(
      "convert", "--from", "obo", "--to", "obo", "-", input: "ontology: t\n[Term]\nid: X:1\nis_a: X:2 ! two\nname: one")
    #expect(outcome.code == 0)
    #expect(outcome.output == "ontology: t\n\n[Term]\nid: X:1\nname: one\nis_a: X:2 ! two\n")
  }

  @Test func whatOBOForbidsIsRefusedAndNothingIsWritten() throws {
    let command = try Command()
    defer { command.remove() }
    let input = "ontology: t\n\n[Term]\nid: X:1\nname: one\nname: two\n"
    let arguments = ["convert", "--from", "obo", "--to", "obo", "-"]
    let refused = try command.run(arguments: arguments, input: input)
    #expect(refused.code == 3)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains(":6:1: error: a second “name” [obo-cardinality]"))
    let lenient = try command.run(arguments: arguments + ["--lenient"], input: input)
    #expect(lenient.code == 0)
    #expect(lenient.output == input)
    #expect(lenient.errors == refused.errors)
  }
}
