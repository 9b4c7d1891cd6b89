internal import Identifiers

/// Several sets as one.
extension MappingSet {
  /// The mappings of all `sets`, equal ones once. Each mapping whose set has an identifier that is a CURIE, or whose
  /// `mapping_source` is there already, keeps where it is from; what only the sets said (title, version, creators …) stays
  /// where all agree.
  ///
  /// Throws where two sets understand one prefix differently: there is no set in which both could stand.
  public static func merged(_ sets: [MappingSet]) throws(PrefixConflict) -> MappingSet {
    var result = MappingSet()
    for set in sets {
      for (prefix, namespace) in set.prefixes {
        if let other = result.prefixes[prefix], other != namespace {
          throw PrefixConflict(prefix: prefix, namespaces: [other, namespace].sorted())
        }
        result.prefixes[prefix] = namespace
      }
      for definition in set.extensionDefinitions
      where !result.extensionDefinitions.contains(where: { $0.name == definition.name }) {
        result.extensionDefinitions.append(definition)
      }
      result.mappings += set.mappings.map { $0.described(by: set) }
    }
    let sources = sets.compactMap { $0.values[.mappingSetID] }
    if let first = sets.first {
      for slot in Slot.ofSets where sets.allSatisfy({ $0.values.texts(slot) == first.values.texts(slot) }) {
        result.values.set(slot, first.values.texts(slot))
      }
    }
    result.values.set(.mappingSetSource, sets.count > 1 ? sources : first(sets, .mappingSetSource))
    return result.deduplicated()
  }

  private static func first(_ sets: [MappingSet], _ slot: Slot) -> [String] { sets.first?.values.texts(slot) ?? [] }

  /// The set with equal mappings once, in their order. O(n).
  public func deduplicated() -> MappingSet {
    var seen: [[String]: [Int]] = [:]
    var result = self
    result.mappings = []
    for mapping in mappings {
      let key = mapping.key
      if let others = seen[key], others.contains(where: { result.mappings[$0] == mapping }) { continue }
      seen[key, default: []].append(result.mappings.count)
      result.mappings.append(mapping)
    }
    return result
  }

  /// The set with, of the mappings that say the same (subject, predicate, modifier, object), only the most confident; of
  /// equally confident ones, the first. O(n).
  public func keepingMostConfident() -> MappingSet {
    var best: [[String]: Int] = [:]
    for (index, mapping) in mappings.enumerated() {
      if let other = best[mapping.key], (mappings[other].confidence ?? 0) >= (mapping.confidence ?? 0) { continue }
      best[mapping.key] = index
    }
    var result = self
    result.mappings = best.values.sorted().map { mappings[$0] }
    return result
  }

  /// The set with the mappings for which `isWanted` holds.
  public func filtered(_ isWanted: (TermMapping) throws -> Bool) rethrows -> MappingSet {
    var result = self
    result.mappings = try mappings.filter(isWanted)
    return result
  }
}

/// One prefix stands for two namespaces.
public struct PrefixConflict: Error, Equatable {
  public let prefix: String
  /// Sorted.
  public let namespaces: [String]

  public init(prefix: String, namespaces: [String]) {
    self.prefix = prefix
    self.namespaces = namespaces
  }
}

extension TermMapping {
  /// What the mapping says, whoever says it.
  fileprivate var key: [String] {
    [.subjectID, .subjectLabel, .predicateID, .predicateModifier, .objectID, .objectLabel].map {
      values[$0] ?? ""
    }
  }

  /// The mapping with what its set says of all, so that it can leave the set.
  fileprivate func described(by set: MappingSet) -> TermMapping {
    var mapping = self
    for slot in [Slot.creatorID, .creatorLabel, .license, .publicationDate] where mapping.values[slot] == nil {
      mapping.values.set(slot, set.values.texts(slot))
    }
    if mapping.values[.mappingSource] == nil, let id = set.values[.mappingSetID], CURIE.isWellFormed(id) {
      mapping.values[.mappingSource] = id
    }
    return mapping
  }
}
