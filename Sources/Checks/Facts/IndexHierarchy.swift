internal import Identifiers
internal import LinkML
internal import TermIndex

/// The hierarchy of an index, as enumerations of a schema ask for it.
struct IndexHierarchy: TermHierarchy {
  let index: TermIndex

  /// How many terms are looked at on the way up over relations that the index has no closure of.
  private static let mostSteps = 10_000

  func membership(of id: CURIE, reachableFrom query: ReachableFrom) throws -> EnumMembership {
    let answer = try query.goesUp ? up(to: id, query) : below(id, query.sources, query)
    guard answer == .unknown else { return answer }
    // A term that has no place in its own ontology has none below the roots of others.
    let isForeign = !query.sources.contains { $0.prefix.lowercased() == id.prefix.lowercased() }
    return try isForeign && !query.goesUp && (query.sources + [id]).allSatisfy(isKnown) ? .no : .unknown
  }

  /// Whether one of the sources reaches up to `id`.
  private func up(to id: CURIE, _ query: ReachableFrom) throws -> EnumMembership {
    var answer = EnumMembership.no
    for source in query.sources { answer = try .or(answer, below(source, [id], query)) }
    return answer
  }

  private func below(_ id: CURIE, _ roots: [CURIE], _ query: ReachableFrom) throws -> EnumMembership {
    if roots.contains(id) {
      if query.includesSelf { return .yes }
      // A root is not below itself, but may be below another.
      let others = roots.filter { $0 != id }
      return try others.isEmpty ? .no : below(id, others, query)
    }
    let relations = Set(query.relations)
    if !query.isDirect, relations == [.isA] || relations == [.isA, .partOf] {
      let answer = try index.isUnder(
        id, anyOf: roots, includeParts: relations.contains(.partOf), includeSelf: query.includesSelf)
      return EnumMembership(answer)
    }
    return try climb(from: id, to: Set(roots), over: relations, steps: query.isDirect ? 1 : Self.mostSteps)
  }

  /// Link by link, over any relations.
  private func climb(
    from id: CURIE, to roots: Set<CURIE>, over relations: Set<ReachableFrom.Relation>, steps: Int
  ) throws -> EnumMembership {
    guard try isKnown(id) else { return .unknown }
    var seen: Set<CURIE> = [id]
    var level = [id]
    var left = steps
    while !level.isEmpty, left > 0 {
      left -= 1
      var next: [CURIE] = []
      for term in level {
        for above in try links(of: term, over: relations) {
          if roots.contains(above) { return .yes }
          if seen.count < Self.mostSteps, seen.insert(above).inserted { next.append(above) }
        }
      }
      level = next
    }
    return try roots.allSatisfy(isKnown) ? .no : .unknown
  }

  private func links(of id: CURIE, over relations: Set<ReachableFrom.Relation>) throws -> [CURIE] {
    guard case .found(let term) = try index.resolve(id) else { return [] }
    let details = try index.details(of: term)
    return (relations.contains(.isA) ? details.parents : [])
      + details.relationships.filter { relations.contains(ReachableFrom.Relation($0.relation)) }.map(\.target)
  }

  private func isKnown(_ id: CURIE) throws -> Bool {
    if case .found = try index.resolve(id) { true } else { false }
  }
}

extension EnumMembership {
  init(_ membership: Membership) {
    self =
      switch membership {
      case .yes: .yes
      case .no: .no
      case .unknown: .unknown
      }
  }
}

extension Membership {
  init(_ membership: EnumMembership) {
    self =
      switch membership {
      case .yes: .yes
      case .no: .no
      case .unknown: .unknown
      }
  }
}
