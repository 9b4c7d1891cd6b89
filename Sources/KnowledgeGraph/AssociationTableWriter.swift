internal import ByteIO
internal import Identifiers

/// One row for each association, as CSV ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)) or tab-separated.
///
/// Lists are joined by `|`. In CSV every value but a NUL stays as it is, quoted where it must be; a tab-separated cell has no
/// quotes, so tabs and line ends become blanks, which is reported.
struct AssociationTableWriter: GraphWriter {
  static let csv = GraphFormat(
    name: "csv", summary: "associations, one row each, RFC 4180", suffixes: [".csv"],
    make: { AssociationTableWriter(sink: $0[0], outline: $1, isCSV: true) },
    makeRows: { AssociationTableWriter(sink: $0[0], outline: $1, isCSV: true, withHeader: false) })
  static let tsv = GraphFormat(
    name: "tsv", summary: "associations, one row each, tab-separated", suffixes: [".tsv"],
    make: { AssociationTableWriter(sink: $0[0], outline: $1, isCSV: false) },
    makeRows: { AssociationTableWriter(sink: $0[0], outline: $1, isCSV: false, withHeader: false) })

  private let sink: ByteSink
  private let outline: GraphOutline
  private let isCSV: Bool
  private let isForSpreadsheets: Bool
  private let columns: [String]
  private let edgeSlots: PropertyColumns
  /// The row and column that are being written.
  private var row = ""
  private var column = 0
  /// Emptied and filled again for each list.
  private var scratch: [UInt8] = []
  /// What a cell cannot have as it is.
  private let special: ByteSet
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline, isCSV: Bool, withHeader: Bool = true) {
    self.sink = sink
    self.outline = outline
    self.isCSV = isCSV
    isForSpreadsheets = isCSV && outline.options.isForSpreadsheets
    special = isCSV ? Self.quoted : Self.breaks
    columns = Self.columns(outline)
    edgeSlots = PropertyColumns(outline.edgeSlots)
    guard withHeader else { return }
    if isForSpreadsheets { sink.write("\u{feff}") }
    for name in columns { cell(name) }
    endRow()
  }

  private static func columns(_ outline: GraphOutline) -> [String] {
    [
      "id", "subject", "subject_label", "subject_category", "predicate", "object", "object_label",
      "object_category", "association", "negated",
    ] + outline.edgeSlots + [
      "publications", "evidence_count", "support", "evidence_source", "snippet", "explanation",
      "primary_knowledge_source", "knowledge_level", "agent_type", "record", "path", "rule",
    ]
  }

  /// Nodes are in the labels and categories of the rows.
  mutating func write(_ node: Node) {}

  mutating func write(_ edge: Edge) {
    row = edge.id
    column = 0
    cell(edge.id)
    cell(edge.subject.text)
    cell(outline.names[edge.subject] ?? "")
    list(outline.categories[edge.subject] ?? []) { $0.text }
    cell(edge.predicate.text)
    cell(edge.object.text)
    cell(outline.names[edge.object] ?? "")
    list(outline.categories[edge.object] ?? []) { $0.text }
    cell(edge.category.text)
    cell(edge.isNegated ? "true" : "")
    for value in edgeSlots.values(of: edge.properties) { list(value?.texts ?? []) { $0 } }
    list(edge.publications) { $0.text }
    let items = edge.evidence.span
    let telling = items.indices.count { items[$0].polarity != .neutral }
    cell(telling == 0 ? "" : String(telling))
    list(edge.evidence) { $0.support ?? "" }
    list(edge.evidence) { $0.source ?? "" }
    list(edge.evidence) { $0.snippet ?? "" }
    list(edge.evidence) { $0.explanation ?? "" }
    cell(edge.knowledgeSource)
    cell(edge.knowledgeLevel)
    cell(edge.agentType)
    list(edge.provenance) { $0.file }
    list(edge.provenance) { $0.path }
    list(edge.provenance) { $0.rule }
    endRow()
  }

  mutating func finish() throws { try sink.finish() }

  /// A list in one cell; a `|` inside a value of a longer list would split it, so it becomes `¦`.
  private mutating func list<Item>(_ items: [Item], _ text: (Item) -> String) {
    // Lent, and not copied, one by one.
    let items = items.span
    if items.isEmpty { return cell("") }
    if items.count == 1 { return cell(text(items[0])) }
    // Taken out, so that it can be lent to what writes.
    var joined: [UInt8] = []
    swap(&joined, &scratch)
    defer { swap(&joined, &scratch) }
    joined.removeAll(keepingCapacity: true)
    var isReplaced = false
    for index in items.indices {
      if index > 0 { joined.append(Self.bar) }
      let value = text(items[index])
      isReplaced = Self.append(value.utf8.span, to: &joined) || isReplaced
    }
    // Bars alone: no item says anything.
    if joined.count == items.count - 1 { return cell("") }
    if isReplaced {
      losses.append(WriterLoss(subject: row, slot: columns[column], reason: "a “|” in a list was written as “¦”"))
    }
    cell(joined.span)
  }

  /// Appends a value with `¦` for each `|`; whether there was any.
  private static func append(_ value: Span<UInt8>, to joined: inout [UInt8]) -> Bool {
    var start = 0
    while let end = value.firstIndex(of: bar, in: start..<value.count) {
      joined.append(contentsOf: value.extracting(start..<end))
      joined += "¦".utf8
      start = end + 1
    }
    joined.append(contentsOf: value.extracting(start..<value.count))
    return start > 0
  }

  private mutating func cell(_ text: String) { cell(text.utf8.span) }

  private mutating func cell(_ text: Span<UInt8>) {
    if column > 0 { sink.write(isCSV ? UInt8(ascii: ",") : UInt8(ascii: "\t")) }
    if isForSpreadsheets, text.count > 0, Self.formula.contains(text[0]), !Self.isNumber(text) {
      losses.append(
        WriterLoss(
          subject: row, slot: columns[column], reason: "a ' was put before what a spreadsheet takes for a formula"))
      var harmless = [UInt8(ascii: "'")]
      harmless.append(contentsOf: text)
      write(harmless.span)
    } else {
      write(text)
    }
    column += 1
  }

  private static func isNumber(_ text: Span<UInt8>) -> Bool {
    var bytes: [UInt8] = []
    bytes.append(contentsOf: text)
    return Double(String(decoding: bytes, as: UTF8.self)) != nil
  }

  private mutating func write(_ bytes: Span<UInt8>) {
    if sink.write(bytes, in: 0..<bytes.count, unlessContaining: special) { return }
    var isReplaced = false
    let replaced = isCSV ? Self.doubled : Self.breaks
    if isCSV { sink.write(UInt8(ascii: "\"")) }
    var start = 0
    while start < bytes.count {
      let end = replaced.firstIndex(in: bytes, from: start)
      sink.write(bytes, in: start..<end)
      guard end < bytes.count else { break }
      if bytes[end] == UInt8(ascii: "\"") {
        sink.write("\"\"")
      } else {
        isReplaced = true
        sink.write(UInt8(ascii: " "))
      }
      start = end + 1
    }
    if isCSV { sink.write(UInt8(ascii: "\"")) }
    guard isReplaced else { return }
    losses.append(WriterLoss(subject: row, slot: columns[column], reason: isCSV ? Self.noNull : Self.noBreak))
  }

  private static let noNull = "a NUL was written as a blank"
  private static let noBreak = "a tab or line end was written as a blank"

  /// What makes a CSV cell need quotes; many readers take a NUL for the end of the text.
  private static let quoted = ByteSet { [UInt8(ascii: "\""), UInt8(ascii: ","), 10, 13, 0].contains($0) }
  /// What is not written as it is inside the quotes.
  private static let doubled = ByteSet { $0 == UInt8(ascii: "\"") || $0 == 0 }
  private static let bar = UInt8(ascii: "|")
  /// What a spreadsheet takes for the beginning of a formula
  /// ([CSV injection](https://owasp.org/www-community/attacks/CSV_Injection)).
  private static let formula = ByteSet { "=+-@\t\r".utf8.contains($0) }
  /// What a tab-separated cell cannot hold.
  private static let breaks = ByteSet { $0 == 9 || $0 == 10 || $0 == 13 || $0 == 0 }

  private func endRow() { if isCSV { sink.write("\r\n") } else { sink.write("\n") } }
}
