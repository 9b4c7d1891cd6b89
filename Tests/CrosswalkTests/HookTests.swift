import Foundation
import TestSupport
import Testing

/// The hook and the action do what they say, as far as that can be seen without their hosts; baselines do too.
@Suite struct HookTests {
  private func file(_ name: String) throws -> String {
    try String(contentsOf: SharedData.projectRoot.appending(path: name), encoding: .utf8)
  }

  /// Each hook's entry runs on a file, and finds what there is to find.
  @Test func hooksRun() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    let entries = try file(".pre-commit-hooks.yaml").split(separator: "\n").compactMap { line in
      line.hasPrefix("  entry: ") ? String(line.dropFirst(9)) : nil
    }
    #expect(entries == ["crosswalk check", "crosswalk fix"])
    for entry in entries {
      _ = try command.shell("rm -rf copy; cp -r Samples/mislabelled copy")
      let outcome = try command.shell("\(entry) copy/Leiomyosarcoma.yaml --index terms.sqlite")
      #expect(outcome.code == 1, "\(outcome.errors)")
    }
  }

  /// The action's step, with its inputs as the host gives them.
  @Test func actionRuns() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    let text = try file("action.yml")
    let step = try #require(text.range(of: "run: >-")).upperBound
    let line = text[step...].split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(
      separator: " ")
    for input in ["paths", "arguments", "sarif", "crosswalk"] {
      #expect(text.contains("  \(input):\n") && text.contains("${{ inputs.\(input) }}"))
    }
    let outcome = try command.shell(
      """
      export INPUT_PATHS=Samples/mislabelled INPUT_ARGUMENTS='--index terms.sqlite' INPUT_SARIF=out.sarif
      export INPUT_CROSSWALK='\(Command.executable.path)' GITHUB_STEP_SUMMARY=summary.md
      \(line)
      """)
    #expect(outcome.code == 1, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("::"))
    #expect(try command.contents("out.sarif").count > 1000)
    #expect(try String(decoding: command.contents("summary.md"), as: UTF8.self).contains("| `label-case` | 1 |"))
  }

  /// What a baseline knows is not reported; what is new is.
  @Test func baselinesHideWhatIsKnown() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    _ = try command.shell("cp -r Samples/mislabelled copy")
    let check = ["check", "copy", "--index", "terms.sqlite", "--baseline", "known.tsv"]
    #expect(try command.run(arguments: check + ["--update-baseline"]).code == 0)
    _ = try command.shell("sed -i '1i # a line more' copy/Leiomyosarcoma.yaml")
    #expect(try command.run(arguments: check).code == 0)
    _ = try command.shell("sed -i 's/label: leiomyosarcoma$/label: Leiomyosarcoma/' copy/Leiomyosarcoma.yaml")
    let outcome = try command.run(arguments: check)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("known     13\n"))
    #expect(outcome.output.contains("[label-case]"))
  }

  /// The report has no key that the published schema does not know.
  @Test func reportsKeepToTheirSchema() throws {
    let command = try Command()
    defer { command.remove() }
    try command.index()
    let output = try command.run("check", "Samples/mislabelled", "--index", "terms.sqlite", "--format", "json").output
    let report = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(file("Schemas/check-report.schema.json").utf8)) as? [String: Any])
    let kinds = try #require(schema["$defs"] as? [String: [String: Any]])
    func check(_ object: [String: Any], _ kind: String) throws {
      let known = try #require(kinds[kind]?["properties"] as? [String: Any])
      #expect(Set(object.keys).isSubset(of: known.keys), "\(kind)")
      #expect(Set(try #require(kinds[kind]?["required"] as? [String])).isSubset(of: object.keys), "\(kind)")
    }
    try check(try #require(report["summary"] as? [String: Any]), "summary")
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.count == 13)
    for finding in findings { try check(finding, "finding") }
  }
}
