public import Identifiers

/// Finds, for an identifier, the one that is preferred among those that a mapping set calls the same.
///
/// Identifiers that are connected by `skos:exactMatch`, `owl:equivalentClass`, `owl:equivalentProperty` or `owl:sameAs` form a
/// group; mappings that are negated, or less confident than asked, do not connect.
public struct IdentifierNormalizer: Sendable {
  private let preferred: [CURIE: CURIE]
  private let known: Set<CURIE>
  /// Groups with more than one identifier of the best prefix that is in them: none of those is preferred, and each keeps itself.
  public let ambiguous: [[CURIE]]

  /// O(n) in the mappings, nearly.
  ///
  /// - Parameters:
  ///   - prefixes: The first of these that a group has names it; a group with none of them is left as it is.
  public init(_ set: MappingSet, preferring prefixes: [String], minimumConfidence: Double = 0) {
    var groups = Groups()
    for mapping in set.mappings where !mapping.isNegated && mapping.confidence ?? 1 >= minimumConfidence {
      guard let subject = mapping.subject, let object = mapping.object, let predicate = mapping.predicate,
        Self.equivalences.contains(predicate), !Self.isNothing(subject), !Self.isNothing(object)
      else { continue }
      groups.connect(subject, object)
    }
    var preferred: [CURIE: CURIE] = [:]
    var ambiguous: [[CURIE]] = []
    for members in groups.all {
      guard let prefix = prefixes.first(where: { prefix in members.contains { $0.prefix == prefix } }) else { continue }
      let candidates = members.filter { $0.prefix == prefix }
      if candidates.count > 1 { ambiguous.append(members) }
      guard candidates.count == 1 else { continue }
      for member in members where member != candidates[0] { preferred[member] = candidates[0] }
    }
    self.preferred = preferred
    self.ambiguous = ambiguous
    known = groups.identifiers
  }

  /// The preferred identifier: `id` itself where no other is known. O(1).
  public func normalize(_ id: CURIE) -> CURIE { preferred[id] ?? id }

  /// Whether some mapping connects `id` with another identifier. O(1).
  public func knows(_ id: CURIE) -> Bool { known.contains(id) }

  /// How many identifiers become another one.
  public var count: Int { preferred.count }

  private static let equivalences: Set<CURIE> = [
    "skos:exactMatch", "owl:equivalentClass", "owl:equivalentProperty", "owl:sameAs",
  ]

  /// Whether it stands for “looked for, and none found”.
  private static func isNothing(_ id: CURIE) -> Bool { id == "sssom:NoTermFound" || id == "sssom:NoMapping" }
}

/// Disjoint sets of identifiers, with path halving.
private struct Groups {
  private var number: [CURIE: Int] = [:]
  private var members: [CURIE] = []
  private var parents: [Int] = []

  mutating func connect(_ left: CURIE, _ right: CURIE) {
    let (one, other) = (root(of: left), root(of: right))
    // The smaller number is the root, so that the result does not depend on more than the order of the mappings.
    parents[max(one, other)] = min(one, other)
  }

  var identifiers: Set<CURIE> { Set(members) }

  /// The members of each group, sorted; the groups sorted by their first.
  var all: [[CURIE]] {
    mutating get {
      var groups: [Int: [CURIE]] = [:]
      for id in members { groups[root(of: id), default: []].append(id) }
      return groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
  }

  private mutating func root(of id: CURIE) -> Int {
    var index = number[id] ?? members.count
    if index == members.count {
      number[id] = index
      members.append(id)
      parents.append(index)
    }
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
