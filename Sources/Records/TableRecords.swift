internal import ByteIO
internal import Diagnostics

/// Rows of a CSV ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)) or tab-separated file as records: a list of mappings from
/// the names in the header to the cells, each of which knows its bytes.
///
/// An empty cell is a value that is not there. Lines that begin with `#` before the header are comments.
struct TableRecords {
  /// The separator that the name of a file stands for; `nil` where it is no table.
  static func separator(for path: String) -> UInt8? {
    let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
    if name.hasSuffix(".csv") { return UInt8(ascii: ",") }
    return name.hasSuffix(".tsv") || name.hasSuffix(".tab") ? 9 : nil
  }

  /// What is wrong with a table, and where.
  struct Problem {
    let rule: RuleID
    let severity: Severity
    let message: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private let limits: RecordLimits
  private var header: [RowScanner.Cell] = []
  private(set) var tree = TreeBuilder.Tree()
  private(set) var problems: [Problem] = []

  /// Reads `bytes` from `start`, behind a byte order mark.
  init(_ bytes: [UInt8], separator: UInt8, from start: Int, limits: RecordLimits) {
    self.bytes = bytes
    self.limits = limits
    var rows = RowScanner(bytes, separator: separator, from: start)
    while header.isEmpty, rows.next() {
      if !rows.isBlank, bytes[rows.start] != UInt8(ascii: "#") { header = rows.cells }
    }
    if header.isEmpty { return }
    checkHeader()
    let list = StoredNode(kind: .sequence, style: .block, start: Int32(rows.at), end: Int32(bytes.count))
    tree.nodes.reserveCapacity(bytes.count / 12)
    tree.nodes.append(list)
    tree.roots = [0]
    var last = -1
    while rows.next() {
      if rows.isBlank { continue }
      if tree.nodes.count + 2 * rows.cells.count > limits.nodes {
        report("table-size", .error, "the table has more than \(limits.nodes) cells", at: rows.start)
        return
      }
      let row = tree.nodes.count
      if last < 0 { tree.nodes[0].first = Int32(row) } else { tree.nodes[last].next = Int32(row) }
      last = row
      add(rows.cells, from: rows.start)
    }
  }

  /// Whether the table was read to its end.
  var isComplete: Bool { !problems.contains { $0.severity == .error } }

  private mutating func checkHeader() {
    var seen: Set<ArraySlice<UInt8>> = []
    for cell in header where !seen.insert(bytes[cell.range]).inserted {
      let name = String(decoding: bytes[cell.range], as: UTF8.self)
      report(
        "table-header", .warning, "two columns are called “\(name)”; the first is taken", at: cell.range.lowerBound)
    }
  }

  private mutating func add(_ cells: [RowScanner.Cell], from start: Int) {
    if cells.count != header.count {
      let count = cells.count == 1 ? "1 cell" : "\(cells.count) cells"
      report("table-row", .warning, "a row of \(count) below a header of \(header.count)", at: start)
    }
    let row = tree.nodes.count
    var node = StoredNode(
      kind: .mapping, style: .flow, start: Int32(start), end: Int32(cells.last?.range.upperBound ?? start))
    node.parent = 0
    node.place = tree.nodes[0].count
    node.first = cells.isEmpty ? -1 : Int32(row + 1)
    node.count = Int32(min(cells.count, header.count))
    tree.nodes[0].count += 1
    tree.nodes.append(node)
    for (name, cell) in zip(header, cells) {
      if row + 1 < tree.nodes.count { tree.nodes[tree.nodes.count - 1].next = Int32(tree.nodes.count) }
      let key = tree.nodes.count
      tree.nodes.append(scalar(name, parent: row))
      tree.nodes[key].next = Int32(key + 1)
      tree.nodes.append(scalar(cell, parent: row))
      tree.nodes[key + 1].place = Int32(key)
    }
  }

  private mutating func scalar(_ cell: RowScanner.Cell, parent: Int) -> StoredNode {
    let quote = cell.isQuoted ? 1 : 0
    var node = StoredNode(
      kind: .scalar, style: cell.isQuoted ? .doubleQuoted : .plain, start: Int32(cell.range.lowerBound - quote),
      end: Int32(cell.range.upperBound + quote))
    node.parent = Int32(parent)
    node.first = Int32(cell.range.lowerBound)
    node.count = Int32(cell.range.count)
    if cell.range.isEmpty { node.flags.insert(.null) }
    guard cell.isQuoted, bytes[cell.range].contains(UInt8(ascii: "\"")) else { return node }
    // A doubled quotation mark stands for one.
    node.flags.insert(.decoded)
    node.first = Int32(tree.arena.count)
    var isSecond = false
    for byte in bytes[cell.range] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if byte != UInt8(ascii: "\"") || isSecond { tree.arena.append(byte) }
    }
    node.count = Int32(tree.arena.count) - node.first
    return node
  }

  private mutating func report(_ rule: RuleID, _ severity: Severity, _ message: String, at offset: Int) {
    problems.append(Problem(rule: rule, severity: severity, message: message, offset: offset))
  }
}
