internal import Identifiers

/// The terms that an ontology is about: the names that it gives to these are no labels beside identifiers, they are the
/// definition of what is one.
enum OwnTerms {
  /// `pairs` without the names of the ontology's own terms; those of terms that it repeats from others stay.
  static func leavingOut(_ pairs: [TextPair]) -> [TextPair] {
    let own = prefixes(pairs)
    return pairs.filter { pair in pair.form != .name || !(prefix(pair.id.text).map(own.contains) ?? false) }
  }

  /// The prefixes in which an ontology names terms of its own: each that at least a third of them have.
  private static func prefixes(_ pairs: [TextPair]) -> Set<String> {
    var counts: [String: Int] = [:]
    var total = 0
    for pair in pairs where pair.form == .name {
      guard let prefix = prefix(pair.id.text) else { continue }
      counts[prefix, default: 0] += 1
      total += 1
    }
    return Set(counts.filter { $0.value * 3 >= total }.keys)
  }

  private static func prefix(_ id: String) -> String? {
    let curie = Identifier.isIRI(id) ? IRIContraction.curie(id) : CURIE(validating: id)
    return curie.map { String($0.prefix) }
  }
}
