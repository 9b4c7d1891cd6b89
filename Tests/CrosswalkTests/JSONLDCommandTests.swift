import Testing

/// What the user of `crosswalk jsonld` sees.
@Suite struct JSONLDCommandTests {
  @Test func contextBesideTheDocument() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run("jsonld", "expand", "Samples/jsonld/terms.jsonld")
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("\"@id\": \"http://purl.obolibrary.org/obo/MONDO_0005089\""))
  }

  /// The code of the specification, and where it happened.
  @Test func errorsNameTheirPlace() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run("jsonld", "expand", input: "{\n  \"@id\": 5\n}")
    #expect(outcome.code == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "-:2:3: error: invalid @id value: @id is an IRI [jsonld-error]\n")
  }

  @Test func unknownContextsSayHowToSupplyThem() throws {
    let command = try Command()
    defer { command.remove() }
    let document = "{\"@context\": \"https://example.org/unknown\"}"
    let outcome = try command.run("jsonld", "expand", input: document)
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("loading remote context failed"))
    #expect(outcome.errors.contains("--map https://example.org/unknown=FILE"))
    let mapped = try command.run(
      "jsonld", "expand", "--map", "https://example.org/unknown=Samples/jsonld/context.jsonld", input: document)
    #expect(mapped.code == 0)
  }

  /// Nothing is dropped in silence.
  @Test func whatIsLeftOutIsSaid() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run(
      "jsonld", "expand", input: "[{\"@id\": \"a:b\", \"name\": 1},\n {\"@id\": \"a:c\", \"name\": 2}]")
    #expect(outcome.code == 0)
    #expect(
      outcome.errors
        == "-:1:17: warning: “name” is no term of the context and no IRI: it is left out, with its value (2 times) "
        + "[jsonld-undefined-key]\n")
  }

  /// Files outside the document's folder are not read as contexts.
  @Test func contextsStayInTheFolder() throws {
    let command = try Command()
    defer { command.remove() }
    _ = try command.shell("mkdir inside && cp Samples/jsonld/context.jsonld secret.jsonld")
    _ = try command.shell("echo '{\"@context\": \"../secret.jsonld\"}' > inside/document.jsonld")
    let outcome = try command.run("jsonld", "expand", "inside/document.jsonld")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("loading remote context failed"))
  }

  /// Prefixes of this field and of RDFa, without a file.
  @Test func bundledContexts() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run(
      "jsonld", "expand",
      input: """
        {"@context": ["http://www.w3.org/2013/json-ld-context/rdfa11", "https://w3id.org/crosswalk/context/prefixes"],
         "@id": "MONDO:0005058", "skos:notation": "C-1"}
        """)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("http://purl.obolibrary.org/obo/MONDO_0005058"))
    #expect(outcome.output.contains("http://www.w3.org/2004/02/skos/core#notation"))
  }
}
