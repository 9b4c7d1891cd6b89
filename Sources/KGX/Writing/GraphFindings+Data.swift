public import ByteIO
internal import Diagnostics
public import KnowledgeGraph

extension GraphFindings {
  /// Writes a row for each group: severity, rule, count, file, line and column of the first, message.
  public func writeTable(to sink: ByteSink) {
    sink.write("severity\trule\tcount\tfile\tline\tcolumn\tmessage\n")
    for rule in rules {
      for group in rule.groups {
        let first = group.first
        let place = first.range.map { "\($0.start.line)\t\($0.start.column)" } ?? "\t"
        sink.write("\(first.severity.rawValue)\t\(rule.rule)\t\(group.count)\t")
        sink.write("\(Self.cell(first.file))\t\(place)\t\(Self.cell(first.message))\n")
      }
      if rule.ungrouped > 0 { sink.write("\(rule.severity.rawValue)\t\(rule.rule)\t\(rule.ungrouped)\t\t\t\tothers\n") }
    }
  }

  private static func cell(_ text: String) -> String {
    text.contains { $0 == "\t" || $0.isNewline } ? String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 }) : text
  }

  /// Writes the members of a JSON object: `counts` by rule, and `findings` with all groups.
  func writeMembers(to sink: ByteSink) {
    sink.write("  \"counts\": {")
    for (index, rule) in rules.enumerated() {
      sink.write(index == 0 ? "\n    " : ",\n    ")
      JSONText.quote(rule.rule.name, to: sink)
      sink.write(": \(rule.count)")
    }
    sink.write(rules.isEmpty ? "},\n  \"findings\": [" : "\n  },\n  \"findings\": [")
    var isFirst = true
    for rule in rules {
      for group in rule.groups {
        sink.write(isFirst ? "\n    " : ",\n    ")
        isFirst = false
        Self.write(group, to: sink)
      }
    }
    sink.write(isFirst ? "]" : "\n  ]")
  }

  private static func write(_ group: Group, to sink: ByteSink) {
    let first = group.first
    sink.write("{\"rule\": ")
    JSONText.quote(first.rule.name, to: sink)
    sink.write(", \"severity\": \"\(first.severity.rawValue)\", \"count\": \(group.count), \"message\": ")
    JSONText.quote(first.message, to: sink)
    sink.write(", \"places\": [")
    let places = [Place(file: first.file, position: first.range?.start)] + group.others
    for (index, place) in places.enumerated() {
      sink.write(index == 0 ? "{\"file\": " : ", {\"file\": ")
      JSONText.quote(place.file, to: sink)
      if let position = place.position {
        sink.write(", \"line\": \(position.line), \"column\": \(position.column)")
      }
      sink.write("}")
    }
    sink.write("]}")
  }
}

extension GraphValidator {
  /// Writes what was found as one JSON object: `nodes`, `edges`, `biolink`, `counts`, `findings`.
  public func writeJSON(model: BiolinkModel, to sink: ByteSink) {
    sink.write("{\n  \"nodes\": \(nodes),\n  \"edges\": \(edges),\n  \"biolink\": ")
    JSONText.quote(model.version, to: sink)
    sink.write(",\n")
    findings.writeMembers(to: sink)
    sink.write("\n}\n")
  }
}
