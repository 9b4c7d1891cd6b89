internal import Identifiers
internal import Records

/// A type with all that it takes over from the types it derives from.
struct ScalarType: Sendable {
  let name: String
  var kind: ScalarKind
  /// Numbers of ``Schema/patterns``.
  var patterns: [Int] = []
  var minimum: Double?
  var maximum: Double?
}

extension ScalarKind {
  /// Whether the scalar `node`, which is not null, is of this kind.
  func admits(_ node: RecordNode) -> Bool {
    switch self {
    case .text: !Self.isNumberOrBoolean(node)
    case .integer: ScalarShape(node) == .integer || Self.isLooseInteger(node)
    case .number: Self.isNumber(node)
    case .boolean: node.style == .plain && ScalarShape.boolean(node.text) != nil
    case .date: DateText.isDate(node.text.utf8[...])
    case .time: DateText.isTime(node.text.utf8[...])
    case .dateTime: DateText.isDateTime(node.text.utf8[...])
    case .dateOrTime: DateText.isDate(node.text.utf8[...]) || DateText.isDateTime(node.text.utf8[...])
    case .uri: Self.isIdentifier(node.text)
    case .uriOrCURIE: Self.isIdentifier(node.text)
    case .curie: CURIE.isWellFormed(node.text)
    case .name: Self.isName(node.text)
    }
  }

  private static func isNumberOrBoolean(_ node: RecordNode) -> Bool {
    switch ScalarShape(node) {
    case .integer, .number, .boolean: true
    case .null, .text: false
    }
  }

  private static func isNumber(_ node: RecordNode) -> Bool {
    switch ScalarShape(node) {
    case .integer, .number: true
    case .boolean, .null: false
    case .text:
      isLooseInteger(node)
        || node.style == .plain && [".inf", "-.inf", "+.inf", ".nan", ".Inf", ".NaN", "-.Inf"].contains(node.text)
    }
  }

  /// `0x1F`, `0o17` and `1_000` are integers to some readers.
  private static func isLooseInteger(_ node: RecordNode) -> Bool {
    guard node.style == .plain else { return false }
    let text = node.text.utf8
    guard let first = text.first, first &- 48 < 10 || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") else {
      return false
    }
    return text.dropFirst().allSatisfy { $0 &- 48 < 10 || $0 == UInt8(ascii: "_") }
      || text.starts(with: "0x".utf8) || text.starts(with: "0o".utf8)
  }

  /// A scheme or prefix, a colon, and no blank; whether a CURIE is well formed beyond that is not the schema's concern.
  private static func isIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon != bytes.startIndex else { return false }
    return bytes.allSatisfy { $0 > 32 }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-" || $0 == "."
    }
  }
}
