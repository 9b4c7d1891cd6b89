public import ByteIO

extension MappingCoverage {
  /// Writes the survey for a person; what the mapping leaves out is only counted, unless `showsDeclared`.
  public func writeText(to sink: ByteSink, showsDeclared: Bool = false) {
    sink.write(
      "\(records) record\(records == 1 ? "" : "s"), \(values) values: \(read) read by a rule, "
        + "\(declared) left out on purpose, \(unread) read by none\n")
    write(gaps.filter { $0.reason == nil }, under: "Read by no rule:", to: sink)
    if showsDeclared { write(gaps.filter { $0.reason != nil }, under: "Left out on purpose:", to: sink) }
  }

  private func write(_ gaps: [Gap], under title: String, to sink: ByteSink) {
    if gaps.isEmpty { return }
    sink.write("\(title)\n")
    for gap in gaps {
      let inside = gap.values == gap.places ? "" : " (\(gap.values) values)"
      sink.write("  \(gap.places) × \(gap.path)\(inside)\(gap.reason.map { ": \($0)" } ?? "")")
      sink.write(", such as \(gap.file):\(gap.position.line):\(gap.position.column)\n")
    }
  }

  /// Writes a row for each path, tab-separated.
  public func writeTable(to sink: ByteSink) {
    sink.write("status\tpath\tplaces\tvalues\tfile\tline\tcolumn\treason\n")
    for gap in gaps {
      let cells = [
        gap.reason == nil ? "unread" : "declared", gap.path, "\(gap.places)", "\(gap.values)", gap.file,
        "\(gap.position.line)", "\(gap.position.column)", gap.reason ?? "",
      ]
      sink.write(cells.map { TableCell.clean($0) }.joined(separator: "\t"))
      sink.write("\n")
    }
  }

  /// Writes the survey as one JSON object.
  public func writeJSON(to sink: ByteSink) {
    var json = JSONText(sink)
    json.object { json in
      json.entry("records", records)
      json.entry("values", values)
      json.entry("read", read)
      json.entry("declared", declared)
      json.entry("unread", unread)
      json.key("gaps")
      json.array { json in
        for gap in gaps {
          json.object { json in
            json.entry("path", gap.path)
            if let reason = gap.reason { json.entry("reason", reason) }
            json.entry("places", gap.places)
            json.entry("values", gap.values)
            json.entry("file", gap.file)
            json.entry("line", gap.position.line)
            json.entry("column", gap.position.column)
          }
        }
      }
    }
    sink.write("\n")
  }
}

/// A cell of a tab-separated report.
enum TableCell {
  /// `text` with blanks for tabs and line ends, which a cell cannot hold.
  static func clean(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 == 9 || $0 == 10 || $0 == 13 ? 32 : $0 }, as: UTF8.self)
  }
}
