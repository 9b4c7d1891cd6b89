/// What must be written before a scalar where the file leaves no place for it.
enum ScalarLead {
  /// Blanks before what replaces a block text whose header is indented no more than what it stands in:
  /// libyaml reads that, but would take a text of one line there for a key.
  static func ofBlockText(_ node: RecordNode) -> String {
    guard let parent = node.parent else { return "" }
    let scanner = SourceScanner(bytes: node.file.bytes)
    let missing =
      scanner.column(of: parent.bytes.lowerBound) + 1 - scanner.column(of: node.bytes.lowerBound)
    return String(repeating: " ", count: max(0, missing))
  }

  /// What must precede a plain scalar that stands on no bytes at all, as after `key:`, or right behind its
  /// anchor, as in `&a:b`; nothing where there is place.
  static func ofPlain(_ node: RecordNode) -> String {
    let place = node.bytes.lowerBound
    let hasProperties = node.anchor != nil || node.tag != nil
    guard place > 0, node.bytes.isEmpty || hasProperties else { return "" }
    if let key = node.key, key.bytes.upperBound == place, !hasProperties { return leadWithColon(for: node) }
    let bytes = node.file.bytes
    let isFree = " \t\n\r[{".utf8.contains(bytes[place - 1])
    return isFree || place == 3 && bytes.starts(with: [0xef, 0xbb, 0xbf]) ? "" : " "
  }

  /// A key without so much as a colon: `{key}`, or `? key`, whose colon begins a line.
  private static func leadWithColon(for node: RecordNode) -> String {
    guard let mapping = node.parent, mapping.style == .block else { return ": " }
    let file = node.file
    let column = SourceScanner(bytes: file.bytes).column(of: mapping.bytes.lowerBound)
    let firstBreak = file.bytes.firstIndex(of: 10)
    let isCRLF = firstBreak.map { $0 > 0 && file.bytes[$0 - 1] == 13 } ?? false
    return (isCRLF ? "\r\n" : "\n") + String(repeating: " ", count: column) + ": "
  }
}
