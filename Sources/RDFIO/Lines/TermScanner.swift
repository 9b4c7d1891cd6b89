internal import ByteIO
internal import RDF

/// The terms that N-Triples and Turtle spell in the same way: each function finds its term at `at`, puts its text into the
/// buffer and moves on.
///
/// Where the bytes end before the term does, the problem says so: a reader that has more can try again.
enum TermScanner {
  /// What ends an [IRIREF](https://www.w3.org/TR/rdf12-n-triples/#grammar-production-IRIREF) or cannot stand in it.
  private static let iriStops = ByteSet { $0 <= 0x20 || "<>\"{}|^`\\".utf8.contains($0) }
  /// What ends a string, escapes something, or is written as an escape.
  private static let stringStops = ByteSet { $0 < 0x20 || $0 == 0x22 || $0 == 0x5c || $0 == 0x7f || $0 == 0xef }
  /// The same for strings in single quotation marks, in which a double one must be escaped on output.
  private static let singleStops = ByteSet {
    $0 < 0x20 || $0 == 0x22 || $0 == 0x27 || $0 == 0x5c || $0 == 0x7f || $0 == 0xef
  }

  // MARK: IRIs

  /// An IRI in angle brackets, whose `<` is at `at`; escapes are expanded. It may be relative: see ``hasScheme(_:_:)``.
  static func iri(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> Range<Int> {
    let start = at + 1
    let end = iriStops.firstIndex(in: bytes, from: start)
    if end < bytes.count, bytes[end] == UInt8(ascii: ">") {
      at = end + 1
      return quad.append(bytes, start..<end)
    }
    return try escapedIRI(bytes, &at, firstStop: end, into: &quad)
  }

  private static func escapedIRI(
    _ bytes: Span<UInt8>, _ at: inout Int, firstStop: Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> Range<Int> {
    let start = quad.bytes.count
    var from = at + 1
    var stop = firstStop
    while true {
      quad.append(bytes, from..<stop)
      guard stop < bytes.count else { throw .end(of: "an IRI", at: at) }
      if bytes[stop] == UInt8(ascii: ">") { break }
      guard bytes[stop] == UInt8(ascii: "\\") else {
        throw SyntaxProblem("rdf-iri", "\(CharacterName.of(bytes, stop)) cannot stand in an IRI", at: stop)
      }
      from = stop
      let scalar = try numericEscape(bytes, &from)
      if scalar.isASCII, iriStops.contains(UInt8(scalar.value)) {
        throw SyntaxProblem(
          "rdf-iri", "\(CharacterName.of(scalar)) cannot stand in an IRI, escaped or not", at: stop)
      }
      append(scalar, to: &quad)
      stop = iriStops.firstIndex(in: bytes, from: from)
    }
    at = stop + 1
    return start..<quad.bytes.count
  }

  /// Whether the bytes in `range` begin with a scheme ([RFC 3986, 3.1](https://www.rfc-editor.org/rfc/rfc3986#section-3.1)).
  static func hasScheme(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: ":"): return index > range.lowerBound
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == range.lowerBound { return false }
      default: return false
      }
    }
    return false
  }

  // MARK: Strings

  /// A string in one quotation mark on each side, which is at `at`; whether nothing in it needs an escape.
  static func string(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> (text: Range<Int>, isPlain: Bool) {
    let quote = bytes[at]
    let opening = at
    let start = quad.bytes.count
    var from = at + 1
    var stop = from
    var isPlain = true
    let stops = quote == 0x22 ? stringStops : singleStops
    while true {
      stop = stops.firstIndex(in: bytes, from: stop)
      guard stop < bytes.count else { throw .end(of: "a string", at: opening) }
      switch bytes[stop] {
      case UInt8(ascii: "\\"):
        quad.append(bytes, from..<stop)
        from = stop
        try escape(bytes, &from, into: &quad)
        stop = from
        isPlain = false
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw SyntaxProblem("rdf-syntax", "the line ends inside a string", at: stop)
      default:
        if bytes[stop] == quote {
          quad.append(bytes, from..<stop)
          at = stop + 1
          return (start..<quad.bytes.count, isPlain)
        }
        isPlain = false
        stop += 1
      }
    }
  }

  /// A string in three quotation marks on each side, the first of which is at `at`.
  static func longString(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> Range<Int> {
    let quote = bytes[at]
    let opening = at
    let start = quad.bytes.count
    var from = at + 3
    var stop = from
    while true {
      stop = (quote == 0x22 ? longDoubleStops : longSingleStops).firstIndex(in: bytes, from: stop)
      guard stop < bytes.count else { throw .end(of: "a string", at: opening) }
      if bytes[stop] == UInt8(ascii: "\\") {
        quad.append(bytes, from..<stop)
        from = stop
        try escape(bytes, &from, into: &quad)
        stop = from
      } else if stop + 2 < bytes.count {
        if bytes[stop + 1] == quote, bytes[stop + 2] == quote {
          quad.append(bytes, from..<stop)
          at = stop + 3
          return start..<quad.bytes.count
        }
        stop += 1
      } else {
        throw .end(of: "a string", at: opening)
      }
    }
  }

  private static let longDoubleStops = ByteSet { $0 == 0x22 || $0 == 0x5c }
  private static let longSingleStops = ByteSet { $0 == 0x27 || $0 == 0x5c }

  /// `\n` and the like, or a numeric escape, whose backslash is at `at`.
  private static func escape(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) {
    guard at + 1 < bytes.count else { throw .end(of: "an escape", at: at) }
    let byte: UInt8
    switch bytes[at + 1] {
    case UInt8(ascii: "t"): byte = 9
    case UInt8(ascii: "n"): byte = 10
    case UInt8(ascii: "r"): byte = 13
    case UInt8(ascii: "b"): byte = 8
    case UInt8(ascii: "f"): byte = 12
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): byte = bytes[at + 1]
    default: return append(try numericEscape(bytes, &at), to: &quad)
    }
    quad.bytes.append(byte)
    at += 2
  }

  /// `\uXXXX` or `\UXXXXXXXX`, whose backslash is at `at`
  /// ([UCHAR](https://www.w3.org/TR/rdf12-n-triples/#grammar-production-UCHAR)).
  static func numericEscape(_ bytes: Span<UInt8>, _ at: inout Int) throws(SyntaxProblem) -> Unicode.Scalar {
    guard at + 1 < bytes.count else { throw .end(of: "an escape", at: at) }
    let length: Int
    switch bytes[at + 1] {
    case UInt8(ascii: "u"): length = 4
    case UInt8(ascii: "U"): length = 8
    default: throw SyntaxProblem("rdf-escape", "“\\\(CharacterName.text(bytes, at + 1))” is no escape", at: at)
    }
    var value: UInt32 = 0
    for index in at + 2..<at + 2 + length {
      guard index < bytes.count else { throw .end(of: "an escape", at: at) }
      guard let digit = hexadecimal(bytes[index]) else {
        throw SyntaxProblem("rdf-escape", "“\\\(length == 4 ? "u" : "U")” needs \(length) hexadecimal digits", at: at)
      }
      value = value << 4 | digit
    }
    guard let scalar = Unicode.Scalar(value) else {
      let number = String(value, radix: 16, uppercase: true)
      throw SyntaxProblem("rdf-escape", "the escape stands for no character: U+\(number)", at: at)
    }
    at += 2 + length
    return scalar
  }

  static func append(_ scalar: Unicode.Scalar, to quad: inout QuadBuffer) {
    for byte in UTF8.encode(scalar).map(Array.init) ?? [] { quad.bytes.append(byte) }
  }

  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  // MARK: Language tags and labels

  /// A language tag, whose `@` is at `at`, and its direction
  /// ([LANG_DIR](https://www.w3.org/TR/rdf12-n-triples/#grammar-production-LANG_DIR)). A part of it has at most eight
  /// characters ([BCP 47](https://www.rfc-editor.org/rfc/rfc5646#section-2.1)).
  static func language(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> (tag: Range<Int>, direction: TextDirection?) {
    let start = at + 1
    var end = start
    var partStart = start
    while end < bytes.count {
      let byte = bytes[end]
      let lower = byte | 0x20
      if lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") {
        end += 1
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), partStart > start {
        end += 1
      } else if byte == UInt8(ascii: "-"), end > partStart {
        guard end + 1 < bytes.count else { throw .end(of: "a language tag", at: at) }
        if bytes[end + 1] == UInt8(ascii: "-") { break }
        try checkPart(partStart..<end, at)
        end += 1
        partStart = end
      } else {
        break
      }
    }
    guard end < bytes.count else { throw .end(of: "a language tag", at: at) }
    try checkPart(partStart..<end, at)
    let tag = quad.append(bytes, start..<end)
    guard bytes[end] == UInt8(ascii: "-") else {
      at = end
      return (tag, nil)
    }
    var next = end + 2
    while next < bytes.count, (bytes[next] | 0x20) >= UInt8(ascii: "a"), (bytes[next] | 0x20) <= UInt8(ascii: "z") {
      next += 1
    }
    guard next < bytes.count else { throw .end(of: "a language tag", at: at) }
    let text = bytes.string(in: end + 2..<next)
    guard let direction = TextDirection(rawValue: text) else {
      throw SyntaxProblem("rdf-language", "“\(text)” is no base direction, which is ltr or rtl", at: end + 2)
    }
    at = next
    return (tag, direction)
  }

  private static func checkPart(_ part: Range<Int>, _ at: Int) throws(SyntaxProblem) {
    if part.isEmpty { throw SyntaxProblem("rdf-language", "a language tag is missing or has an empty part", at: at) }
    if part.count > 8 {
      throw SyntaxProblem("rdf-language", "a part of a language tag has more than eight characters", at: at)
    }
  }

  /// The label of a blank node, whose `_:` is at `at`
  /// ([BLANK_NODE_LABEL](https://www.w3.org/TR/rdf12-n-triples/#grammar-production-BLANK_NODE_LABEL)).
  static func label(
    _ bytes: Span<UInt8>, _ at: inout Int, into quad: inout QuadBuffer
  ) throws(SyntaxProblem) -> Range<Int> {
    guard at + 2 < bytes.count else { throw .end(of: "a blank node", at: at) }
    guard bytes[at + 1] == UInt8(ascii: ":") else {
      throw SyntaxProblem("rdf-syntax", "a blank node begins with “_:”", at: at)
    }
    let start = at + 2
    let end = try NameScanner.end(bytes, from: start, allowing: .label)
    if end == start { throw SyntaxProblem("rdf-syntax", "a blank node needs a label after “_:”", at: at) }
    at = end
    return quad.append(bytes, start..<end)
  }
}
