internal import ByteIO
internal import Diagnostics

/// The honest counts at the end of a ``TextReport``.
enum TextSummary {
  static func write(_ counts: CheckCounts, to sink: ByteSink, _ paint: Paint) {
    sink.write(paint.bold("\(counted(counts.files, "file")), \(counted(counts.pairs, "pair")) of identifier and label"))
    sink.write("\n  checked   \(counts.checkedPairs)\n  agreeing  \(counts.agreeing)\n")
    sink.write("  findings  \(counts.findings.values.reduce(0, +))\n")
    for (rule, count) in counts.findings.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      sink.write("    \(rule)  \(count)\n")
    }
    if let baseline = counts.baseline {
      sink.write("  known     \(baseline.known)\n")
      if baseline.gone > 0 {
        let occur =
          baseline.gone == 1
          ? "1 entry of the baseline no longer occurs" : "\(baseline.gone) entries of the baseline no longer occur"
        sink.write("    \(occur); --update-baseline drops \(baseline.gone == 1 ? "it" : "them")\n")
      }
    }
    sink.write("  skipped   \(counts.skippedPairs)\n")
    for reason in CheckCounts.SkipReason.allCases {
      guard let prefixes = counts.skipped[reason] else { continue }
      let list = prefixes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      sink.write("    \(list.joined(separator: ", ")): \(reason.rawValue)\n")
    }
    if !counts.unplaced.isEmpty {
      let list = counts.unplaced.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      sink.write(
        "  not placed  \(counts.unplaced.values.reduce(0, +)), since no index can tell: \(list.joined(separator: ", "))\n"
      )
    }
    if !counts.unreadable.isEmpty {
      sink.write("  unreadable files  \(counts.unreadable.joined(separator: ", "))\n")
    }
    if counts.pairs == 0 { sink.write("  Nothing was checked: no pair of “id” and “label” was found.\n") }
  }
}

/// A terminal's colours, or none.
struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func heading(_ text: String) -> String { wrap(text, "1;4") }
  func caret(_ text: String) -> String { wrap(text, "1;32") }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: wrap(severity.rawValue, "1;31")
    case .warning: wrap(severity.rawValue, "1;33")
    case .note: wrap(severity.rawValue, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
  }
}
