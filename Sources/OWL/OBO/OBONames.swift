internal import OBO
internal import Ontology

/// How a document names things: what its identifiers stand for, and which of its relations are what
/// ([OBO 1.4, 5.9](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#5.9)).
struct OBONames: Sendable {
  /// What a document says about a relation.
  struct Relation: Sendable {
    var isMetadata = false
    var isClassLevel = false
    /// The identifier that stands for it, from an xref whose prefix is treated as equivalent.
    var equivalent: String?
    /// The identifier that a name without prefix is short for.
    var expansion: String?
  }

  let ontologyID: String
  let relations: [String: Relation]
  private let idSpaces: [String: String]

  init(of document: OBODocument) {
    ontologyID = document.ontologyID ?? "TEMP"
    var spaces: [String: String] = [:]
    var equivalents: Set = ["RO"]
    for clause in document.header.clauses {
      if clause.tag == .idSpace, case .definition(let prefix, _, let namespace?) = clause.value {
        spaces[prefix] = spaces[prefix] ?? namespace
      }
      if clause.tag == .xrefsAsEquivalent { equivalents.insert(clause.text) }
    }
    idSpaces = spaces
    var relations: [String: Relation] = [:]
    for frame in document.frames where frame.kind == .typedef && relations[frame.id] == nil {
      relations[frame.id] = Self.relation(frame, equivalents)
    }
    self.relations = relations
  }

  private static func relation(_ frame: OBOFrame, _ equivalents: Set<String>) -> Relation {
    var relation = Relation(isMetadata: frame.isTrue(.isMetadataTag), isClassLevel: frame.isTrue(.isClassLevel))
    for clause in frame.clauses where clause.tag == .xref && clause.text != frame.id {
      let xref = clause.text
      if relation.equivalent == nil, equivalents.contains(prefix(of: xref)) { relation.equivalent = xref }
      if !frame.id.utf8.contains(colon) {
        let isPreferred = xref.hasPrefix("RO") || xref.hasPrefix("BFO")
        if relation.expansion == nil || isPreferred { relation.expansion = xref }
      }
    }
    return relation
  }

  /// How a document names things that is still to be written, and has no names for relations.
  init(ontologyID: String, idSpaces: [String: String]) {
    self.ontologyID = ontologyID
    self.idSpaces = idSpaces
    relations = [:]
  }

  /// What the IRIs of identifiers without prefix begin with.
  var localNamespace: String { (Self.isIRI(ontologyID) ? ontologyID : OBOVocabulary.obo + ontologyID) + "#" }

  /// The IRI that `id` stands for.
  func iri(of id: String) -> String {
    if !id.utf8.contains(Self.colon), let expansion = relations[id]?.expansion { return plainIRI(of: expansion) }
    return plainIRI(of: id)
  }

  /// The IRI of a relation, which an xref may give.
  func propertyIRI(of id: String) -> String {
    if let equivalent = relations[id]?.equivalent { return plainIRI(of: equivalent) }
    return iri(of: id)
  }

  private func plainIRI(of id: String) -> String {
    if Self.isIRI(id) { return id }
    guard let colon = id.utf8.firstIndex(of: Self.colon) else {
      return localNamespace + Self.encode(id[...])
    }
    let prefix = String(id[..<colon])
    let local = Self.encode(id[id.utf8.index(after: colon)...])
    if let space = idSpaces[prefix] { return space + local }
    return OBOVocabulary.obo + prefix + (local.utf8.contains(UInt8(ascii: "_")) ? "#_" : "_") + local
  }

  /// Whether an identifier is an IRI as it stands.
  static func isIRI(_ id: String) -> Bool {
    ["http:", "https:", "ftp:", "urn:", "mailto:"].contains { id.hasPrefix($0) }
  }

  private static func prefix(of id: String) -> String {
    String(id[..<(id.utf8.firstIndex(of: colon) ?? id.startIndex)])
  }

  /// What an IRI cannot hold, and what would end its last part, percent-encoded.
  private static func encode(_ local: Substring) -> String {
    if local.utf8.allSatisfy(isPlain) { return String(local) }
    var encoded = ""
    for byte in local.utf8 {
      if isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "*"):
      true
    default: false
    }
  }

  private static let colon = UInt8(ascii: ":")
}
