import ByteIO
import Checks
import Diagnostics
import Records

/// Walking through the findings in a terminal: candidates numbered, accept, choose, edit, skip, undo.
struct InteractiveRepair {
  let checking: CheckingOptions
  let paths: [String]

  /// One finding that can be decided.
  private struct Question {
    let file: CheckedFile
    let finding: Finding
  }

  private struct Decision {
    let question: Int
    let edits: [TextEdit]
    let change: TermChange
  }

  private enum Answer {
    case edits([TextEdit], TermChange)
    case skip, undo, stop, abort
    case unclear(String)
  }

  func run(_ repair: inout FileRepair) async throws -> Exit? {
    var questions: [Question] = []
    var others = 0
    let report = try await RecordChecking(checking, paths: paths).run { file, findings in
      for finding in findings {
        let isDecidable = finding.idBytes != nil || finding.labelBytes != nil
        if isDecidable { questions.append(Question(file: file, finding: finding)) } else { others += 1 }
      }
    }
    let decisions = ask(questions)
    repair.left = questions.count - decisions.count + others
    for (_, own) in Dictionary(grouping: decisions, by: { questions[$0.question].file.path }).sorted(by: {
      $0.key < $1.key
    }) {
      guard let file = own.first.map({ questions[$0.question].file }) else { continue }
      if try !repair.apply(own.flatMap(\.edits), to: file, changes: own.map(\.change)) { repair.left += own.count }
    }
    if !report.counts.unreadable.isEmpty { return .unreadableInput }
    return repair.left > 0 ? .findings : nil
  }

  /// Asks about each question in turn; what was decided.
  private func ask(_ questions: [Question]) -> [Decision] {
    var decisions: [Decision] = []
    var at = 0
    while at < questions.count {
      show(questions[at], "[\(at + 1)/\(questions.count)]")
      switch answer(to: questions[at]) {
      case .edits(let edits, let change):
        let file = questions[at].file
        let earlier = decisions.filter { questions[$0.question].file.isSame(as: file) }.flatMap(\.edits)
        if (try? RecordEditor.apply(earlier + edits, to: file.bytes)) == nil {
          Console.say("  that changes a place which an earlier decision changes; undo it first, or skip")
        } else {
          decisions.append(Decision(question: at, edits: edits, change: change))
          at += 1
        }
      case .skip: at += 1
      case .undo:
        if let last = decisions.popLast() { at = last.question } else { Console.say("  there is nothing to undo") }
      case .stop: return decisions
      case .abort: return []
      case .unclear(let why): Console.say("  \(why)")
      }
    }
    return decisions
  }

  private func show(_ question: Question, _ number: String) {
    let diagnostic = question.finding.diagnostic
    let start = diagnostic.range?.start
    Console.say(
      "\n\(number) \(diagnostic.file):\(start?.line ?? 0):\(start?.column ?? 0): \(diagnostic.severity.rawValue): "
        + "\(diagnostic.message) [\(diagnostic.rule)]")
    if let line = question.finding.line { Console.say("    \(line)") }
    for (index, candidate) in question.finding.candidates.enumerated() {
      Console.say("  \(index + 1)  \(candidate.id) “\(candidate.label)” (\(candidate.reason))")
    }
    if let fix = question.finding.fix { Console.say("  y  \(fix.summary)") }
  }

  private func answer(to question: Question) -> Answer {
    Console.ask("y accept · 1… choose · e edit · s skip · u undo · q write and quit · x quit without writing > ")
    guard let line = readLine() else { return .stop }
    let finding = question.finding
    switch line.trimmingBlanks() {
    case "y":
      guard let fix = finding.fix else { return .unclear("there is no fix to accept; choose a candidate or edit") }
      return .edits(fix.edits, TermChange(finding))
    case "s", "": return .skip
    case "u": return .undo
    case "q": return .stop
    case "x": return .abort
    case "e":
      guard let id = edited("identifier", finding.id), let label = edited("label", finding.label) else { return .stop }
      return rewritten(question, id: id, label: label)
    case let text:
      guard let number = Int(text), finding.candidates.indices.contains(number - 1) else {
        return .unclear("“\(text)” is none of the answers")
      }
      let candidate = finding.candidates[number - 1]
      return rewritten(question, id: candidate.id.text, label: candidate.label)
    }
  }

  /// What the person writes in place of `text`, or `text`; `nil` at the end of the input.
  private func edited(_ what: String, _ text: String?) -> String? {
    guard let text else { return "" }
    Console.ask("  \(what) [\(text)]: ")
    guard let line = readLine() else { return nil }
    return line.isEmpty ? text : line
  }

  private func rewritten(_ question: Question, id: String, label: String) -> Answer {
    var table = FixTable()
    table.add(question.finding, fileDigest: "")
    guard var row = table.rows.first else { return .unclear("this cannot be edited here") }
    row.newID = row.idBytes == nil ? row.newID : id
    row.newLabel = label
    guard let edits = row.edits(in: question.file), !edits.isEmpty else { return .unclear("that changes nothing") }
    return .edits(edits, TermChange(row))
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate func trimmingBlanks() -> String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
