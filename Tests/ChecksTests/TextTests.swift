import Checks
import Diagnostics
import Records
import TextPairs
import Testing

/// What is said of pairs in texts that are no records: where the ontology's very label is due, and where any name will do.
@Suite struct TextTests {
  @Test(
    arguments: [
      // Prose: any name, any case, an article before it.
      (TextKind.markdown, "Glass wings? The glass wing (EX:0000002).", []),
      (.markdown, "The Transparent Wing (EX:0000002).", []), (.markdown, "\"see-through wing\" (EX:0000002)", []),
      (.markdown, "EX:0000002 (wing)", []), (.markdown, "`ex:0000002` (glass wing)", []),
      (.markdown, "EX:0000002 (see below)", []),
      (.markdown, "many tail feathers (EX:0000003)", []), (.markdown, "a wing of the organ (EX:0000003)", []),
      // Prose that names another term.
      (.markdown, "The tail feather (EX:0000002) is", ["1:5 label-of-another-term"]),
      (.markdown, "EX:0000002 (tail feather)", ["1:13 label-of-another-term"]),
      (.markdown, "“clear wing” (EX:0000002)", ["1:2 label-former"]),
      (.markdown, "“beaky” (EX:0000002)", ["1:2 label-mismatch"]),
      (.markdown, "- EX:0000004: wing vein", ["1:3 obsolete-term"]),
      (.markdown, "EX:0000099 (x)", ["1:1 unknown-term"]),
      (.plainText, "EX:0000003\ttail feather\nEX:0000003 ! glass wing\n", ["2:14 label-of-another-term"]),
      // Tables: the very label.
      (.csv, "id,label\nEX:0000002,Glass wing\nEX:0000002,\"glass wing\"\n", ["2:12 label-case"]),
      (.csv, "id,label\nEX:0000002,glass wing\nZZ:1,any\nex:0000003,tail feather\n", ["4:1 prefix-case"]),
      (.tsv, "iri\tlabel\nhttp://purl.obolibrary.org/obo/EX_0000002\tglass wing\n", []),
      (
        .sssom, "#curie_map:\n#  EX: x\nsubject_id\tsubject_label\nEX:0000002\tglass wing\nYY:1\ta\n",
        ["5:1 unknown-prefix"]
      ),
      (
        .sssom,
        "#curie_map:\n#  N: http://purl.obolibrary.org/obo/EX_\nsubject_id\tsubject_label\nN:0000002\ttail feather\n",
        ["4:11 label-of-another-term"]
      ),
      // Ontologies: comments, and terms repeated from others.
      (
        .obo, "[Term]\nid: A:1\nname: a\nis_a: EX:0000002 ! Glass wing\nxref: EX:0000003 \"some feather\"\n",
        ["4:20 label-case"]
      ),
      (.obo, "[Term]\nid: EX:0000002\nname: whatever\n\n[Term]\nid: EX:0000004\nname: obsolete wing vein\n", []),
      (.obo, "[Term]\nid: A:1\nname: a\nrelationship: r EX:0000005 ! thing to be sorted\n", []),
      (.obo, "[Term]\nid: A:1\nname: a\nxref: http://e.org/x \"wiki\"\nxref: http://e.org/y \"wiki\"\n", []),
    ] as [(TextKind, String, [String])])
  func textsAreReadAsTheyAreMeant(_ kind: TextKind, _ text: String, _ expected: [String]) throws {
    let report = try ExampleWorld().findings(in: text, kind)
    let found = report.findings.map { finding in
      let start = finding.diagnostic.range?.start
      return "\(start?.line ?? 0):\(start?.column ?? 0) \(finding.diagnostic.rule)"
    }
    #expect(found == expected, "\(report.findings.map(\.diagnostic.message))")
  }

  @Test func whatIsNoNameIsCountedAndNotSaid() throws {
    let counts = try ExampleWorld().findings(in: "EX:0000002 (see below) and “glass wing” (EX:0000002)", .markdown)
      .counts
    #expect(counts.pairs == 2 && counts.agreeing == 1 && counts.skipped == [.noName: ["EX": 1]])
  }

  /// A change log may speak of the very name that a term has no more.
  @Test func noFixIsSafeInProse() throws {
    let prose = try ExampleWorld().findings(in: "“clear wing” (EX:0000002)", .markdown).findings.first?.fix
    let table = try ExampleWorld().findings(in: "id,label\nEX:0000002,clear wing\n", .csv).findings.first?.fix
    #expect(prose?.kind == .likely && table?.kind == .safe)
  }

  @Test func fixesKeepTheFormOfTheIdentifier() throws {
    let text = "“wing vein” (http://purl.obolibrary.org/obo/EX_0000004)\n"
    let fix = try #require(try ExampleWorld().findings(in: text, .markdown).findings.first?.fix)
    let repaired = try RecordEditor.apply(fix.edits, to: Array(text.utf8))
    #expect(String(decoding: repaired, as: UTF8.self) == "“glass wing” (http://purl.obolibrary.org/obo/EX_0000002)\n")
    let set = "#curie_map:\n#  N: http://purl.obolibrary.org/obo/EX_\nsubject_id\tsubject_label\nN:0000004\twing vein\n"
    let other = try #require(try ExampleWorld().findings(in: set, .sssom).findings.first?.fix)
    #expect(
      String(decoding: try RecordEditor.apply(other.edits, to: Array(set.utf8)), as: UTF8.self).hasSuffix(
        "N:0000002\tglass wing\n"))
  }
}

extension ExampleWorld {
  /// What the checks say of a text.
  fileprivate func findings(in text: String, _ kind: TextKind) throws -> CheckReport {
    let file = TextFile(path: "text", bytes: Array(text.utf8), kind: kind)
    var diagnostics: [Diagnostic] = []
    let survey = TextSurvey(file, isKnownPrefix: { ["EX", "ex", "A", "KNOWN"].contains($0) }, reporting: &diagnostics)
    return try check(.text(survey))
  }
}
