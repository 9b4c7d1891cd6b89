public import ByteIO
internal import Diagnostics

extension GraphFindings {
  /// Writes each group as `file:line:column: severity: message [rule]`, and below it how often it is there and where else.
  ///
  /// - Parameter limit: How many groups of a rule are written, the most frequent first.
  public func writeText(to sink: ByteSink, limit: Int = .max) {
    for rule in rules {
      let groups = rule.groups.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      for (_, group) in groups.prefix(limit) { Self.write(group, to: sink) }
      let shown = groups.prefix(limit).reduce(0) { $0 + $1.element.count }
      if shown < rule.count { sink.write("  and \(rule.count - shown) more [\(rule.rule)]\n") }
    }
  }

  private static func write(_ group: Group, to sink: ByteSink) {
    let first = group.first
    let place = first.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    sink.write("\(first.file)\(place): \(first.severity.rawValue): \(first.message) [\(first.rule)]\n")
    for note in first.notes { sink.write("  \(note)\n") }
    guard group.count > 1 else { return }
    let lines = group.others.map { other in
      let line = other.position.map { "\($0.line)" } ?? "?"
      return other.file == first.file ? line : "\(other.file):\(line)"
    }
    let more = group.count > group.others.count + 1 ? ", …" : ""
    sink.write("  \(group.count) times, also on line \(lines.joined(separator: ", "))\(more)\n")
  }
}
