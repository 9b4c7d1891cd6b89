internal import ByteIO
internal import XMLIO

/// The names that an RDF/XML document gives to nodes, as symbols.
struct RDFXMLIdentifiers {
  private var blankNames = SymbolTable()
  /// The blank nodes by the symbol of their names.
  private var blanks: [TripleStore.Node] = []
  /// `rdf:_1`, `rdf:_2` …
  private var members: [Int32] = []
  /// What has been given by `rdf:ID`.
  private var fragments: Set<Int32> = []
  /// The base met last, and its bytes without a fragment.
  private var base: Int32 = -1
  private var document: [UInt8] = []

  /// The symbol of an IRI; a relative one is resolved against the base, where there is one.
  mutating func resolve(_ reference: Span<UInt8>, _ base: Int32, _ symbols: inout SymbolTable) -> Int32 {
    if base < 0 || IRIReference.isAbsolute(reference) { return symbols.intern(reference) }
    if reference.isEmpty || reference[0] == UInt8(ascii: "#") {
      return inDocument(reference, base, &symbols)
    }
    let text = reference.string(in: 0..<reference.count)
    return symbols.intern(IRIReference.resolve(text, against: symbols.text(of: base)))
  }

  /// The symbol of an `rdf:ID`, and whether it has not been given before.
  mutating func fragment(_ id: String, _ base: Int32, _ symbols: inout SymbolTable) -> (Int32, isNew: Bool) {
    let symbol = inDocument(Array("#\(id)".utf8).span, base, &symbols)
    return (symbol, fragments.insert(symbol).inserted)
  }

  private mutating func inDocument(
    _ fragment: Span<UInt8>, _ base: Int32, _ symbols: inout SymbolTable
  ) -> Int32 {
    if base != self.base {
      self.base = base
      document = base < 0 ? [] : Array(symbols.text(of: base).utf8.prefix { $0 != UInt8(ascii: "#") })
    }
    let count = document.count
    document.append(contentsOf: fragment)
    defer { document.removeLast(document.count - count) }
    return symbols.intern(document.span)
  }

  /// The blank node of an `rdf:nodeID`.
  mutating func blank(_ name: Span<UInt8>, _ store: inout TripleStore) -> TripleStore.Node {
    let symbol = Int(blankNames.intern(name))
    if symbol == blanks.count { blanks.append(store.newBlank()) }
    return blanks[symbol]
  }

  /// The symbol of `rdf:_number`, where `number` is at most one more than the greatest asked for.
  mutating func member(_ number: Int32, _ symbols: inout SymbolTable) -> Int32 {
    if number > members.count {
      members.append(symbols.intern("http://www.w3.org/1999/02/22-rdf-syntax-ns#_\(number)"))
    }
    return members[Int(number) - 1]
  }

  /// Whether `text` is an [NCName](https://www.w3.org/TR/xml-names/#NT-NCName), letters beyond ASCII taken as they
  /// come.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= 0x80 || first == UInt8(ascii: "_") || isLetter(first) else {
      return false
    }
    return text.utf8.allSatisfy {
      $0 >= 0x80 || isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains($0)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
