internal import ByteIO
internal import Identifiers
internal import RDF

/// IRIs, blank nodes and literals.
extension TurtleParser {
  // MARK: IRIs

  /// An IRI in angle brackets or a prefixed name, absolute.
  mutating func iri(_ bytes: Span<UInt8>) throws -> String {
    guard at < bytes.count else { throw SyntaxProblem.end(of: "a statement", at: at) }
    return bytes[at] == UInt8(ascii: "<") ? try iriReference(bytes) : try prefixedName(bytes)
  }

  /// An IRI in angle brackets, resolved against the base.
  mutating func iriReference(_ bytes: Span<UInt8>) throws -> String {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "<") else {
      throw SyntaxProblem("rdf-syntax", "expected an IRI, not \(CharacterName.of(bytes, at))", at: at)
    }
    let start = at
    scratch.removeAll()
    let range = try TermScanner.iri(bytes, &at, into: &scratch)
    let text = scratch.string(in: range)
    if TermScanner.hasScheme(scratch.bytes.span, range) { return text }
    guard let base else {
      throw SyntaxProblem("rdf-relative-iri", "<\(text)> is relative, and the document has no base", at: start)
    }
    return base.resolve(text)
  }

  /// `prefix:local` ([PrefixedName](https://www.w3.org/TR/rdf12-turtle/#grammar-production-PrefixedName)).
  private mutating func prefixedName(_ bytes: Span<UInt8>) throws -> String {
    let start = at
    let colon = try NameScanner.end(bytes, from: at, allowing: .prefix)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else {
      throw SyntaxProblem("rdf-syntax", "expected a term, not \(CharacterName.of(bytes, start))", at: start)
    }
    let prefix = bytes.string(in: start..<colon)
    guard let namespace = prefixes[prefix] else {
      throw SyntaxProblem("rdf-prefix", "the prefix “\(prefix):” is not declared", at: start)
    }
    at = colon + 1
    return namespace + (try localName(bytes))
  }

  /// [PN_LOCAL](https://www.w3.org/TR/rdf12-turtle/#grammar-production-PN_LOCAL), escapes taken away; may be empty.
  private mutating func localName(_ bytes: Span<UInt8>) throws(SyntaxProblem) -> String {
    let start = at
    scratch.removeAll()
    // A dot at the end belongs to the statement.
    var dots = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ".") {
        if at == start { break }
        dots += 1
        at += 1
        continue
      }
      var length = 1
      var from = at
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"):
        break
      case UInt8(ascii: "-") where at > start: break
      case UInt8(ascii: "%"):
        guard at + 2 < bytes.count, TermScanner.hexadecimal(bytes[at + 1]) != nil,
          TermScanner.hexadecimal(bytes[at + 2]) != nil
        else { throw SyntaxProblem("rdf-escape", "“%” needs two hexadecimal digits", at: at) }
        length = 3
      case UInt8(ascii: "\\"):
        guard at + 1 < bytes.count, Self.escapable.contains(bytes[at + 1]) else {
          throw SyntaxProblem("rdf-escape", "“\\\(CharacterName.text(bytes, at + 1))” is no escape in a name", at: at)
        }
        from = at + 1
        length = 2
      case 0x80...:
        guard let (scalar, width) = NameScanner.scalar(bytes, at),
          at == start ? NameScanner.isStart(scalar) : NameScanner.isLater(scalar)
        else { return finishName(dots) }
        length = width
      default: return finishName(dots)
      }
      for _ in 0..<dots { scratch.bytes.append(UInt8(ascii: ".")) }
      dots = 0
      scratch.append(bytes, from..<at + length)
      at += length
    }
    return finishName(dots)
  }

  private mutating func finishName(_ dots: Int) -> String {
    at -= dots
    return scratch.string(in: 0..<scratch.bytes.count)
  }

  private static let escapable = ByteSet { "_~.-!$&'()*+,;=/?#@%".utf8.contains($0) }

  // MARK: Blank nodes

  /// A blank node that no label of the document can name.
  mutating func newBlank() -> RDFTerm {
    blanks += 1
    return .blank("b\(blanks)")
  }

  /// `[ ]` with nothing in it; `nil`, and nothing read, where there is something.
  mutating func anonymous(_ bytes: Span<UInt8>) -> RDFTerm? {
    let start = at
    at += 1
    skipBlanks(bytes)
    guard take(UInt8(ascii: "]"), bytes) else {
      at = start
      return nil
    }
    return newBlank()
  }

  /// `_:label`. Labels that look like those of ``newBlank()`` get another `b`, so that the two never meet.
  mutating func label(_ bytes: Span<UInt8>) throws -> RDFTerm {
    scratch.removeAll()
    let text = scratch.string(in: try TermScanner.label(bytes, &at, into: &scratch))
    return .blank(BlankLabel.unlikeGenerated(text))
  }

  // MARK: Literals

  /// A literal; `nil` where something else stands.
  mutating func literal(_ bytes: Span<UInt8>) throws -> RDFTerm? {
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .literal(try quoted(bytes))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return .literal(try number(bytes))
    case UInt8(ascii: "t"): return boolean("true", bytes)
    case UInt8(ascii: "f"): return boolean("false", bytes)
    default: return nil
    }
  }

  /// Whether three quotation marks stand here.
  func isTripled(_ bytes: Span<UInt8>) -> Bool {
    at + 2 < bytes.count && bytes[at + 1] == bytes[at] && bytes[at + 2] == bytes[at]
  }

  private mutating func quoted(_ bytes: Span<UInt8>) throws -> Literal {
    scratch.removeAll()
    let range =
      isTripled(bytes)
      ? try TermScanner.longString(bytes, &at, into: &scratch) : try TermScanner.string(bytes, &at, into: &scratch).text
    let text = scratch.string(in: range)
    let end = at
    skipBlanks(bytes)
    if at < bytes.count, bytes[at] == UInt8(ascii: "@") {
      let (tag, direction) = try TermScanner.language(bytes, &at, into: &scratch)
      return Literal(text, language: scratch.string(in: tag), direction: direction)
    }
    if bytes.starts(with: "^^", at: at) {
      at += 2
      skipBlanks(bytes)
      let start = at
      let datatype = try iri(bytes)
      if datatype == Literal.languageString || datatype == Literal.directionalLanguageString {
        throw SyntaxProblem("rdf-language", "a literal of datatype <\(datatype)> needs a language", at: start)
      }
      return Literal(text, datatype: datatype)
    }
    at = end
    return Literal(text)
  }

  /// A number as it is written ([NumericLiteral](https://www.w3.org/TR/rdf12-turtle/#grammar-production-NumericLiteral)).
  private mutating func number(_ bytes: Span<UInt8>) throws(SyntaxProblem) -> Literal {
    let start = at
    func digits(_ from: Int) -> Int {
      var end = from
      while end < bytes.count, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") { end += 1 }
      return end
    }
    var end = at
    if bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
    let whole = end
    end = digits(end)
    var count = end - whole
    var type = TurtleTerms.integer
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      let fraction = digits(end + 1)
      let hasExponent = fraction < bytes.count && bytes[fraction] | 0x20 == UInt8(ascii: "e")
      if fraction > end + 1 || (hasExponent && count > 0 && isExponent(bytes, fraction)) {
        count += fraction - end - 1
        end = fraction
        type = TurtleTerms.decimal
      }
    }
    guard count > 0 else {
      throw SyntaxProblem("rdf-syntax", "expected a term, not \(CharacterName.of(bytes, start))", at: start)
    }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      guard isExponent(bytes, end) else {
        throw SyntaxProblem("rdf-syntax", "the exponent of a number needs digits", at: end)
      }
      end += 1
      if bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
      end = digits(end)
      type = TurtleTerms.double
    }
    at = end
    return Literal(bytes.string(in: start..<end), datatype: type)
  }

  private func isExponent(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    var next = index + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "+") || bytes[next] == UInt8(ascii: "-") { next += 1 }
    return next < bytes.count && bytes[next] >= UInt8(ascii: "0") && bytes[next] <= UInt8(ascii: "9")
  }

  private mutating func boolean(_ word: StaticString, _ bytes: Span<UInt8>) -> RDFTerm? {
    let end = at + word.utf8CodeUnitCount
    guard bytes.starts(with: word, at: at) else { return nil }
    if end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x80...:
        return nil
      default: break
      }
    }
    at = end
    return .literal(Literal("\(word)", datatype: TurtleTerms.boolean))
  }
}
