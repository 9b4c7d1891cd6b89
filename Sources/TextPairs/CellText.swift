/// The text of a cell of a table with separators.
enum CellText {
  /// What stands between the quotation marks of a quoted cell reads as.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\"")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func encode(_ text: String, separator: UInt8, isQuoted: Bool, isWhole: Bool) -> [UInt8]? {
    if isQuoted { return doubled(text) }
    let needsQuotes =
      text.utf8.first == UInt8(ascii: "\"") || text.utf8.contains(separator)
      // In CSV a quotation mark anywhere is quoted; in TSV it is a character like others.
      || separator != 9 && text.utf8.contains(UInt8(ascii: "\""))
    if needsQuotes, !isWhole { return nil }
    return needsQuotes ? [UInt8(ascii: "\"")] + doubled(text) + [UInt8(ascii: "\"")] : Array(text.utf8)
  }

  private static func doubled(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 4)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    return bytes
  }
}
