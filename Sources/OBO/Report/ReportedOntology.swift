/// A document as the rules of a report see it: frames with the same identifier are one entity.
struct ReportedOntology {
  /// A class, a property or an individual.
  struct Entity {
    let id: String
    let kind: OBOFrame.Kind
    /// Of its frames, nearly always one: how many clauses each has, and where it stands.
    fileprivate var frames: [(count: Int, place: OBOPlace)]
    fileprivate(set) var clauses: [OBOClause]
    fileprivate(set) var isObsolete: Bool

    /// The clauses with `tag`, each with its number among all.
    func clauses(_ tag: OBOTag) -> [(number: Int, clause: OBOClause)] {
      clauses.enumerated().filter { $0.element.tag == tag }.map { ($0.offset, $0.element) }
    }

    func has(_ tag: OBOTag) -> Bool { clauses.contains { $0.tag == tag } }

    /// The line of a clause, by its number, else that of the first frame.
    func line(ofClause number: Int?) -> Int? {
      guard var rest = number else { return frames.first.flatMap { $0.place.line > 0 ? $0.place.line : nil } }
      for (count, place) in frames {
        if rest < count { return place.line(ofClause: rest) }
        rest -= count
      }
      return nil
    }

    var label: String? { clauses.first { $0.tag == .name }?.text }
  }

  let header: OBOFrame
  /// In the order of the document.
  private(set) var entities: [Entity] = []
  private var numbers: [String: Int] = [:]
  /// The namespaces of the prefixes that the header declares.
  private let namespaces: [String: String]

  /// O(clauses).
  init(_ document: OBODocument) {
    header = document.header
    var namespaces = Self.wellKnown
    for clause in header.clauses where clause.tag == .idSpace {
      if case .definition(let prefix, _, let namespace?) = clause.value { namespaces[prefix] = namespace }
    }
    self.namespaces = namespaces
    entities.reserveCapacity(document.frames.count)
    for frame in document.frames where frame.kind != .annotation && !frame.id.isEmpty {
      let isObsolete = frame.isTrue(.isObsolete)
      if let known = numbers[frame.id] {
        entities[known].frames.append((frame.clauses.count, frame.place))
        entities[known].clauses += frame.clauses
        if isObsolete { entities[known].isObsolete = true }
        continue
      }
      numbers[frame.id] = entities.count
      entities.append(
        Entity(
          id: frame.id, kind: frame.kind, frames: [(frame.clauses.count, frame.place)], clauses: frame.clauses,
          isObsolete: isObsolete))
    }
  }

  subscript(_ id: String) -> Entity? { numbers[id].map { entities[$0] } }

  /// The classes that are not obsolete.
  var liveTerms: some Sequence<Entity> { entities.lazy.filter { $0.kind == .term && !$0.isObsolete } }

  func isObsolete(_ id: String) -> Bool { numbers[id].map { entities[$0].isObsolete } ?? false }

  /// The IRI of an identifier, by the prefixes of the header and the best known ones.
  func iri(_ id: String) -> String {
    guard let colon = id.firstIndex(of: ":"), let namespace = namespaces[String(id[..<colon])] else { return id }
    return namespace + id[id.index(after: colon)...]
  }

  /// What ROBOT calls the ontology: `obo:hp.owl`.
  var name: String { header.first(.ontology).map { "obo:\($0.text).owl" } ?? "" }

  private static let wellKnown = [
    "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
    "terms": "http://purl.org/dc/terms/", "IAO": "http://purl.obolibrary.org/obo/IAO_",
    "owl": "http://www.w3.org/2002/07/owl#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  ]
}
