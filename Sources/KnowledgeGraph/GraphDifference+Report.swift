public import ByteIO

extension GraphDifference {
  /// Writes the comparison for a person: counts, then each edge with what has come (`+`) and gone (`-`).
  public func writeText(to sink: ByteSink) {
    let counts = Line.Status.allCases.map { "\(count($0)) \($0.rawValue)" }
    sink.write("edges: \(counts.joined(separator: ", ")), \(equal) equal\n")
    let signs: [Line.Status: String] = [.added: "+", .removed: "-", .changed: "~"]
    for line in lines {
      sink.write(
        "\(signs[line.status] ?? "") \(line.subject) \(line.isNegated ? "NOT " : "")\(line.predicate) \(line.object)\n")
      for change in line.changes {
        for text in change.old { sink.write("    - \(change.slot): \(oneLine(text))\n") }
        for text in change.new { sink.write("    + \(change.slot): \(oneLine(text))\n") }
      }
    }
  }

  /// Writes a row for each edge that came or went and for each slot that differs, tab-separated.
  public func writeTable(to sink: ByteSink) {
    sink.write("status\tid\tsubject\tpredicate\tobject\tnegated\tslot\told\tnew\n")
    for line in lines {
      let edge = [
        line.status.rawValue, line.id, line.subject, line.predicate, line.object, line.isNegated ? "true" : "",
      ]
      let changes = line.changes.isEmpty ? [Change(slot: "", old: [], new: [])] : line.changes
      for change in changes {
        let cells = edge + [change.slot, change.old.joined(separator: "|"), change.new.joined(separator: "|")]
        sink.write(cells.map { oneLine($0) }.joined(separator: "\t"))
        sink.write("\n")
      }
    }
  }

  /// Writes the comparison as one JSON object.
  public func writeJSON(to sink: ByteSink) {
    var json = JSONText(sink)
    json.object { json in
      for status in Line.Status.allCases { json.entry(status.rawValue, count(status)) }
      json.entry("equal", equal)
      json.key("edges")
      json.array { json in
        for line in lines { write(line, &json) }
      }
    }
    sink.write("\n")
  }

  private func write(_ line: Line, _ json: inout JSONText) {
    json.object { json in
      json.entry("status", line.status.rawValue)
      json.entry("id", line.id)
      json.entry("subject", line.subject)
      json.entry("predicate", line.predicate)
      json.entry("object", line.object)
      json.entry("negated", line.isNegated)
      json.key("changes")
      json.array { json in
        for change in line.changes {
          json.object { json in
            json.entry("slot", change.slot)
            json.key("old")
            json.array { json in for text in change.old { json.value(text) } }
            json.key("new")
            json.array { json in for text in change.new { json.value(text) } }
          }
        }
      }
    }
  }

  private func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 == 9 || $0 == 10 || $0 == 13 ? 32 : $0 }, as: UTF8.self)
  }
}
