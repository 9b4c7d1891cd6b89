public import ByteIO

/// What an export did not write, counted: the end of every export.
public struct LossReport: Sendable {
  /// Equal losses at equal paths.
  public struct Line: Sendable, Hashable {
    public let reason: Loss.Reason
    public let path: String
    public var count: Int
    /// The first of them.
    public let example: Loss
  }

  /// Every loss, in the order of the records.
  public private(set) var losses: [Loss] = []
  /// How often a prefix was written in its canonical spelling.
  public private(set) var aliases: [String: Int] = [:]
  /// Names that were taken for labels of terms.
  public private(set) var groundings: [Grounding] = []
  public var records = 0
  public var recordsWithoutEdges: [String] = []
  public var unreadable: [String] = []
  public var nodes = 0
  public var edges = 0
  /// Edges that were made, before equal assertions were merged.
  public var edgesBeforeMerging = 0

  public init() {}

  /// Adds what was lost of one record.
  public mutating func add(_ losses: [Loss], aliases: [String: Int] = [:], groundings: [Grounding] = []) {
    self.losses += losses
    self.groundings += groundings
    self.aliases.merge(aliases, uniquingKeysWith: +)
  }

  /// Whether anything was lost that the mapping did not declare.
  public var hasUndeclaredLoss: Bool {
    losses.contains { $0.reason != .declared && $0.reason != .scope } || !unreadable.isEmpty
  }

  /// Equal reasons at equal paths together: reasons in their order, then the most frequent first.
  public var lines: [Line] {
    var lines: [Line] = []
    var indices: [[String]: Int] = [:]
    for loss in losses {
      let key = [loss.reason.rawValue, loss.path]
      if let index = indices[key] {
        lines[index].count += 1
      } else {
        indices[key] = lines.count
        lines.append(Line(reason: loss.reason, path: loss.path, count: 1, example: loss))
      }
    }
    func order(_ line: Line) -> Int { Loss.Reason.allCases.firstIndex(of: line.reason) ?? 0 }
    return lines.sorted { (order($0), $1.count, $0.path) < (order($1), $0.count, $1.path) }
  }

  /// Writes the report for a person: what was written, then what was not, at most `limit` lines for each reason.
  public func writeText(to sink: ByteSink, limit: Int = 8) {
    sink.write("\(records) record\(records == 1 ? "" : "s"), \(nodes) nodes, \(edges) edges")
    if edgesBeforeMerging > edges { sink.write(" (\(edgesBeforeMerging - edges) equal assertions merged)") }
    sink.write("\n")
    for (prefix, count) in aliases.sorted(by: { $0.key < $1.key }) {
      sink.write("  prefix “\(prefix)” written in its canonical spelling: \(count)\n")
    }
    for (path, names) in Dictionary(grouping: groundings, by: \.path).sorted(by: { $0.key < $1.key }) {
      let example = names.first.map { "“\($0.name)” as \($0.id)" } ?? ""
      sink.write("  grounded by the name alone at \(path): \(names.count), such as \(example)\n")
    }
    for file in unreadable { sink.write("  not read: \(file)\n") }
    for record in recordsWithoutEdges { sink.write("  no edge from \(record)\n") }
    if losses.isEmpty { return sink.write("Nothing was lost.\n") }
    sink.write("Not written:\n")
    for (reason, lines) in grouped(lines) {
      sink.write("  \(reason.rawValue): \(lines.reduce(0) { $0 + $1.count })\n")
      for line in lines.prefix(limit) {
        let place = line.example.position.map { ":\($0.line):\($0.column)" } ?? ""
        let detail = line.example.detail.isEmpty ? "" : " \(line.example.detail)"
        sink.write("    \(line.count) × \(line.path)\(detail)")
        sink.write(line.example.file.isEmpty ? "\n" : " (\(line.example.file)\(place))\n")
      }
      if lines.count > limit {
        let rest = lines.dropFirst(limit)
        sink.write("    \(rest.reduce(0) { $0 + $1.count }) at \(rest.count) other paths\n")
      }
    }
  }

  private func grouped(_ lines: [Line]) -> [(Loss.Reason, [Line])] {
    Loss.Reason.allCases.compactMap { reason in
      let own = lines.filter { $0.reason == reason }
      return own.isEmpty ? nil : (reason, own)
    }
  }

  /// Writes the report as one JSON object with every single loss.
  public func writeJSON(to sink: ByteSink) {
    var json = JSONText(sink)
    json.object { json in
      json.entry("records", records)
      json.entry("nodes", nodes)
      json.entry("edges", edges)
      json.entry("edgesBeforeMerging", edgesBeforeMerging)
      json.key("aliases")
      json.object { json in
        for (prefix, count) in aliases.sorted(by: { $0.key < $1.key }) { json.entry(prefix, count) }
      }
      json.key("groundings")
      json.array { json in
        for grounding in groundings {
          json.object { json in
            json.entry("path", grounding.path)
            json.entry("name", grounding.name)
            json.entry("id", grounding.id.text)
          }
        }
      }
      json.key("unreadable")
      json.array { json in for file in unreadable { json.value(file) } }
      json.key("recordsWithoutEdges")
      json.array { json in for record in recordsWithoutEdges { json.value(record) } }
      json.key("losses")
      json.array { json in for loss in losses { Self.write(loss, &json) } }
    }
    sink.write("\n")
  }

  static func write(_ loss: Loss, _ json: inout JSONText) {
    json.object { json in
      json.entry("reason", loss.reason.rawValue)
      json.entry("path", loss.path)
      if !loss.detail.isEmpty { json.entry("detail", loss.detail) }
      if !loss.file.isEmpty { json.entry("file", loss.file) }
      if let position = loss.position {
        json.entry("line", position.line)
        json.entry("column", position.column)
      }
    }
  }
}
