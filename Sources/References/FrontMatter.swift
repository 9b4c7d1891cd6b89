internal import Diagnostics
internal import Records

/// What the YAML at the head of a reference's file says of the publication.
struct FrontMatter {
  var id: String?
  var title: String?
  var contentType: ContentType?
  var doi: String?

  /// Where front matter begins and ends in a file.
  struct Place {
    /// The bytes up to the line that closes it: what a YAML reader is given, so that positions are the file's.
    let yaml: Range<Int>
    /// Where the text begins.
    let body: Int
  }

  /// Whether the file begins with a line of three hyphens.
  static func isOpened(in bytes: [UInt8], from start: Int) -> Bool {
    bytes[start...].starts(with: [45, 45, 45]) && isLineEnd(bytes, start + 3)
  }

  /// The place of the front matter that opens at `start`; `nil` where no line closes it.
  static func place(in bytes: [UInt8], from start: Int) -> Place? {
    var line = start
    while let next = nextLine(bytes, line) {
      line = next
      let mark = bytes[line...].prefix(3)
      guard mark.elementsEqual([45, 45, 45]) || mark.elementsEqual([46, 46, 46]), isLineEnd(bytes, line + 3) else {
        continue
      }
      return Place(yaml: 0..<line, body: nextLine(bytes, line) ?? bytes.count)
    }
    return nil
  }

  /// Reads the mapping in `bytes`, which end where the front matter does. What is wrong is reported; `nil` where
  /// there is nothing to be read.
  static func read(
    _ bytes: [UInt8], file: String, reporting reports: inout [Diagnostic]
  ) -> FrontMatter? {
    var limits = RecordLimits()
    limits.fileBytes = 4 << 20
    limits.nodes = 100_000
    guard let record = RecordReader.read(bytes, path: file, limits: limits, reporting: &reports) else { return nil }
    guard let root = record.documents.first else { return FrontMatter() }
    guard root.kind == .mapping else {
      if root.isNull { return FrontMatter() }
      reports.append(
        Diagnostic(
          rule: "reference-front-matter", severity: .error,
          message: "the front matter is not a mapping of keys such as “title” to values", file: file,
          range: root.range))
      return nil
    }
    func text(_ key: String) -> String? {
      guard let node = root.value(forKey: key), node.kind == .scalar, !node.isNull else { return nil }
      let words = node.text.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    return FrontMatter(
      id: text("reference_id"), title: text("title"), contentType: text("content_type").map { ContentType($0) },
      doi: text("doi"))
  }

  private static func isLineEnd(_ bytes: [UInt8], _ start: Int) -> Bool {
    var at = start
    while at < bytes.count, bytes[at] == 32 || bytes[at] == 9 { at += 1 }
    return at >= bytes.count || bytes[at] == 10 || bytes[at] == 13
  }

  private static func nextLine(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if bytes[at] == 10 { return at + 1 }
      if bytes[at] == 13, !(at + 1 < bytes.count && bytes[at + 1] == 10) { return at + 1 }
      at += 1
    }
    return nil
  }
}
