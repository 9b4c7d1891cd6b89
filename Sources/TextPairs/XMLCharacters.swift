/// Text in XML, where `&` begins a reference ([4.1](https://www.w3.org/TR/xml/#sec-references)).
enum XMLCharacters {
  /// `bytes` with references resolved; a reference to nothing known stays as it is. An entity is not looked at twice,
  /// so none can grow without end.
  static func decode(_ bytes: ArraySlice<UInt8>, entities: [String: [UInt8]]) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == UInt8(ascii: "&"), let (meaning, end) = reference(bytes, at: at, entities: entities) {
        text += meaning
        at = end
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What the reference at `at` stands for, and where it ends.
  static func reference(
    _ bytes: ArraySlice<UInt8>, at: Int, entities: [String: [UInt8]] = [:]
  ) -> (meaning: [UInt8], end: Int)? {
    guard let end = bytes[at..<min(at + 40, bytes.endIndex)].firstIndex(of: UInt8(ascii: ";")),
      let meaning = meaning(of: String(decoding: bytes[at + 1..<end], as: UTF8.self), entities)
    else { return nil }
    return (meaning, end + 1)
  }

  private static func meaning(of name: String, _ entities: [String: [UInt8]]) -> [UInt8]? {
    switch name {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: break
    }
    guard name.hasPrefix("#") else { return entities[name] }
    let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return code.flatMap(Unicode.Scalar.init).map { Array(String(Character($0)).utf8) }
  }

  static func encode(_ text: String, escapesQuotes: Bool) -> [UInt8] {
    encode(text) { byte in
      switch byte {
      case UInt8(ascii: "\""): escapesQuotes ? "&quot;" : nil
      case UInt8(ascii: "'"): escapesQuotes ? "&apos;" : nil
      default: nil
      }
    }
  }

  static func encode(_ text: String, inAttributeWith quote: UInt8) -> [UInt8] {
    encode(text) { byte in
      guard byte == quote else { return nil }
      return quote == UInt8(ascii: "\"") ? "&quot;" : "&apos;"
    }
  }

  private static func encode(_ text: String, special: (UInt8) -> String?) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      let reference: String? =
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        default: special(byte)
        }
      if let reference { bytes += reference.utf8 } else { bytes.append(byte) }
    }
    return bytes
  }

  /// A comment ends at `--`, and knows no references.
  static func encodeComment(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    let hasDashes = zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "-") && $1 == $0 }
    return hasDashes || bytes.last == UInt8(ascii: "-") ? nil : bytes
  }
}
