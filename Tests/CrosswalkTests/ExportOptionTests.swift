import Foundation
import Testing

/// How an export is cut, compressed and shaped.
@Suite struct ExportOptionTests {
  @Test func partsTogetherAreTheWhole() throws {
    let command = try Command()
    defer { command.remove() }
    let record = "Samples/records/Leiomyosarcoma.yaml"
    _ = try command.run("export", record, "--to", "kgx-jsonl", "-o", "whole")
    #expect(try command.run("export", record, "--to", "kgx-jsonl", "--split-by", "category", "-o", "parts").code == 0)
    let whole = try command.shell("sort whole/graph_edges.jsonl").output
    #expect(try command.shell("cat parts/*_edges.jsonl | sort").output == whole)
    #expect(try command.shell("ls parts").output.contains("graph_GeneToDiseaseAssociation_edges.jsonl"))
    let nodes = try command.shell("sort -u whole/graph_nodes.jsonl").output
    #expect(try command.shell("cat parts/*_nodes.jsonl | sort -u").output == nodes)
    let shown = try command.run("export", record, "--to", "csv", "--split-by", "record", "-o", "-")
    #expect(shown.code == 2)
  }

  @Test func compressedFilesHoldTheSame() throws {
    let command = try Command()
    defer { command.remove() }
    let record = "Samples/records/Leiomyosarcoma.yaml"
    _ = try command.run("export", record, "--to", "csv", "-o", "plain.csv")
    _ = try command.run("export", record, "--to", "csv", "-o", "named.csv.gz")
    _ = try command.run("export", record, "--to", "csv", "--to", "tsv", "--gzip", "-o", "folder")
    for file in ["named.csv.gz", "folder/graph.csv.gz"] {
      #expect(try command.shell("gzip -dc \(file) | cmp - plain.csv").code == 0)
    }
  }

  @Test func directTriplesAreTheTriplesAlone() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run(
      "export", "Samples/records/Leiomyosarcoma.yaml", "--to", "ntriples", "--shape", "direct", "-o", "-")
    #expect(outcome.code == 0)
    #expect(!outcome.output.contains("urn:uuid:"))
    #expect(outcome.output.contains("<https://w3id.org/biolink/vocab/has_phenotype>"))
    #expect(outcome.errors.contains("a direct triple has no evidence"))
  }
}
