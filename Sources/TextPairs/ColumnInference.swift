/// Which columns of a table hold identifiers and which hold their labels, by the names in its header.
enum ColumnInference {
  /// Columns by number.
  struct Pair: Hashable {
    var id: Int
    var label: Int
  }

  /// Candidates, the best use of each column of labels first; whether the cells are identifiers is still to be seen.
  static func candidates(header: [String]) -> [Pair] {
    let names = header.map { ColumnName($0) }
    let ids = names.indices.filter { names[$0].stem != nil }
    var pairs: [Pair] = []
    for id in ids {
      guard let stem = names[id].stem else { continue }
      if let label = bestLabel(among: names, stem: stem, except: id) {
        pairs.append(Pair(id: id, label: label))
      } else if !stem.isEmpty, ids.count == 1 || stem == "term" || stem == "class" || stem == "ontology",
        let label = bestLabel(among: names, stem: "", except: id)
      {
        pairs.append(Pair(id: id, label: label))
      }
    }
    // `id` says it more plainly than `ontology_id`, and a CURIE is better than an IRI.
    return pairs.enumerated().sorted { left, right in
      let (leftRank, rightRank) = (rank(names[left.element.id]), rank(names[right.element.id]))
      return leftRank != rightRank ? leftRank < rightRank : left.offset < right.offset
    }.map(\.element)
  }

  private static func rank(_ name: ColumnName) -> Int {
    ["curie", "id", "term_id"].firstIndex(of: name.normalized) ?? 3
  }

  private static func bestLabel(among names: [ColumnName], stem: String, except id: Int) -> Int? {
    var best: (index: Int, rank: Int)?
    for (index, name) in names.enumerated() where index != id {
      guard let rank = name.labelRank(stem: stem), best.map({ rank < $0.rank }) ?? true else { continue }
      best = (index, rank)
    }
    return best?.index
  }
}
