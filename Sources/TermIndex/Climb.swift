internal import Identifiers

/// The way up from a term: first over the ancestors that its own sources give, then over what other sources
/// say of those ancestors. Each row is a step once, so cycles between sources end.
struct Climb {
  /// What one row says of what is above it.
  struct Step {
    var source: Int
    var row: Int64
    /// What the rows below are counted from.
    var firstRow: Int64
    /// Whether the row is one of the term itself.
    var isStart: Bool
    /// Whether the source gives the term a place in the hierarchy.
    var isPlaced: Bool
    var isAmbiguous: Bool
    /// Ascending.
    var isA: [Int32]
    var withParts: [Int32]
  }

  /// The term's identifier as its source spells it, when it was found.
  private(set) var start: CURIE?
  private let id: CURIE
  private let lookup: Lookup
  private var waiting: [(source: Int, row: IndexReader.TermRow, isStart: Bool)] = []
  /// The sources that have the term itself and were not looked at yet, the next one last.
  private var sources: [Int] = []
  private var answer: Answer?
  private var seen: Set<Int64> = []
  private var followed: Set<String> = []
  private var isBegun = false

  /// How many rows are steps at most.
  private static let mostSteps = 10_000

  init(_ id: CURIE, _ lookup: Lookup) {
    self.id = id
    self.lookup = lookup
  }

  /// From a term that was found by its own identifier.
  init(_ term: IndexedTerm, _ lookup: Lookup) {
    self.init(term.id, lookup)
    guard let source = lookup.source(of: term.row) else { return }
    answer = Answer(
      row: IndexReader.TermRow(row: term.row, id: term.id.text, label: term.label, flags: [], links: term.links),
      source: source, isAlternative: false)
  }

  mutating func next(_ reader: IndexReader) throws(IndexFailure) -> Step? {
    if !isBegun {
      isBegun = true
      if answer == nil { answer = try lookup.answer(id, reader) }
      if let answer {
        let own = CURIE(answer.row.id)
        start = own
        followed.insert(own.text)
        sources = lookup.holders(of: own).reversed()
      }
    }
    // Mostly the first source tells all, and the others need not be asked.
    while waiting.isEmpty, let start, let answer, let source = sources.popLast() {
      let rows = source == answer.source ? [answer.row] : try lookup.rows(start, in: source, reader)
      for row in rows.reversed() { add(source, row, isStart: true) }
    }
    guard let (source, row, isStart) = waiting.popLast() else { return nil }
    let firstRow = lookup.catalog.places[source].firstRow
    var step = Step(
      source: source, row: row.row, firstRow: firstRow, isStart: isStart, isPlaced: false, isAmbiguous: false,
      isA: [], withParts: [])
    guard let number = row.links, let links = try reader.links(number) else { return step }
    step.isPlaced = true
    step.isAmbiguous = links.flags.contains(.isAmbiguous)
    if links.flags.contains(.isOpen) {
      step.isA = try lookup.gather(from: row, source: source, includeParts: false, reader)
      step.withParts = try lookup.gather(from: row, source: source, includeParts: true, reader)
    } else {
      step.isA = links.ancestors
      step.withParts = links.parts ?? links.ancestors
    }
    return step
  }

  /// Goes on to what other sources say of the rows above a step.
  mutating func follow(_ above: [Int32], of step: Step, _ reader: IndexReader) throws(IndexFailure) {
    guard lookup.reachesOthers[step.source] else { return }
    for row in above where seen.count < Self.mostSteps {
      guard let term = try reader.term(step.firstRow + Int64(row)) else { continue }
      let id = CURIE(term.id)
      guard !lookup.isDefined(id.prefix, by: step.source), followed.insert(term.id).inserted else { continue }
      for (source, row) in try lookup.rows(id, reader) where source != step.source {
        add(source, row, isStart: false)
      }
    }
  }

  private mutating func add(_ source: Int, _ row: IndexReader.TermRow, isStart: Bool) {
    if row.links != nil || isStart, seen.insert(row.row).inserted { waiting.append((source, row, isStart)) }
  }
}

extension Lookup {
  /// What `row` links to by itself.
  func directLinks(
    of row: IndexReader.TermRow, _ reader: IndexReader
  ) throws(IndexFailure) -> [(relation: CURIE?, target: CURIE)] {
    guard let number = row.links, let links = try reader.links(number) else { return [] }
    guard let direct = LinkPacking.unpack(links.direct), let source = source(of: row.row) else {
      throw reader.damage("links")
    }
    var targets: [(relation: CURIE?, target: CURIE)] = []
    for link in direct {
      guard let target = try reader.term(catalog.places[source].firstRow + link.row) else {
        throw reader.damage("links")
      }
      targets.append((link.relation, CURIE(target.id)))
    }
    return targets
  }

  /// The source that a row is of.
  func source(of row: Int64) -> Int? {
    catalog.places.firstIndex { row >= $0.firstRow && row < $0.firstRow + $0.rowCount }
  }

  /// The ancestors of a term whose ancestors were too many to be stored, link by link.
  func gather(
    from start: IndexReader.TermRow, source: Int, includeParts: Bool, _ reader: IndexReader
  ) throws(IndexFailure) -> [Int32] {
    let firstRow = catalog.places[source].firstRow
    var found: Set<Int32> = []
    var waiting = [start]
    while let row = waiting.popLast() {
      guard let number = row.links, let links = try reader.links(number) else { continue }
      guard let direct = LinkPacking.unpack(links.direct) else { throw reader.damage("links") }
      for link in direct {
        if let relation = link.relation, !includeParts || LinkTable.part(relation) == .none { continue }
        guard found.insert(Int32(truncatingIfNeeded: link.row)).inserted else { continue }
        if let above = try reader.term(firstRow + link.row) { waiting.append(above) }
      }
    }
    return found.sorted()
  }
}
