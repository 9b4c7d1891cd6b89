import ByteIO
import Diagnostics
import Foundation
import KGX
import KnowledgeGraph
import TestSupport

/// What a reading gave: every row as a line of text, and what was reported.
struct Reading: RowSink {
  static let model: BiolinkModel = {
    let path = SharedData.projectRoot.appending(path: "Mappings/biolink-slice.tsv").path
    let bytes = (try? ByteSource(path: path).readAll()) ?? []
    return BiolinkModel(table: String(decoding: bytes, as: UTF8.self))
  }()

  var rows: [String] = []
  var reports: [String] = []
  var failure: String?

  /// Reads `text`, `chunk` bytes at a time.
  init(_ text: String, _ format: KGXFormat, _ part: GraphPart? = nil, chunk: Int = 1 << 16) {
    self.init(Array(text.utf8), format, part, chunk: chunk)
  }

  init(_ bytes: [UInt8], _ format: KGXFormat, _ part: GraphPart? = nil, chunk: Int = 1 << 16) {
    var diagnostics: [Diagnostic] = []
    do {
      try KGXReader.read(
        try ByteSource(bytes: bytes, name: "t"), as: KGXFile(format: format, part: part),
        slots: GraphSlots(model: Self.model), chunk: chunk, into: &self, reporting: &diagnostics)
    } catch {
      failure = "\(error)"
    }
    reports = diagnostics.map {
      "\($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0) \($0.rule) \($0.message)"
    }
  }

  mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {
    var line = "\(row.part.rawValue.prefix(1))\(row.place.line)"
    for cell in row.cells {
      let texts = row.texts(cell.slot, in: bytes)
      let value = cell.kind == .list ? "[\(texts.joined(separator: "|"))]" : texts[0]
      let kind = cell.kind == .text || cell.kind == .list ? "" : "\(cell.kind):"
      let column = row.position(of: cell.place, in: bytes).column
      line += " \(row.slots.names[cell.slot])@\(column)=\(kind)\(value)"
    }
    rows.append(line)
  }
}

/// Reads `text` and writes it in `output`: both parts, as one string each.
func convert(
  _ text: String, _ input: KGXFormat, _ part: GraphPart, to output: KGXFormat
) throws -> (text: String, losses: [String]) {
  let slots = GraphSlots(model: Reading.model)
  let file = KGXFile(format: input, part: part)
  var reports: [Diagnostic] = []
  var survey = Discard()
  try KGXReader.read(
    try ByteSource(bytes: Array(text.utf8), name: "t"), as: file, slots: slots, into: &survey, reporting: &reports)
  let sink = ByteSink()
  func run<Writer: RowWriter>(_ writer: Writer) throws -> [String] {
    var writer = writer
    var reports: [Diagnostic] = []
    try KGXReader.read(
      try ByteSource(bytes: Array(text.utf8), name: "t"), as: file, slots: slots, into: &writer, reporting: &reports)
    try writer.finish()
    return writer.losses.entries.map { "\($0.slot) \($0.count) \($0.reason)" }
  }
  let losses =
    switch output {
    case .tsv, .csv: try run(KGXTableRowWriter(to: sink, part: part, slots: slots[part]))
    case .lines: try run(KGXLinesRowWriter(to: sink, slots: slots[part]))
    case .document: try run(KGXDocumentRowWriter(to: sink, slots: slots))
    }
  return (String(decoding: sink.takeBytes(), as: UTF8.self), losses)
}

/// Lets rows go.
struct Discard: RowSink {
  mutating func receive(_ row: borrowing GraphRow, in bytes: Span<UInt8>) {}
}

/// A generator that gives the same numbers in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &+ 0x9e37_79b9_7f4a_7c15 }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
