public import Identifiers

extension TermIndex {
  /// What the index knows of `id`. The case of its prefix does not count.
  public func resolve(_ id: CURIE) throws(IndexFailure) -> Resolution {
    try readers.withReader { reader throws(IndexFailure) in try lookup.resolve(id, reader) }
  }

  /// What the index knows of each of `ids`, in one go.
  public func resolve(_ ids: some Sequence<CURIE>) throws(IndexFailure) -> [CURIE: Resolution] {
    try readers.withReader { reader throws(IndexFailure) in
      var results: [CURIE: Resolution] = [:]
      results.reserveCapacity(ids.underestimatedCount)
      for id in ids where results[id] == nil { results[id] = try lookup.resolve(id, reader) }
      return results
    }
  }
}

extension Lookup {
  /// How many obsolete terms are looked at between a term and those that take its place.
  private static let longestChain = 100

  func resolve(_ id: CURIE, _ reader: IndexReader) throws(IndexFailure) -> Resolution {
    guard let answer = try answer(id, reader) else {
      return isDefined(id.prefix) ? .unknownTerm : .uncoveredPrefix
    }
    let found = term(answer.row, of: answer.source)
    if answer.row.flags.contains(.obsolete) {
      let extra = try reader.extra(of: answer.row)
      return .obsolete(
        found, replacements: try liveReplacements(extra.replacedBy, of: found, reader),
        consider: extra.consider)
    }
    return answer.isAlternative ? .merged(from: id, into: found) : .found(found)
  }

  /// The live terms at the end of every chain of `replaced_by`, in order, each once.
  private func liveReplacements(
    _ direct: [CURIE], of obsolete: IndexedTerm, _ reader: IndexReader
  ) throws(IndexFailure) -> [IndexedTerm] {
    var live: [IndexedTerm] = []
    var seen: Set<Int64> = [obsolete.row]
    // The last is the next, so that a chain is followed to its end before its neighbour.
    var waiting = Array(direct.reversed())
    var steps = 0
    while let next = waiting.popLast(), steps < Self.longestChain {
      steps += 1
      guard let answer = try answer(next, reader), seen.insert(answer.row.row).inserted else { continue }
      if answer.row.flags.contains(.obsolete) {
        waiting += try reader.extra(of: answer.row).replacedBy.reversed()
      } else {
        live.append(term(answer.row, of: answer.source))
      }
    }
    return live
  }
}
