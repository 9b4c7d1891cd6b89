public import ByteIO
public import Diagnostics
public import KnowledgeGraph
public import Records

/// Which rule of a mapping made which edge of a record, from which place.
public struct MappingExplanation: Sendable {
  /// An edge and where it is from.
  public struct Line: Sendable {
    public let edge: Edge
    public let rule: String
    /// The path of the rule's place, such as `phenotypes[3]`.
    public let path: String
    public let position: TextPosition
  }

  public let file: String
  public private(set) var nodes: [Node] = []
  /// In the order of the rules, which is that of the export.
  public private(set) var lines: [Line] = []
  public private(set) var losses: [Loss] = []

  /// Applies the runner's mapping to `file`.
  public init(_ file: RecordFile, name: String, runner: MappingRunner) {
    self.file = file.path
    runner.forEachRecord(of: file, name: name) { run in
      run.execute()
      nodes += run.output.nodes
      losses += run.output.losses
      for (edge, origin) in zip(run.output.edges, run.origins) {
        let place = edge.provenance.first
        lines.append(
          Line(edge: edge, rule: place?.rule ?? "", path: place?.path ?? "", position: origin.range.start))
      }
    }
  }

  /// Writes the edges for a person, each with its rule, place, qualifiers and evidence; then what was lost.
  public func writeText(to sink: ByteSink) {
    let names = Dictionary(nodes.map { ($0.id, $0.name) }) { first, _ in first }
    for line in lines {
      let edge = line.edge
      sink.write("\(file):\(line.position.line):\(line.position.column): rule “\(line.rule)” at \(line.path)\n")
      let ends = [edge.subject, edge.object].map { id in
        (names[id] ?? nil).map { "\(id) “\($0)”" } ?? id.text
      }
      sink.write("  \(ends[0]) \(edge.isNegated ? "NOT " : "")\(edge.predicate) \(ends[1])\n")
      for property in edge.properties where property.isQualifier {
        sink.write("  \(property.slot) \(property.value.texts.joined(separator: ", "))\n")
      }
      let inherited = edge.evidence.count { $0.isInherited }
      let note = inherited == 0 ? "" : ", inherited"
      if !edge.evidence.isEmpty { sink.write("  evidence: \(edge.evidence.count)\(note)\n") }
    }
    let undeclared = losses.filter { $0.reason != .declared }
    for loss in undeclared {
      let place = loss.position.map { ":\($0.line):\($0.column)" } ?? ""
      let detail = loss.detail.isEmpty ? "" : ": \(loss.detail)"
      sink.write("\(file)\(place): not written, \(loss.reason.rawValue): \(loss.path)\(detail)\n")
    }
    sink.write(
      "\(lines.count) edges, \(Set(nodes.map(\.id)).count) nodes, \(undeclared.count) losses beside the "
        + "\(losses.count - undeclared.count) that the mapping declares\n")
  }

  /// Writes a row for each edge, tab-separated.
  public func writeTable(to sink: ByteSink) {
    sink.write("line\tcolumn\trule\tpath\tsubject\tpredicate\tobject\tnegated\tqualifiers\tevidence\tid\n")
    for line in lines {
      let edge = line.edge
      let cells = [
        "\(line.position.line)", "\(line.position.column)", line.rule, line.path, edge.subject.text,
        edge.predicate.text,
        edge.object.text, edge.isNegated ? "true" : "", qualifiers(of: edge).joined(separator: "|"),
        "\(edge.evidence.count)", edge.id,
      ]
      sink.write(cells.map { TableCell.clean($0) }.joined(separator: "\t"))
      sink.write("\n")
    }
  }

  /// Writes the edges and the losses as one JSON object.
  public func writeJSON(to sink: ByteSink) {
    var json = JSONText(sink)
    json.object { json in
      json.entry("file", file)
      json.key("edges")
      json.array { json in
        for line in lines {
          json.object { json in
            json.entry("line", line.position.line)
            json.entry("column", line.position.column)
            json.entry("rule", line.rule)
            json.entry("path", line.path)
            json.entry("id", line.edge.id)
            json.entry("subject", line.edge.subject.text)
            json.entry("predicate", line.edge.predicate.text)
            json.entry("object", line.edge.object.text)
            json.entry("negated", line.edge.isNegated)
            json.key("qualifiers")
            json.object { json in
              for property in line.edge.properties where property.isQualifier {
                json.entry(property.slot, property.value.texts.joined(separator: "|"))
              }
            }
            json.entry("evidence", line.edge.evidence.count)
          }
        }
      }
      json.key("losses")
      json.array { json in for loss in losses { LossReport.write(loss, &json) } }
    }
    sink.write("\n")
  }

  private func qualifiers(of edge: Edge) -> [String] {
    edge.properties.filter(\.isQualifier).map { "\($0.slot)=\($0.value.texts.joined(separator: ","))" }
  }
}
