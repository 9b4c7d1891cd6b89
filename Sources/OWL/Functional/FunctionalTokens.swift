internal import ByteIO
internal import Diagnostics

/// What functional syntax is made of.
enum FunctionalToken: Equatable, CustomStringConvertible {
  case open, close, equals, end
  /// `^^`
  case datatype
  case iri(String)
  case text(String)
  /// `@en`
  case language(String)
  /// A keyword, a number, a name with its prefix, or a blank node.
  case word(String)

  var description: String {
    switch self {
    case .open: "“(”"
    case .close: "“)”"
    case .equals: "“=”"
    case .end: "the end of the document"
    case .datatype: "“^^”"
    case .iri(let iri): "<\(iri)>"
    case .text: "a literal"
    case .language(let tag): "“@\(tag)”"
    case .word(let word): "“\(word)”"
    }
  }
}

/// Something that is not functional syntax, and where.
struct FunctionalProblem: Error {
  let message: String
  let offset: Int
}

/// Tokens one after the other.
protocol FunctionalTokenSource {
  /// The next token, which is not taken.
  func peek() throws(FunctionalProblem) -> FunctionalToken
  mutating func next() throws(FunctionalProblem) -> FunctionalToken
  /// What is wrong with the token that was taken last.
  func problem(_ message: String) -> FunctionalProblem
}

extension FunctionalTokenSource {
  /// The next token where it is a word.
  func peekWord() throws(FunctionalProblem) -> String? {
    if case .word(let word) = try peek() { word } else { nil }
  }
}

/// Cuts a document into tokens.
struct FunctionalTokens: FunctionalTokenSource {
  private let bytes: [UInt8]
  private var at = 0
  /// Where the last token begins.
  private var start = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { at = 3 }
  }

  func problem(_ message: String) -> FunctionalProblem { FunctionalProblem(message: message, offset: start) }

  static func position(of offset: Int, in bytes: [UInt8]) -> TextPosition {
    let offset = min(offset, bytes.count)
    let lineStart = bytes[..<offset].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let line = bytes[..<offset].count { $0 == 10 } + 1
    let column = bytes[lineStart..<offset].count { $0 & 0xc0 != 0x80 } + 1
    return TextPosition(offset: offset, line: line, column: column)
  }

  func peek() throws(FunctionalProblem) -> FunctionalToken {
    var copy = self
    return try copy.next()
  }

  mutating func next() throws(FunctionalProblem) -> FunctionalToken {
    skipBlanks()
    start = at
    guard at < bytes.count else { return .end }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    case UInt8(ascii: "="): return .equals
    case UInt8(ascii: "<"): return .iri(try take(until: UInt8(ascii: ">"), "an IRI"))
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "@"): return .language(rest())
    case UInt8(ascii: "^"):
      guard at < bytes.count, bytes[at] == byte else { throw problem("a lone “^”") }
      at += 1
      return .datatype
    default:
      at -= 1
      let word = rest()
      if word.isEmpty { throw problem("an unexpected character") }
      return .word(word)
    }
  }

  /// Blanks and comments, which begin with `#` and reach to the end of the line.
  private mutating func skipBlanks() {
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "#") {
        at = bytes.span.firstIndex(of: 10, in: at..<bytes.count) ?? bytes.count
      } else if bytes[at] <= 32 {
        at += 1
      } else {
        return
      }
    }
  }

  private mutating func take(until end: UInt8, _ what: String) throws(FunctionalProblem) -> String {
    guard let stop = bytes.span.firstIndex(of: end, in: at..<bytes.count) else {
      throw problem("\(what) that is never closed")
    }
    defer { at = stop + 1 }
    let range = at..<stop
    if range.contains(where: { bytes[$0] <= 32 }) { throw problem("a blank in \(what)") }
    return bytes.span.string(in: range)
  }

  private mutating func text() throws(FunctionalProblem) -> String {
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), at < bytes.count {
        text.append(bytes[at])
        at += 1
      } else {
        text.append(byte)
      }
    }
    throw problem("a literal that is never closed")
  }

  private mutating func rest() -> String {
    let first = at
    while at < bytes.count, !Self.endsWord(bytes[at]) { at += 1 }
    return bytes.span.string(in: first..<at)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "^")
  }
}
