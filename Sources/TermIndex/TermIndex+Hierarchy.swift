public import Identifiers

extension TermIndex {
  /// Whether `id` is below one of `roots` over `is_a`, or over `is_a` and part-of.
  ///
  /// Unknown when a root or `id` is not in the index, when its sources give `id` no parents, and when only an
  /// `is_a_or_part_of` leads up and parts do not count.
  public func isUnder(
    _ id: CURIE, anyOf roots: [CURIE], includeParts: Bool = false, includeSelf: Bool = true
  ) throws(IndexFailure) -> Membership {
    try readers.withReader { reader throws(IndexFailure) in
      try lookup.membership(
        of: Climb(id, lookup), below: lookup.roots(roots, reader), includeParts: includeParts, includeSelf: includeSelf,
        reader)
    }
  }

  /// The same for a live term that the index gave for its own identifier; it need not be looked up again.
  public func isUnder(
    _ term: IndexedTerm, anyOf roots: [CURIE], includeParts: Bool = false, includeSelf: Bool = true
  ) throws(IndexFailure) -> Membership {
    try readers.withReader { reader throws(IndexFailure) in
      try lookup.membership(
        of: Climb(term, lookup), below: lookup.roots(roots, reader), includeParts: includeParts,
        includeSelf: includeSelf, reader)
    }
  }

  /// Every term above `id`, sorted; those that another source places higher up included.
  public func ancestors(of id: CURIE, includeParts: Bool = false) throws(IndexFailure) -> [CURIE] {
    try readers.withReader { reader throws(IndexFailure) in
      var above: Set<CURIE> = []
      var climb = Climb(id, lookup)
      while let step = try climb.next(reader) {
        for row in includeParts ? step.withParts : step.isA {
          if let term = try reader.term(step.firstRow + Int64(row)) {
            above.insert(CURIE(term.id))
          }
        }
        try climb.follow(includeParts ? step.withParts : step.isA, of: step, reader)
      }
      above.remove(climb.start ?? id)
      return above.sorted()
    }
  }
}

/// The roots of a question, found once.
struct Roots {
  /// The rows of the roots in each source.
  private(set) var rows: [Int: Set<Int64>] = [:]
  /// Whether a root is in no source.
  private(set) var areIncomplete = false

  init(_ roots: [CURIE], _ lookup: Lookup, _ reader: IndexReader) throws(IndexFailure) {
    for root in roots {
      guard let answer = try lookup.answer(root, reader) else {
        areIncomplete = true
        continue
      }
      for (source, row) in try lookup.rows(CURIE(answer.row.id), reader) {
        rows[source, default: []].insert(row.row)
      }
    }
  }

  /// Whether a root is among ascending `above`, counted from the first row of `source`.
  func contains(anyOf above: [Int32], of source: Int, firstRow: Int64) -> Bool {
    guard let wanted = rows[source] else { return false }
    return wanted.contains { root in
      let row = Int32(truncatingIfNeeded: root - firstRow)
      var (low, high) = (0, above.count)
      while low < high {
        let middle = (low + high) / 2
        if above[middle] < row { low = middle + 1 } else { high = middle }
      }
      return low < above.count && above[low] == row
    }
  }
}

extension Lookup {
  /// The rows of `ids`, looked up once for many questions.
  func roots(_ ids: [CURIE], _ reader: IndexReader) throws(IndexFailure) -> Roots {
    if let last = reader.lastRoots, last.ids == ids { return last.roots }
    let roots = try Roots(ids, self, reader)
    reader.lastRoots = (ids, roots)
    return roots
  }

  func membership(
    of start: Climb, below roots: Roots, includeParts: Bool, includeSelf: Bool, _ reader: IndexReader
  ) throws(IndexFailure) -> Membership {
    var isPlaced = false
    var isUncertain = roots.areIncomplete
    var climb = start
    while let step = try climb.next(reader) {
      if step.isStart, includeSelf, roots.rows[step.source]?.contains(step.row) == true { return .yes }
      isPlaced = isPlaced || step.isPlaced
      let above = includeParts ? step.withParts : step.isA
      if roots.contains(anyOf: above, of: step.source, firstRow: step.firstRow) { return .yes }
      if !includeParts, step.isAmbiguous,
        roots.contains(anyOf: step.withParts, of: step.source, firstRow: step.firstRow)
      {
        isUncertain = true
      }
      try climb.follow(above, of: step, reader)
    }
    return isPlaced && !isUncertain ? .no : .unknown
  }
}
