/// Writes a new entry into a mapping, beside one that is there.
public enum EntryWriter {
  /// The edit that adds `key` with the value `text` behind the entry whose value is `node`, in the style of that mapping;
  /// `nil` where `node` is no plain or quoted scalar of one line in a mapping.
  ///
  /// In block style the entry gets a line of its own below, indented as the other; a comment stays where it is.
  public static func insertion(of key: String, text: String, after node: RecordNode) -> TextEdit? {
    guard let parent = node.parent, parent.kind == .mapping, let other = node.key, !node.isAlias else { return nil }
    let range = node.range
    guard range.start.line == range.end.line, other.range.start.line == range.start.line else { return nil }
    switch node.style {
    case .plain, .singleQuoted, .doubleQuoted: break
    case .literal, .folded, .block, .flow: return nil
    }
    let isFlow = parent.style == .flow
    let isJSON = isFlow && other.style == .doubleQuoted
    let carries = !isJSON && PlainScalar.canCarry(text, inPlaceOf: .string, isFlow: isFlow)
    let value =
      carries
      ? text
      : isJSON ? ScalarWriter.doubleQuoted(text) : ScalarWriter.singleQuoted(text) ?? ScalarWriter.doubleQuoted(text)
    let entry = isJSON ? "\(ScalarWriter.doubleQuoted(key)): \(value)" : "\(key): \(value)"
    if isFlow {
      let end = node.bytes.upperBound
      return TextEdit(range: end..<end, replacement: Array(", \(entry)".utf8))
    }
    let bytes = node.file.bytes
    var end = node.bytes.upperBound
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    let isCRLF = end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10
    let indent = String(repeating: " ", count: other.range.start.column - 1)
    return TextEdit(range: end..<end, replacement: Array("\(isCRLF ? "\r\n" : "\n")\(indent)\(entry)".utf8))
  }
}
