/// Writes a new value in the place of a scalar, in the style that the scalar has.
public enum ScalarWriter {
  /// The edit that makes `node`, a scalar or an alias, read `text`, and changes no byte outside it. Made
  /// again in the edited file, it changes nothing.
  ///
  /// The quoting stays where it can carry the text. A plain scalar gets quotes where YAML needs them, or
  /// where the text would be taken for a number, a date, null or a boolean that the old one was not. A block
  /// text and one of several lines become one line; the comment in a block's header stays. In JSON the result
  /// is JSON.
  ///
  /// Two things no edit of the scalar alone can do: a key on the line of its value has room for 1024
  /// characters; and libyaml takes a line of nothing but tabs behind a plain scalar, but not behind a quoted
  /// one. Who writes files reads the result again.
  public static func edit(replacing node: RecordNode, with text: String) -> TextEdit {
    if node.kind == .scalar, !node.isAlias, node.equals(text) {
      return TextEdit(range: node.bytes, replacement: Array(node.file.bytes[node.bytes]))
    }
    let written: String
    switch node.isAlias ? .plain : node.style {
    case .singleQuoted: written = singleQuoted(text) ?? doubleQuoted(text)
    case .doubleQuoted: written = doubleQuoted(text)
    case .literal, .folded:
      written = ScalarLead.ofBlockText(node) + inPlaceOfPlain(text, at: node) + headerComment(of: node)
    case .plain, .block, .flow: written = ScalarLead.ofPlain(node) + inPlaceOfPlain(text, at: node)
    }
    return TextEdit(range: node.bytes, replacement: Array(written.utf8))
  }

  /// A new scalar of block style: plain where every reader of YAML takes it for the string that it is, else in double quotes.
  public static func scalar(_ text: String) -> String {
    PlainScalar.canCarry(text, inPlaceOf: .string, isFlow: false) ? text : doubleQuoted(text)
  }

  private static func inPlaceOfPlain(_ text: String, at node: RecordNode) -> String {
    let isFlow = node.parent?.style == .flow
    let isPlain = node.style == .plain && !node.isAlias
    let old: PlainType = isPlain ? PlainType(Array(node.text.utf8)) : .string
    let carries = PlainScalar.canCarry(text, inPlaceOf: old, isFlow: isFlow)
    if isFlow, node.key?.style == .doubleQuoted {
      // As in JSON, where only what is no string goes without quotes.
      return carries && PlainType(Array(text.utf8)) != .string ? text : doubleQuoted(text)
    }
    return carries ? text : singleQuoted(text) ?? doubleQuoted(text)
  }

  /// The text in single quotes, which know no escape but their own; `nil` where a line end or a control
  /// character needs one.
  static func singleQuoted(_ text: String) -> String? {
    guard text.unicodeScalars.allSatisfy(PlainScalar.isPrintable) else { return nil }
    // By scalars: a quote and an accent on it are one character to Swift, and two to YAML.
    var written = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { written += "'" }
      written.unicodeScalars.append(scalar)
    }
    return written + "'"
  }

  /// The text in double quotes, whatever is in it; the escapes are those of JSON.
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
      default:
        // What is not printable lies below U+10000.
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      }
    }
    return written + "\""
  }

  /// The comment behind the header of a block text, with the blank before it: `|- # why`.
  private static func headerComment(of node: RecordNode) -> String {
    let scanner = SourceScanner(bytes: node.file.bytes)
    var end = node.bytes.lowerBound
    while end < node.bytes.upperBound, scanner.breakLength(at: end) == 0 { end += 1 }
    let header = node.file.bytes[node.bytes.lowerBound..<end]
    guard let hash = header.firstIndex(of: UInt8(ascii: "#")) else { return "" }
    return " " + String(decoding: header[hash...], as: UTF8.self)
  }
}
