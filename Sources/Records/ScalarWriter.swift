/// Writes a new value in the place of a scalar, in the style that the scalar has.
public enum ScalarWriter {
  /// The edit that makes `node` read `text`, and changes no byte outside it.
  ///
  /// The quoting stays where it can carry the text; a plain scalar gets quotes where YAML needs them, and a folded or
  /// literal block becomes one line, its header's comment kept.
  public static func edit(replacing node: RecordNode, with text: String) -> TextEdit {
    if node.kind == .scalar, !node.isAlias, node.equals(text) {
      return TextEdit(range: node.bytes, replacement: Array(node.file.bytes[node.bytes]))
    }
    let isFlow = sequence(first: node, next: \.parent).contains { $0.kind != .scalar && $0.style == .flow }
    let written: String
    switch node.style {
    case .singleQuoted: written = singleQuoted(text) ?? doubleQuoted(text)
    case .doubleQuoted: written = doubleQuoted(text)
    case .literal, .folded:
      let comment = headerComment(of: node)
      let value = plain(text, isFlow: false) ?? singleQuoted(text) ?? doubleQuoted(text)
      written = comment.isEmpty ? value : "\(value) \(comment)"
    case .plain, .block, .flow:
      written = plain(text, isFlow: isFlow) ?? singleQuoted(text) ?? doubleQuoted(text)
    }
    return TextEdit(range: node.bytes, replacement: Array(written.utf8))
  }

  /// The text as it is, where it reads back as that very string.
  static func plain(_ text: String, isFlow: Bool) -> String? {
    PlainScalar.canCarry(text, isFlow: isFlow) ? text : nil
  }

  /// The text in single quotes, which know no escape but their own; `nil` where a line end or a control character needs
  /// one.
  static func singleQuoted(_ text: String) -> String? {
    guard text.unicodeScalars.allSatisfy(PlainScalar.isPrintable) else { return nil }
    return "'\(text.replacing("'", with: "''"))'"
  }

  /// The text in double quotes, whatever is in it.
  static func doubleQuoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\r": written += "\\r"
      case "\t": written += "\\t"
      case _ where PlainScalar.isPrintable(scalar): written.unicodeScalars.append(scalar)
      case _ where scalar.value <= 0xff: written += "\\x" + hex(scalar.value, 2)
      case _ where scalar.value <= 0xffff: written += "\\u" + hex(scalar.value, 4)
      default: written += "\\U" + hex(scalar.value, 8)
      }
    }
    return written + "\""
  }

  private static func hex(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The comment behind the header of a block scalar: `|- # why`.
  private static func headerComment(of node: RecordNode) -> String {
    let bytes = node.file.bytes[node.bytes]
    let header = bytes.prefix { $0 != 10 && $0 != 13 }
    guard let hash = header.firstIndex(of: UInt8(ascii: "#")) else { return "" }
    return String(decoding: header[hash...], as: UTF8.self)
  }
}
