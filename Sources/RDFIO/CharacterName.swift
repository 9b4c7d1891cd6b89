internal import ByteIO

/// A character as messages show it.
enum CharacterName {
  /// The character that begins at `at`, in quotation marks where it can be seen, else by number.
  static func of(_ bytes: Span<UInt8>, _ at: Int) -> String {
    guard at < bytes.count, let (scalar, _) = NameScanner.scalar(bytes, at) else { return "the end of the document" }
    return of(scalar)
  }

  static func of(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": return "a blank"
    case "\n", "\r": return "the end of the line"
    case "\t": return "a tab"
    default: break
    }
    let properties = scalar.properties
    if scalar.value < 0x20 || scalar.value == 0x7f || properties.isDefaultIgnorableCodePoint
      || properties.isNoncharacterCodePoint
    {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return "“\(scalar)”"
  }

  /// The character that begins at `at`, as it is.
  static func text(_ bytes: Span<UInt8>, _ at: Int) -> String {
    NameScanner.scalar(bytes, at).map { String($0.scalar) } ?? ""
  }
}
