internal import Identifiers

/// What may stand where an identifier of a term is expected.
enum Identifier {
  /// Whether `text` is a CURIE whose prefix begins with a letter, or an IRI.
  static func isPlausible(_ text: String) -> Bool { isIRI(text) || isCURIE(text) }

  /// Whether `text` is a CURIE whose prefix begins with a letter.
  static func isCURIE(_ text: String) -> Bool {
    guard let first = text.utf8.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else {
      return false
    }
    return CURIE.isWellFormed(text)
  }

  /// Whether `text` is an absolute IRI with a host.
  static func isIRI(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.starts(with: "http".utf8) else { return false }
    let rest = bytes.dropFirst(bytes.starts(with: "https".utf8) ? 5 : 4)
    guard rest.starts(with: "://".utf8), rest.count > 3 else { return false }
    return bytes.allSatisfy { byte in
      switch byte {
      case 0...0x20, 0x7f, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
        false
      default: true
      }
    }
  }

  /// Whether `text` is, or was meant to be, an identifier: it has a colon, or a prefix and a number.
  static func isMeant(_ text: String) -> Bool {
    if text.utf8.contains(UInt8(ascii: ":")) { return true }
    guard let cut = text.utf8.lastIndex(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }) else {
      return false
    }
    let local = text.utf8[text.utf8.index(after: cut)...]
    return cut != text.utf8.startIndex && local.count >= 4
      && local.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
