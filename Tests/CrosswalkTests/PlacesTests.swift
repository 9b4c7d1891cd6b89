import Foundation
import TestSupport
import Testing

/// Where `check` looks besides records, and what a schema adds.
@Suite struct PlacesTests {
  /// A folder `work` with one file of each kind, in each of them the same mistake.
  private func prepared() throws -> Command {
    let command = try Command()
    try command.index()
    try command.write("work/record.yaml", "term: {id: UBERON:0002048, label: Lung}\n")
    try command.write("work/notes.md", "The liver (UBERON:0002048) and the Lung (UBERON:0002048).\n")
    try command.write("work/organs.csv", "id,label\nUBERON:0002048,lung\nUBERON:0002048,\"Lung\"\n")
    try command.write(
      "work/set.sssom.tsv",
      "# curie_map:\n#   UBERON: http://purl.obolibrary.org/obo/UBERON_\nsubject_id\tsubject_label\tpredicate_id\tobject_id\n"
        + "UBERON:0002048\tLung\tskos:exactMatch\tX:1\n")
    try command.write("work/own.obo", "[Term]\nid: X:1\nname: x\nis_a: UBERON:0002048 {s=\"x\"} ! Lung\n")
    return command
  }

  @Test func aFolderIsWalkedForRecordsTextsAndTables() throws {
    let command = try prepared()
    defer { command.remove() }
    let run = try command.run("check", "work", "--index", "terms.sqlite", "--format", "tsv")
    let rows = run.output.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(
      rows.map { "\($0[0]):\($0[1]):\($0[2]) \($0[3]) \($0[11])" } == [
        "work/notes.md:1:5 label-of-another-term line 1", "work/organs.csv:3:17 label-case row 2, id",
        "work/record.yaml:1:35 label-case term", "work/set.sssom.tsv:4:16 label-case row 1, subject_id",
      ])
    // A walk says nothing of texts that have no terms.
    try Data([0xff, 0xfe, 0x41, 0]).write(to: command.folder.appending(path: "work/wide.txt"))
    #expect(try command.run("check", "work", "--index", "terms.sqlite", "--format", "tsv").output == run.output)
    #expect(try command.run("check", "work/wide.txt", "--index", "terms.sqlite").output.contains("[text-encoding]"))
    // An ontology is looked at when it is named.
    let named = try command.run("check", "work/own.obo", "--index", "terms.sqlite")
    #expect(named.output.contains("\nwork/own.obo:4:32: warning: “Lung” is written “lung” in uberon [label-case]\n"))
    let excluded = try command.run(
      "check", "work", "--index", "terms.sqlite", "--exclude", "*.csv", "--exclude", "*.md", "--exclude", "*.tsv")
    #expect(excluded.output.contains("1 file, 1 pair"))
  }

  @Test func fixesAreByteExactEverywhere() throws {
    let command = try prepared()
    defer { command.remove() }
    let run = try command.run("fix", "work", "work/own.obo", "--index", "terms.sqlite")
    #expect(run.errors.contains("repaired 4 terms in 4 files; 1 finding is left"), "\(run.errors)")
    #expect(try command.text("work/organs.csv") == "id,label\nUBERON:0002048,lung\nUBERON:0002048,\"lung\"\n")
    #expect(try command.text("work/own.obo") == "[Term]\nid: X:1\nname: x\nis_a: UBERON:0002048 {s=\"x\"} ! lung\n")
    #expect(try command.text("work/set.sssom.tsv").hasSuffix("UBERON:0002048\tlung\tskos:exactMatch\tX:1\n"))
    let again = try command.run("fix", "work", "work/own.obo", "--index", "terms.sqlite")
    #expect(again.errors.contains("repaired 0 terms in 0 files"))
  }

  @Test func aPlanAppliesToTextsToo() throws {
    let command = try prepared()
    defer { command.remove() }
    _ = try command.run("fix", "work", "--index", "terms.sqlite", "--plan", "plan.tsv")
    let plan = try command.text("plan.tsv").split(separator: "\n").map { row in
      row.contains("label-of-another-term") ? "yes" + row : String(row)
    }
    try command.write("plan.tsv", plan.joined(separator: "\n") + "\n")
    let applied = try command.run("fix", "--apply", "plan.tsv")
    #expect(applied.code == 0, "\(applied.errors)")
    #expect(try command.text("work/notes.md").contains("The lung (UBERON:0002048) and"))
    #expect(try command.text("work/organs.csv").hasSuffix("UBERON:0002048,\"lung\"\n"))
  }

  @Test func columnsCanBeNamed() throws {
    let command = try prepared()
    defer { command.remove() }
    let table = "a\tb\nLung\tUBERON:0002048\n"
    let run = try command.run(
      "check", "-", "--index", "terms.sqlite", "--columns", "id=b,label=a", "--format", "tsv", input: table)
    #expect(run.output.contains("-\t2\t1\tlabel-case") && run.output.contains("row 1, b"), "\(run.output)\(run.errors)")
    let missing = try command.run("check", "-", "--index", "terms.sqlite", "--columns", "id=c,label=a", input: table)
    #expect(missing.output.contains("there is no column “c”") && missing.code == 1)
    #expect(try command.run("check", "-", "--index", "terms.sqlite", "--columns", "c").code == 2)
  }

  @Test func theSchemaSpeaksOnceWithTheMapping() throws {
    let command = try prepared()
    defer { command.remove() }
    try command.write(
      "schema.yaml",
      """
      id: https://example.org/s
      name: s
      enums:
        DiseaseTerm: {reachable_from: {source_nodes: ["MONDO:0000001"], relationship_types: [rdfs:subClassOf]}}
        Unindexed: {reachable_from: {source_nodes: ["ZZZ:1"], relationship_types: [rdfs:subClassOf]}}
      classes:
        Term: {attributes: {id: {required: true}, label: {}}}
        Descriptor: {attributes: {preferred_term: {}, term: {range: Term, bindings: [{binds_value_of: id, range: DiseaseTerm}]}}}
        Other: {attributes: {term: {range: Term, bindings: [{binds_value_of: id, range: Unindexed}]}}}
        Disease: {tree_root: true, attributes: {name: {required: true}, disease_term: {range: Descriptor}, other: {range: Other}}}

      """)
    try command.write(
      "record.yaml",
      """
      disease_term:
        preferred_term: lung
        term: {id: UBERON:0002048, label: lung}
      other: {term: {id: UBERON:0002048, label: lung}}
      colour: red

      """)
    let run = try command.run(
      "check", "record.yaml", "--index", "terms.sqlite", "--schema", "schema.yaml", "--format", "tsv")
    let rules = run.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)[3]
    }
    #expect(rules.sorted() == ["required-slot-missing", "unknown-slot", "wrong-prefix-for-slot"], "\(run.output)")
    let text = try command.run("check", "record.yaml", "--index", "terms.sqlite", "--schema", "schema.yaml")
    #expect(text.output.contains("not placed  1, since no index can tell: Unindexed 1"))
    let wrong = try command.run(
      "check", "record.yaml", "--index", "terms.sqlite", "--schema", "schema.yaml", "--target-class", "Diseas")
    #expect(wrong.code == 2 && wrong.errors.contains("did you mean “Disease”?"))
    try command.write(
      "crosswalk.yaml", "crosswalk: 1\nindex: terms.sqlite\nschema: schema.yaml\ntarget-class: Disease\n")
    #expect(try command.run("check", "record.yaml", "--format", "tsv").output == run.output)
  }
}

extension Command {
  fileprivate func write(_ name: String, _ text: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  fileprivate func text(_ name: String) throws -> String { String(decoding: try contents(name), as: UTF8.self) }
}
