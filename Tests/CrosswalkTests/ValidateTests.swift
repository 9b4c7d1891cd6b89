import Testing

@Suite struct ValidateTests {
  @Test func plantedErrorsAreFoundAndCounted() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run("validate", "Samples/kgx/nodes.tsv", "Samples/kgx/edges.tsv", "--format", "tsv")
    #expect(outcome.code == 1)
    let found = outcome.output.split(separator: "\n").dropFirst().map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false)[1...5].joined(separator: " ")
    }
    #expect(
      found == [
        "kgx-curie 1 Samples/kgx/nodes.tsv 6 1", "kgx-dangling-edge 1 Samples/kgx/edges.tsv 4 42",
        "kgx-duplicate-id 1 Samples/kgx/nodes.tsv 5 1", "kgx-duplicate-id 1 Samples/kgx/edges.tsv 5 1",
        "kgx-enum-value 1 Samples/kgx/edges.tsv 4 73", "kgx-enum-value 1 Samples/kgx/edges.tsv 5 58",
        "kgx-missing-slot 1 Samples/kgx/nodes.tsv 7 1", "kgx-missing-slot 1 Samples/kgx/edges.tsv 5 1",
        "kgx-unknown-class 1 Samples/kgx/nodes.tsv 4 12", "kgx-unknown-predicate 1 Samples/kgx/edges.tsv 3 17",
      ])
    let json = try command.run("validate", "Samples/kgx/nodes.tsv", "--format", "json", "--fail-on", "never")
    #expect(json.code == 0)
    #expect(json.output.hasPrefix("{\n  \"nodes\": 6,\n  \"edges\": 0,\n  \"biolink\": \"4.4.4\",\n"))
  }

  /// What Crosswalk exports is valid, in every container.
  @Test(arguments: ["_nodes.tsv Exports/leiomyosarcoma_edges.tsv", "_edges.jsonl Exports/leiomyosarcoma_nodes.jsonl"])
  func exportsAreValid(_ files: String) throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.shell("crosswalk validate Exports/leiomyosarcoma\(files)")
    #expect((outcome.code, outcome.output) == (0, "34 nodes, 49 edges, Biolink 4.4.4\n  findings  0\n"))
    let document = try command.shell(
      "crosswalk convert Exports/leiomyosarcoma\(files) --to kgx-json -o - | crosswalk validate -")
    #expect(document.output == outcome.output)
  }

  @Test func exitCodes() throws {
    let command = try Command()
    defer { command.remove() }
    #expect(try command.run("validate", "missing_nodes.tsv").code == 3)
    #expect(try command.run("validate", "Samples/records/Leiomyosarcoma.yaml").code == 3)
    #expect(try command.run("validate", "Samples/kgx/nodes.tsv", "--biolink", "Samples/kgx/nodes.tsv").code == 3)
    #expect(try command.run("validate").code == 2)
    let sliced = try command.run(
      "validate", "Exports/leiomyosarcoma_nodes.tsv", "--biolink", "Mappings/biolink-slice.tsv")
    #expect(sliced.code == 0)
  }
}
