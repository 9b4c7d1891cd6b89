internal import ByteIO
internal import Identifiers
internal import LinkML
internal import TermIndex

/// What has been looked up for the pairs of a corpus; records name the same terms again and again.
struct CheckFacts: Sendable {
  /// A term at a place.
  struct PlaceKey: Hashable, Sendable {
    let id: CURIE
    let slot: SlotExpectation
    static func == (left: PlaceKey, right: PlaceKey) -> Bool {
      left.id == right.id && left.slot.name == right.slot.name && left.slot.branch == right.slot.branch
    }
    func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(slot.name)
    }
  }

  /// A wording beside a term.
  struct SenseKey: Hashable, Sendable {
    let wording: String
    let place: PlaceKey
  }

  private(set) var resolved: [CURIE: Resolution] = [:]
  private(set) var memberships: [PlaceKey: Membership] = [:]
  /// `nil` where the wording was looked up and says nothing.
  private(set) var senses: [SenseKey: Sense?] = [:]

  /// Looks up those of `ids` that are new.
  mutating func resolve(_ ids: some Sequence<CURIE>, in index: TermIndex) throws {
    // Sorted, so that neighbours in the index are asked for one after the other.
    let new = Set(ids).filter { resolved[$0] == nil }.sorted()
    for part in try Self.inHalves(new, { try index.resolve($0) }) { resolved.merge(part) { known, _ in known } }
  }

  /// Looks up which of `keys` that are new lie in the branch that their place expects.
  mutating func place(_ keys: some Sequence<PlaceKey>, in index: TermIndex) throws {
    // By roots, which the index finds once for all that are asked of them in a row.
    let new = Set(keys).filter { memberships[$0] == nil }.sorted { ($0.slot.name, $0.id) < ($1.slot.name, $1.id) }
    let resolved = resolved
    let found = try Self.inHalves(new) { part in
      try part.map { key in
        if key.slot.branch == nil, case .found(let term)? = resolved[key.id] {
          return (key, try index.isUnder(term, anyOf: key.slot.roots(for: key.id)))
        }
        return (key, try Self.membership(of: key.id, in: key.slot, index))
      }
    }
    for (key, membership) in found.joined() { memberships[key] = membership }
  }

  /// Whether `id` is one of the terms that `slot` expects.
  static func membership(
    of id: CURIE, in slot: SlotExpectation, _ index: TermIndex
  ) throws -> Membership {
    guard let branch = slot.branch else { return try index.isUnder(id, anyOf: slot.roots(for: id)) }
    return Membership(
      try branch.schema.membership(of: id, in: branch.enumeration, hierarchy: IndexHierarchy(index: index)))
  }

  /// Looks up what the wordings of `keys` that are new say.
  mutating func weigh(_ keys: some Sequence<SenseKey>, in index: TermIndex) throws {
    let new = Set(keys).filter { senses[$0] == nil }.sorted { $0.wording < $1.wording }
    let resolved = resolved
    let found = try Self.inHalves(new) { part in
      try part.map { key -> (SenseKey, Sense?) in
        guard case .found(let term)? = resolved[key.place.id] else { return (key, nil) }
        return (key, try Sense.of(key.wording, beside: term, expecting: key.place.slot, in: index))
      }
    }
    for (key, sense) in found.joined() { senses[key] = .some(sense) }
  }

  /// `body` of the two halves of `inputs`, each on a core of its own.
  private static func inHalves<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ body: @Sendable (ArraySlice<Input>) throws -> Output
  ) throws -> [Output] {
    let halves = [inputs.prefix(inputs.count / 2), inputs.suffix(inputs.count - inputs.count / 2)]
    return try concurrentMap(halves) { half in Result { try body(half) } }.map { try $0.get() }
  }
}
