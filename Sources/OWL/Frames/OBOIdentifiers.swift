internal import ByteIO

/// The identifiers that OBO has for IRIs: the inverse of ``OBONames``
/// ([OBO 1.4, 5.9.2](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.9)).
struct OBOIdentifiers {
  private let names: OBONames
  /// Prefixes that the document declares, those with longer namespaces first.
  private let spaces: [OWLOntology.Prefix]
  /// The short names of relations by IRI.
  private let shorthands: [String: String]
  private var known: [String: String?] = [:]
  /// The declared prefixes that identifiers have.
  private(set) var usedSpaces: Set<String> = []

  init(ontologyID: String, spaces: [OWLOntology.Prefix], shorthands: [String: String]) {
    names = OBONames(
      ontologyID: ontologyID, idSpaces: Dictionary(spaces.map { ($0.name, $0.namespace) }) { first, _ in first })
    self.spaces = spaces.sorted { $0.namespace.utf8.count > $1.namespace.utf8.count }
    self.shorthands = shorthands
  }

  /// The identifier that stands for `iri` and for nothing else; `nil` where OBO has none.
  mutating func id(of iri: String) -> String? {
    if spaces.isEmpty, let id = Self.plainID(of: iri) { return id }
    if let id = known[iri] { return id }
    let id = Self.candidates(iri, names.localNamespace, spaces).first { names.iri(of: $0) == iri }
    known[iri] = .some(id)
    if let id, let space = spaces.first(where: { id.hasPrefix($0.name + ":") }) { usedSpaces.insert(space.name) }
    return id
  }

  /// The identifier of a relation, which may have a short name.
  mutating func propertyID(of iri: String) -> String? { shorthands[iri] ?? id(of: iri) }

  /// `X:1` of `…/obo/X_1`, where both parts are letters and digits and no other identifier can be meant; else `nil`.
  private static func plainID(of iri: String) -> String? {
    let bytes = iri.utf8.span
    guard let name = plainName(bytes, 0..<bytes.count),
      let cut = bytes.firstIndex(of: UInt8(ascii: "_"), in: name)
    else { return nil }
    return bytes.string(in: name.lowerBound..<cut) + ":" + bytes.string(in: cut + 1..<name.upperBound)
  }

  /// Where the `X_1` stands in the IRI in `range` whose identifier is `X:1`, both parts being letters and digits, and can be no
  /// other one; else `nil`.
  static func plainName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let start = range.lowerBound + OBOVocabulary.obo.utf8.count
    // Prefixes in capitals are no schemes of IRIs.
    guard start < range.upperBound, bytes.starts(with: "http://purl.obolibrary.org/obo/", at: range.lowerBound),
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[start])
    else { return nil }
    var cut: Int?
    for index in start..<range.upperBound where !alphanumerics.contains(bytes[index]) {
      guard bytes[index] == UInt8(ascii: "_"), cut == nil else { return nil }
      cut = index
    }
    guard let cut, cut + 1 < range.upperBound else { return nil }
    return start..<range.upperBound
  }

  private static let alphanumerics = ByteSet {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
  }

  /// What might stand for `iri`, the shortest first.
  private static func candidates(
    _ iri: String, _ localNamespace: String, _ spaces: [OWLOntology.Prefix]
  ) -> [String] {
    var candidates: [String] = []
    if iri.hasPrefix(localNamespace) { candidates.append(decode(iri.dropFirst(localNamespace.count))) }
    if iri.hasPrefix(OBOVocabulary.obo), let id = prefixed(iri.dropFirst(OBOVocabulary.obo.count)) {
      candidates.append(id)
    }
    for space in spaces where iri.hasPrefix(space.namespace) {
      let local = iri.dropFirst(space.namespace.count)
      if !local.isEmpty { candidates.append("\(space.name):\(decode(local))") }
    }
    candidates.append(iri)
    return candidates
  }

  /// `X:1` of `X_1`, `X:2_3` of `X#_2_3`.
  private static func prefixed(_ name: Substring) -> String? {
    if let mark = name.firstRange(of: "#_") { return "\(name[..<mark.lowerBound]):\(decode(name[mark.upperBound...]))" }
    guard let cut = name.lastIndex(of: "_"), cut != name.startIndex, !name[..<cut].contains("/") else { return nil }
    return "\(name[..<cut]):\(decode(name[name.index(after: cut)...]))"
  }

  /// Percent-encoding undone.
  private static func decode(_ local: Substring) -> String {
    guard local.utf8.contains(UInt8(ascii: "%")) else { return String(local) }
    var bytes: [UInt8] = []
    var rest = local.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let code = UInt8(String(Substring(digits)), radix: 16) {
        bytes.append(code)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
