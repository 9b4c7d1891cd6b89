import Foundation
import Testing

/// Graphs in KGX, converted by the command.
@Suite struct ConvertGraphTests {
  /// What `export` writes in one container is what it writes in the other, converted.
  @Test func exportsBecomeOneAnother() throws {
    let command = try Command()
    defer { command.remove() }
    let lines = try command.run(
      "convert", "Exports/leiomyosarcoma_nodes.jsonl", "Exports/leiomyosarcoma_edges.jsonl", "--to", "kgx-tsv", "-o",
      "a/")
    #expect(lines.code == 0)
    for part in ["nodes", "edges"] {
      #expect(
        try command.contents("a/leiomyosarcoma_\(part).tsv") == command.contents("Exports/leiomyosarcoma_\(part).tsv"))
    }
    // Through a document and back, compressed, with the edges named first.
    let there = try command.run(
      "convert", "Exports/leiomyosarcoma_edges.jsonl", "Exports/leiomyosarcoma_nodes.jsonl", "graph.json.gz")
    #expect((there.code, there.errors) == (0, ""))
    #expect(try command.run("convert", "graph.json.gz", "--to", "kgx-jsonl", "-o", "b").errors == "")
    for part in ["nodes", "edges"] {
      #expect(try command.contents("b_\(part).jsonl") == command.contents("Exports/leiomyosarcoma_\(part).jsonl"))
    }
  }

  /// A nanopublication is read alone, so what its ends are called stands in it, as in the one that `export` makes of the record.
  @Test func nanopublicationsSayWhatTheirEndsAreCalled() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.shell(
      """
      crosswalk convert Exports/leiomyosarcoma_nodes.tsv Exports/leiomyosarcoma_edges.tsv --to nquads \
        --shape nanopublications - | grep rdf-schema#label | grep MONDO_0005058 | grep -c '"leiomyosarcoma"'
      """)
    #expect(Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 1, "\(outcome.errors)")
  }

  /// Every syntax of RDF, and the shapes that it carries; back into lines they are the same.
  @Test(arguments: ["trig", "nquads", "rdfxml", "turtle"]) func graphsBecomeEverySyntaxOfRDF(_ syntax: String) throws {
    let command = try Command()
    defer { command.remove() }
    let graph = "Exports/leiomyosarcoma_nodes.tsv Exports/leiomyosarcoma_edges.tsv"
    for shape in ["direct", "reified", "triple-terms"] {
      let outcome = try command.shell(
        """
        crosswalk convert \(graph) --to \(syntax) --shape \(shape) -o g.x 2>/dev/null || exit 9
        crosswalk convert --from \(syntax) --to ntriples g.x - | LC_ALL=C sort >found
        crosswalk convert \(graph) --to ntriples --shape \(shape) - 2>/dev/null | LC_ALL=C sort | cmp - found
        """)
      #expect((outcome.code, outcome.output) == (0, ""), "\(shape) \(outcome.errors)")
    }
    let refused = try command.shell(
      "crosswalk convert \(graph) --to turtle --shape named-graphs -o refused.ttl; ls refused.ttl")
    #expect(refused.errors.contains("--shape: turtle cannot carry named-graphs: it has no named graphs"))
  }

  /// The tables of a graph that was read are those of the export, but for what KGX holds as text.
  @Test func graphsBecomeDatabases() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.shell(
      """
      crosswalk convert Exports/leiomyosarcoma_nodes.jsonl Exports/leiomyosarcoma_edges.jsonl g.sqlite && head -c 15 g.sqlite
      """)
    #expect((outcome.code, outcome.output, outcome.errors) == (0, "SQLite format 3", ""))
  }

  /// A graph in KGX has the triples that the export has, but for those of evidence, which KGX holds as text.
  @Test func graphsBecomeTheTriplesOfTheExport() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run(
      "convert", "Exports/leiomyosarcoma_nodes.jsonl", "Exports/leiomyosarcoma_edges.jsonl", "--to", "ntriples", "-o",
      "g.nt")
    #expect((outcome.code, outcome.errors) == (0, ""))
    func triples(_ path: String, without words: [String]) throws -> Set<Substring> {
      let text = String(decoding: try command.contents(path), as: UTF8.self)
      return Set(text.split(separator: "\n").filter { line in !words.contains { line.contains($0) } })
    }
    let found = try triples("g.nt", without: ["/supporting_text>", "/subject_category>", "/object_category>"])
    let wanted = try triples("Exports/leiomyosarcoma.nt", without: ["#evidence-", "/statedIn>"])
    #expect(found == wanted)
    #expect(found.count > 400)
  }

  @Test func twoTablesGetNamesOfTheirOwn() throws {
    let command = try Command()
    defer { command.remove() }
    _ = try command.shell(
      """
      printf 'id\\tcategory\\nA:1\\tbiolink:Gene\\n' > g_nodes.tsv
      printf 'subject\\tpredicate\\tobject\\nA:1\\tbiolink:related_to\\tA:1\\n' > g_edges.tsv
      """)
    let first = try command.run("convert", "g_nodes.tsv", "g_edges.tsv", "--to", "kgx-jsonl")
    #expect((first.code, first.output, first.errors) == (0, "", ""))
    #expect(
      String(decoding: try command.contents("g_nodes.jsonl"), as: UTF8.self)
        == "{\"id\":\"A:1\",\"category\":[\"biolink:Gene\"]}\n")
    // They are not replaced without being named.
    let second = try command.run("convert", "g_nodes.tsv", "g_edges.tsv", "--to", "kgx-jsonl")
    #expect(second.code == 2)
    #expect(second.errors.contains("g_nodes.jsonl is there already"))
    let itself = try command.run("convert", "g_nodes.tsv", "g_edges.tsv", "--to", "kgx-tsv", "-o", "g")
    #expect(itself.code == 2)
    #expect(itself.errors.contains("g_nodes.tsv would be replaced while it is read"))
    #expect(try command.run("convert", "g_nodes.tsv", "--to", "kgx-jsonl").output.hasPrefix("{\"id\":\"A:1\""))
  }

  @Test func edgesMayStandBeforeNodes() throws {
    let command = try Command()
    defer { command.remove() }
    let input = #"{"edges":[{"subject":"A:1","predicate":"biolink:related_to","object":"A:1"}],"nodes":[{"id":"A:1"}]}"#
    let outcome = try command.run("convert", "--from", "kgx-json", "--to", "kgx-json", "-", input: input)
    #expect(
      outcome.output == """
        {"nodes": [
        {"id":"A:1"}
        ],
        "edges": [
        {"subject":"A:1","predicate":"biolink:related_to","object":"A:1"}
        ]}

        """)
  }

  @Test func whatCannotBeReadIsRefusedAndNothingIsWritten() throws {
    let command = try Command()
    defer { command.remove() }
    _ = try command.shell("printf 'id\\tname\\nA:1\\tx\\ty\\n' > a_nodes.tsv")
    let refused = try command.run("convert", "a_nodes.tsv", "a.jsonl")
    #expect(refused.code == 3)
    #expect(
      refused.errors.hasPrefix("a_nodes.tsv:2:7: error: “y” is under no column and was left out [kgx-row-length]\n"))
    #expect(throws: (any Error).self) { try command.contents("a.jsonl") }
    #expect(try command.run("convert", "a_nodes.tsv", "a.jsonl", "--lenient").code == 0)
    #expect(String(decoding: try command.contents("a.jsonl"), as: UTF8.self) == "{\"id\":\"A:1\",\"name\":\"x\"}\n")
    let header = try command.run("convert", "--from", "kgx-tsv", "--to", "kgx-jsonl", "-", input: "name\tcategory\n")
    #expect(header.code == 3)
  }

  @Test func lossIsReported() throws {
    let command = try Command()
    defer { command.remove() }
    let input = #"{"nodes":[{"id":"A:1","name":"a|b"}],"edges":[]}"#
    let outcome = try command.run(
      arguments: ["convert", "--from", "kgx-json", "--to", "kgx-tsv", "-o", "t", "-"], input: input)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("  nodes name: 1 × a “|”, quotation mark"))
    #expect(String(decoding: try command.contents("t_nodes.tsv"), as: UTF8.self) == "id\tname\nA:1\ta¦b\n")
  }
}
