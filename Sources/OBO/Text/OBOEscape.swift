internal import ByteIO

/// Escapes of OBO values ([2.5](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#2.5)), no more than the place needs.
package enum OBOEscape {
  /// A text that fills its clause: `name`, `comment`.
  package static func text(_ text: String) -> String {
    let escaped = escape(text, everywhere)
    // Blanks at the ends would be taken for layout.
    guard let first = escaped.utf8.first, let last = escaped.utf8.last, first == 32 || last == 32 else {
      return escaped
    }
    if escaped.utf8.count == 1 { return "\\W" }
    let start = first == 32 ? "\\W" : ""
    let end = last == 32 ? "\\W" : ""
    return start + escaped.dropFirst(first == 32 ? 1 : 0).dropLast(last == 32 ? 1 : 0) + end
  }

  /// A text that fills a clause behind which qualifiers and a comment may stand, and that must not be taken for them.
  package static func clauseText(_ text: String) -> String {
    let isPlain = !exclamation.isIn(text) && text.utf8.last != UInt8(ascii: "}")
    return isPlain ? Self.text(text) : Self.text(text).replacing("!", with: "\\!").replacing("{", with: "\\{")
  }

  /// Axioms in functional syntax, whose quotation marks are escaped as those of other texts are.
  package static func axioms(_ text: String) -> String { escape(text, inAxioms) }

  /// What stands between quotation marks.
  package static func quoted(_ text: String) -> String { escape(text, inQuotes) }

  /// An identifier, which ends at a blank; what would begin a comment, a text or qualifiers is escaped.
  package static func identifier(_ id: String) -> String { escape(id, inIdentifiers) }

  /// The identifier of an xref in a list, which ends at a comma or bracket.
  package static func listed(_ id: String) -> String { escape(id, inLists) }

  private static let everywhere = special("")
  private static let inAxioms = special("\"!")
  private static let inQuotes = special("\"")
  private static let inIdentifiers = special(" \"{!")
  private static let inLists = special(",]\"{!")
  private static let exclamation = ByteSet { $0 == UInt8(ascii: "!") }

  /// What is escaped in one place, and what is everywhere.
  private static func special(_ others: String) -> ByteSet {
    ByteSet { $0 == UInt8(ascii: "\\") || $0 == 10 || $0 == 13 || $0 == 9 || others.utf8.contains($0) }
  }

  private static func escape(_ text: String, _ special: ByteSet) -> String {
    guard special.isIn(text) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      switch byte {
      case 10: escaped += Array("\\n".utf8)
      case 13: escaped += Array("\\r".utf8)
      case 9: escaped += Array("\\t".utf8)
      case _ where special.contains(byte): escaped += [UInt8(ascii: "\\"), byte]
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
