internal import ByteIO

/// A container of KGX.
public enum KGXFormat: String, Sendable, CaseIterable {
  case tsv = "kgx-tsv"
  case csv = "kgx-csv"
  case lines = "kgx-jsonl"
  case document = "kgx-json"
}

/// What a file of a graph holds: its container, and which rows, or both where it is one document.
public struct KGXFile: Sendable, Hashable {
  public var format: KGXFormat
  /// `nil` for a document with nodes and edges.
  public var part: GraphPart?

  public init(format: KGXFormat, part: GraphPart?) {
    self.format = format
    self.part = part
  }

  /// What the file at `path` is, by its name, and where that does not tell, by the `head` of its content; `nil` where
  /// neither does.
  public static func recognise(path: String, head: [UInt8]) -> KGXFile? {
    var name = path.lowercased()
    for ending in [".gz", ".bgz"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
    let content = Content(head)
    for part in GraphPart.allCases {
      for (ending, format) in [("tsv", KGXFormat.tsv), ("csv", .csv), ("jsonl", .lines), ("ndjson", .lines)]
      where name.hasSuffix("\(part).\(ending)") {
        // A table whose name says otherwise than its header: the header is what will be read.
        if format == .tsv, content.file?.format == .csv { return KGXFile(format: .csv, part: part) }
        return KGXFile(format: format, part: part)
      }
    }
    return content.file
  }

  /// Whether `path` has a name of KGX, so that it is one whatever it holds.
  public static func isNamed(_ path: String) -> Bool {
    recognise(path: path, head: []) != nil
  }
}

/// What the beginning of a file shows.
private struct Content {
  let file: KGXFile?

  init(_ head: [UInt8]) {
    var head = head[...]
    if head.starts(with: [0xef, 0xbb, 0xbf]) { head = head.dropFirst(3) }
    let line = head.prefix { $0 != 10 }
    let text = String(decoding: line, as: UTF8.self)
    if head.first(where: { $0 > 32 }) == UInt8(ascii: "{") {
      file = Self.json(String(decoding: head, as: UTF8.self), firstLine: text)
      return
    }
    for (separator, format) in [("\t" as Character, KGXFormat.tsv), (",", .csv)] {
      let names = text.split(separator: separator).map {
        $0.filter { $0 != "\"" && $0 != "\r" }
      }
      if names.contains("subject"), names.contains("object") {
        file = KGXFile(format: format, part: .edges)
        return
      }
      if names.contains("id"), names.contains("category") {
        file = KGXFile(format: format, part: .nodes)
        return
      }
    }
    file = nil
  }

  /// A document begins with the key of a list; a line of JSON Lines has the keys of a row.
  private static func json(_ text: String, firstLine: String) -> KGXFile? {
    let key = text.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
    if GraphPart(rawValue: String(key)) != nil { return KGXFile(format: .document, part: nil) }
    if firstLine.contains("\"subject\""), firstLine.contains("\"object\"") {
      return KGXFile(format: .lines, part: .edges)
    }
    if firstLine.contains("\"id\""), firstLine.contains("\"category\"") { return KGXFile(format: .lines, part: .nodes) }
    return nil
  }
}
