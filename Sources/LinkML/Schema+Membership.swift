public import Identifiers

extension Schema {
  /// Whether the term `id` belongs to `enumeration`, one of this schema's. An enumeration that says nothing takes every term.
  public func membership(
    of id: CURIE, in enumeration: Enumeration, hierarchy: some TermHierarchy
  ) throws -> EnumMembership {
    enumeration.isOpen ? .yes : try membership(of: id, in: enumeration.expression, hierarchy)
  }

  private func membership(
    of id: CURIE, in expression: ValueExpression, _ hierarchy: some TermHierarchy
  ) throws -> EnumMembership {
    var answer = EnumMembership.no
    if expression.values.contains(where: { $0.meaning == id || $0.text == id.text }) || expression.concepts.contains(id)
    {
      answer = .yes
    }
    for number in expression.inherits {
      answer = try .or(answer, membership(of: id, in: enumerations[number], hierarchy: hierarchy))
    }
    for query in expression.reachableFrom { answer = try .or(answer, membership(of: id, reachedBy: query, hierarchy)) }
    for part in expression.include { answer = try .or(answer, membership(of: id, in: part, hierarchy)) }
    if expression.isUnsupported { answer = .or(answer, .unknown) }
    for part in expression.minus where answer != .no {
      switch try membership(of: id, in: part, hierarchy) {
      case .yes: return .no
      case .unknown: answer = .unknown
      case .no: break
      }
    }
    return answer
  }

  /// Of a branch that begins in several ontologies, those roots are asked that can have the term below them: the roots of its
  /// own ontology, or, where no branch of the schema begins there, all: `ExO:0000002` has `ECTO` terms below it.
  private func membership(
    of id: CURIE, reachedBy query: ReachableFrom, _ hierarchy: some TermHierarchy
  ) throws -> EnumMembership {
    let prefix = id.prefix.lowercased()
    let own = query.sources.filter { $0.prefix.lowercased() == prefix }
    if !own.isEmpty { return try hierarchy.membership(of: id, reachableFrom: query.from(own)) }
    if rootPrefixes.contains(prefix) { return .no }
    return try hierarchy.membership(of: id, reachableFrom: query)
  }

  /// Whether terms with the prefix of `id` have a branch of their own in this schema, so that they belong nowhere else.
  public func hasBranch(forPrefixOf id: CURIE) -> Bool { rootPrefixes.contains(id.prefix.lowercased()) }
}
