import Foundation
import TestSupport
import Testing

/// What `check` writes for machines, and which findings it knows already.
@Suite struct CheckReportTests {
  private func prepared() throws -> Command {
    let command = try Command()
    try command.index()
    _ = try command.shell("mkdir kb && cp Samples/mislabelled/Leiomyosarcoma.yaml kb/a.yaml")
    return command
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func sarifFixesNameTheBytesThatTheyReplace() throws {
    let command = try prepared()
    defer { command.remove() }
    let outcome = try command.run("check", "kb", "--index", "terms.sqlite", "--format", "sarif")
    let log = try json(outcome.output)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(log["version"] as? String == "2.1.0" && results.count == 13)
    let bytes = try command.contents("kb/a.yaml")
    var replacements = 0
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect((rules[index]["help"] as? [String: Any])?["markdown"] != nil)
      for fix in result["fixes"] as? [[String: Any]] ?? [] {
        for change in fix["artifactChanges"] as? [[String: Any]] ?? [] {
          for replacement in change["replacements"] as? [[String: Any]] ?? [] {
            let region = try #require(replacement["deletedRegion"] as? [String: Int])
            let offset = try #require(region["byteOffset"])
            let line = try #require(region["startLine"])
            #expect(bytes[..<offset].count { $0 == 10 } + 1 == line)
            replacements += 1
          }
        }
      }
    }
    #expect(replacements > 5)
  }

  /// A label that reads like markup, like a workflow command, and like a mention of somebody.
  @Test func hostileTextIsNoMarkup() throws {
    let command = try prepared()
    defer { command.remove() }
    let record = #"term: {id: "UBERON:0002048", label: "</script><b>|@x %0A,:\n::error::"}"# + "\n"
    try Data(record.utf8).write(to: command.folder.appending(path: "x,y.yaml"))
    _ = try command.run(
      "check", "x,y.yaml", "--index", "terms.sqlite", "--format", "github", "-o", "r.github", "--report", "html=r.html",
      "--report", "markdown=r.md", "--report", "junit=r.xml", "--report", "jsonl=r.jsonl")
    func text(_ name: String) throws -> String { String(decoding: try command.contents(name), as: UTF8.self) }
    let github = try text("r.github").split(separator: "\n")
    #expect(github.count == 2 && github[0].contains("file=x%2Cy.yaml") && github[0].contains("%250A"))
    #expect(try text("r.html").components(separatedBy: "</script>").count == 3)
    #expect(try !text("r.html").contains("<b>|") && !text("r.html").contains("{{"))
    #expect(try text("r.md").contains(#"&lt;b&gt;\|@<!-- -->x"#))
    #expect(try !text("r.xml").contains("<b>") && text("r.xml").hasSuffix("</testsuites>\n"))
    let lines = try text("r.jsonl").split(separator: "\n").map { try json(String($0)) }
    #expect(lines.count == 2 && lines[1]["summary"] != nil && lines[0]["fingerprint"] != nil)
  }

  @Test func aBaselineHidesWhatIsKnownWhereverItMoves() throws {
    let command = try prepared()
    defer { command.remove() }
    let check = ["check", "kb", "--index", "terms.sqlite", "--baseline", "known.tsv"]
    #expect(try command.run(arguments: check).code == 3)
    let first = try command.run(arguments: check + ["--update-baseline"])
    #expect(first.code == 0 && first.errors.contains("known.tsv: 13 known findings, of which 13 are new; 0 have gone"))
    let rows = String(decoding: try command.contents("known.tsv"), as: UTF8.self)
    // Lines move, one error is mended, another one comes.
    _ = try command.shell(
      """
      sed -i '1i # one\\n# two' kb/a.yaml
      sed -i 's/smooth mussel cell/smooth muscle cell/' kb/a.yaml
      printf 'term: {id: "UBERON:0002048", label: Lung}\\n' > kb/b.yaml
      """)
    let second = try command.run(arguments: check + ["--format", "json"])
    let report = try json(second.output)
    let summary = try #require(report["summary"] as? [String: Any])
    #expect(second.code == 1 && (report["findings"] as? [Any])?.count == 1)
    #expect(summary["baseline"] as? [String: Int] == ["known": 12, "gone": 1])
    // What was not looked at has not gone.
    let part = try json(
      try command.run(arguments: ["check", "kb/b.yaml"] + check.dropFirst(2) + ["--format", "json"]).output)
    #expect((part["summary"] as? [String: Any])?["baseline"] as? [String: Int] == ["known": 0, "gone": 0])
    _ = try command.run(arguments: check + ["--update-baseline"])
    #expect(try command.run(arguments: check).code == 0)
    #expect(String(decoding: try command.contents("known.tsv"), as: UTF8.self) != rows)
    // Rows of a table move too.
    try Data("id,label\nUBERON:0002048,Lung\n".utf8).write(to: command.folder.appending(path: "kb/a.csv"))
    _ = try command.run(arguments: check + ["--update-baseline"])
    try Data("id,label\n\"UBERON:0000945\",stomach\nUBERON:0002048,Lung\n".utf8)
      .write(to: command.folder.appending(path: "kb/a.csv"))
    let moved = try json(
      try command.run(arguments: ["check", "kb/a.csv"] + check.dropFirst(2) + ["--format", "json"]).output)
    #expect(((moved["summary"] as? [String: Any])?["baseline"] as? [String: Int])?["known"] == 1)
    try Data("nonsense\n".utf8).write(to: command.folder.appending(path: "known.tsv"))
    #expect(try command.run(arguments: check).errors.contains("known.tsv:1:1: error: a baseline begins with"))
  }

  @Test func equalFindingsAreFolded() throws {
    let command = try prepared()
    defer { command.remove() }
    let record = String(repeating: "- {id: \"UBERON:0002048\", label: Lung}\n", count: 120)
    try Data(record.utf8).write(to: command.folder.appending(path: "many.yaml"))
    let text = try command.run("check", "many.yaml", "--index", "terms.sqlite").output
    #expect(text.contains("… and 21 more of [label-case] UBERON:0002048 “Lung”\n"))
    #expect(text.components(separatedBy: "many.yaml:").count - 1 == 100)
    #expect(text.components(separatedBy: "^^^^").count - 1 == 5)
    let rows = try command.run("check", "many.yaml", "--index", "terms.sqlite", "--format", "tsv").output
    #expect(Set(rows.split(separator: "\n").map { $0.split(separator: "\t").last }).count == 121)
    // A comment on GitHub has room for so much and no more.
    let entries = (0..<3000).map { "- {id: \"UBERON:0002048\", label: Lung \($0)}\n" }.joined()
    try Data(entries.utf8).write(to: command.folder.appending(path: "many.yaml"))
    let markdown = try command.run("check", "many.yaml", "--index", "terms.sqlite", "--format", "markdown").output
    #expect(markdown.utf8.count < 65_536 && markdown.contains("for which there is no room here"))
  }
}
