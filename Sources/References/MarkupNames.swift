/// What HTML leaves behind in a text: entities and the tags of running text.
enum MarkupNames {
  /// The character that an entity stands for: `&lt;`, `&#946;`, `&#x3b2;`, `&beta;`; and where it ends.
  /// An ampersand that was itself written as an entity (`&amp;lt;`) counts as one.
  static func entity(in bytes: [UInt8], at start: Int, before end: Int) -> (scalar: UInt32, end: Int)? {
    guard let found = single(bytes, start, end) else { return nil }
    if found.scalar == 0x26, let again = single(bytes, found.end - 1, end) { return again }
    return found
  }

  /// Whether a tag begins at `start`, which holds `<`; where it ends, and whether it ends a word.
  static func tag(in bytes: [UInt8], at start: Int, before end: Int) -> (end: Int, separates: Bool)? {
    var at = start + 1
    if at < end, bytes[at] == UInt8(ascii: "/") { at += 1 }
    var name: [UInt8] = []
    while at < end, name.count < 8, let letter = lowerLetter(bytes[at]) {
      name.append(letter)
      at += 1
    }
    while at < end, bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at < end, bytes[at] == UInt8(ascii: ">"), let separates = tags[name] else { return nil }
    return (at + 1, separates)
  }

  /// `start` holds what stands for the ampersand.
  private static func single(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (scalar: UInt32, end: Int)? {
    let from = start + 1
    var to = from
    while to < end, to - from < 10, bytes[to] != UInt8(ascii: ";") { to += 1 }
    guard to < end, to > from, bytes[to] == UInt8(ascii: ";") else { return nil }
    let name = Array(bytes[from..<to])
    guard let scalar = name[0] == UInt8(ascii: "#") ? number(name.dropFirst()) : named(name) else { return nil }
    return (scalar, to + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    guard let first = digits.first else { return nil }
    let isHexadecimal = first | 0x20 == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), Unicode.Scalar(value) != nil else { return nil }
    return value
  }

  private static func named(_ name: [UInt8]) -> UInt32? {
    if let scalar = characters[name] { return scalar }
    let lowered = name.map { lowerLetter($0) ?? $0 }
    guard let index = SpecialFolds.names.firstIndex(where: { $0.utf8.elementsEqual(lowered) }) else { return nil }
    return 0x3b1 + UInt32(index)
  }

  private static func lowerLetter(_ byte: UInt8) -> UInt8? {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") ? lower : nil
  }

  private static let characters: [[UInt8]: UInt32] = {
    let pairs: [(String, UInt32)] = [
      ("amp", 0x26), ("lt", 0x3c), ("gt", 0x3e), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0xa0), ("le", 0x2264),
      ("ge", 0x2265), ("ndash", 0x2013), ("mdash", 0x2014), ("hellip", 0x2026), ("plusmn", 0xb1),
      ("times", 0xd7), ("middot", 0xb7), ("deg", 0xb0), ("micro", 0xb5), ("lsquo", 0x2018), ("rsquo", 0x2019),
      ("ldquo", 0x201c), ("rdquo", 0x201d), ("thinsp", 0x2009), ("minus", 0x2212), ("shy", 0xad),
    ]
    return Dictionary(pairs.map { (Array($0.0.utf8), $0.1) }) { first, _ in first }
  }()

  /// Whether a tag of that name ends a word.
  private static let tags: [[UInt8]: Bool] = {
    let joining = ["i", "b", "u", "em", "strong", "sub", "sup", "sc", "span", "italic", "bold"]
    let separating = ["br", "p", "div", "li"]
    let pairs = joining.map { (Array($0.utf8), false) } + separating.map { (Array($0.utf8), true) }
    return Dictionary(pairs) { first, _ in first }
  }()
}
