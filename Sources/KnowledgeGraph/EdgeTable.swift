internal import Diagnostics
internal import JSON

/// The edges of an export as they stand in a file, slot by slot: what a comparison needs, and no more.
public struct EdgeTable: Sendable {
  /// One edge: what each slot holds; slots that hold nothing are not there.
  struct Row: Sendable {
    let slots: [String: [String]]

    func text(_ slot: String) -> String { slots[slot]?.joined(separator: "|") ?? "" }
  }

  /// Why a file is no table of edges.
  public struct Failure: Error, CustomStringConvertible {
    public let path: String
    public let line: Int
    public let message: String
    public var description: String { "\(path):\(line): \(message)" }
  }

  let rows: [Row]

  /// Reads KGX edges as JSON Lines where `path` ends in `.jsonl` (or `.jsonl.gz`), else as a table with tabs.
  public init(_ bytes: [UInt8], path: String) throws(Failure) {
    let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
    rows = try name.hasSuffix(".jsonl") ? Self.readLines(bytes, path: path) : Self.readTable(bytes, path: path)
  }

  private static let required = ["subject", "predicate", "object"]

  private static func readLines(_ bytes: [UInt8], path: String) throws(Failure) -> [Row] {
    var rows: [Row] = []
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
      let value: JSONValue
      do { value = try JSONDocument(Array(line), name: path).value } catch {
        throw Failure(path: path, line: index + 1, message: "no JSON: \(error)")
      }
      guard let object = value.object else { throw Failure(path: path, line: index + 1, message: "no JSON object") }
      var slots: [String: [String]] = [:]
      for entry in object.entries {
        let texts = entry.value.elements.compactMap { Self.text($0) }.filter { !$0.isEmpty }
        if !texts.isEmpty { slots[entry.name] = texts }
      }
      for slot in required where slots[slot] == nil {
        throw Failure(path: path, line: index + 1, message: "an edge without “\(slot)”")
      }
      rows.append(Row(slots: slots))
    }
    return rows
  }

  /// `false` and `null` are as good as absent, as in a table.
  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .null, .bool(false): nil
    case .bool(true): "true"
    case .number(let number): number.text
    case .string(let text): text
    case .array, .object: "\(value)"
    }
  }

  /// Cells are split at “|”, and “True” is true, as `kgx` reads them.
  private static func readTable(_ bytes: [UInt8], path: String) throws(Failure) -> [Row] {
    var header: [String] = []
    var rows: [Row] = []
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      var line = line
      if line.last == 13 { line.removeLast() }
      if line.isEmpty { continue }
      let cells = line.split(separator: 9, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      if header.isEmpty {
        header = cells
        for slot in required where !header.contains(slot) {
          throw Failure(path: path, line: index + 1, message: "no column is called “\(slot)”")
        }
        continue
      }
      var slots: [String: [String]] = [:]
      for (slot, cell) in zip(header, cells) where !cell.isEmpty {
        slots[slot] = cell.split(separator: "|").map { $0 == "True" ? "true" : String($0) }
      }
      rows.append(Row(slots: slots))
    }
    return rows
  }
}
