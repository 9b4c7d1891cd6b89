internal import Identifiers
internal import Ontology

/// The links of one source's terms while it is read. Siblings mostly link to the same, so sets are kept once.
struct LinkTable {
  /// What a link says. Relations are numbered from `firstRelation` in the order of the file.
  struct Kind: Equatable {
    let rawValue: Int32
    static let isA = Kind(rawValue: 0)
    /// The genus of a logical definition: entailed, but not asserted.
    static let impliedIsA = Kind(rawValue: 1)
    /// A part-of that a logical definition entails.
    static let impliedPart = Kind(rawValue: 2)
    static let firstRelation: Int32 = 3

    /// Whether the source does not say it in so many words.
    var isImplied: Bool { self == .impliedIsA || self == .impliedPart }
  }

  struct Link: Equatable {
    var kind: Kind
    var target: Int32
  }

  /// What a relation does to the hierarchy.
  enum Part { case none, part, isAOrPart }

  private var table = InternTable()
  private var links: [Link] = []
  private var starts: [Int] = [0]
  private(set) var relations: [CURIE] = []
  private var parts: [Part] = []
  private var numberOfRelation: [CURIE: Int32] = [:]

  /// How many sets there are.
  var count: Int { starts.count - 1 }
  /// Whether any relation is a part-of.
  var hasParts: Bool { parts.contains { $0 != .none } }

  /// The links of one set.
  subscript(set: Int) -> ArraySlice<Link> { links[starts[set]..<starts[set + 1]] }

  /// The relation of a link that is neither is-a nor entailed.
  func relation(_ kind: Kind) -> CURIE? {
    kind.rawValue >= Kind.firstRelation ? relations[Int(kind.rawValue - Kind.firstRelation)] : nil
  }

  /// What a link of this kind does to the hierarchy.
  func part(_ kind: Kind) -> Part {
    if kind == .impliedPart { return .part }
    return kind.rawValue >= Kind.firstRelation ? parts[Int(kind.rawValue - Kind.firstRelation)] : .none
  }

  mutating func kind(of relation: CURIE) -> Kind {
    if let number = numberOfRelation[relation] { return Kind(rawValue: number) }
    let number = Kind.firstRelation + Int32(truncatingIfNeeded: relations.count)
    relations.append(relation)
    parts.append(Self.part(relation))
    numberOfRelation[relation] = number
    return Kind(rawValue: number)
  }

  /// The number of the set that holds just these links in this order.
  mutating func set(of wanted: [Link]) -> Int {
    var hash = StableHash()
    for link in wanted {
      for shift in [0, 8, 16, 24] as [Int32] {
        hash.combine(UInt8(truncatingIfNeeded: link.target >> shift))
      }
      hash.combine(UInt8(truncatingIfNeeded: link.kind.rawValue))
    }
    let (number, isNew) = table.number(hash: hash.value) { [links, starts] in
      links[starts[$0]..<starts[$0 + 1]] == wanted[...]
    }
    if isNew {
      links.append(contentsOf: wanted)
      starts.append(links.count)
    }
    return number
  }

  /// What a relation does to the hierarchy.
  static func part(_ relation: CURIE) -> Part {
    switch relation.text {
    case "part_of", "BFO:0000050", "http://purl.obolibrary.org/obo/BFO_0000050": .part
    case "is_a_or_part_of": .isAOrPart
    default: .none
    }
  }
}
