import ByteIO
import Diagnostics
import KGX
import Testing

struct GraphFindingsTests {
  private static func diagnostic(_ message: String, line: Int, _ severity: Severity = .error) -> Diagnostic {
    Diagnostic(
      rule: severity == .error ? "b" : "a", severity: severity, message: message, file: line > 90 ? "g" : "f",
      range: TextRange(at: TextPosition(offset: 0, line: line, column: 2)))
  }

  @Test func equalMessagesAreOneGroup() {
    var findings = GraphFindings()
    findings.report(Self.diagnostic("w", line: 1, .warning))
    for line in [3, 4, 99] { findings.report(Self.diagnostic("x", line: line)) }
    findings.report(Self.diagnostic("y", line: 5))
    #expect((findings.count(.error), findings.count(.warning), findings.worst) == (4, 1, .error))
    let sink = ByteSink()
    findings.writeText(to: sink)
    #expect(
      String(decoding: sink.takeBytes(), as: UTF8.self) == """
        f:3:2: error: x [b]
          3 times, also on line 4, g:99
        f:5:2: error: y [b]
        f:1:2: warning: w [a]

        """)
    findings.writeText(to: sink, limit: 1)
    #expect(String(decoding: sink.takeBytes(), as: UTF8.self).contains("\n  and 1 more [b]\n"))
  }

  @Test func memoryIsBounded() {
    var findings = GraphFindings()
    for line in 0..<GraphFindings.groupLimit + 7 { findings.report(Self.diagnostic("\(line)", line: 1)) }
    for line in 0..<20 { findings.report(Self.diagnostic("0", line: line)) }
    let tally = findings.rules[0]
    #expect(
      (tally.groups.count, tally.ungrouped, tally.count) == (GraphFindings.groupLimit, 7, GraphFindings.groupLimit + 27)
    )
    #expect((tally.groups[0].count, tally.groups[0].others.count) == (21, GraphFindings.places))
  }
}
