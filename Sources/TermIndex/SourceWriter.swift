internal import Diagnostics
internal import GRDB
internal import Identifiers
internal import Ontology

/// Writes the terms of one source into the tables as they come, and what needs all of them at the end; the
/// names are ``NameWriter``'s.
///
/// What it keeps meanwhile is the identifiers, the links and the hashes of this one source. One
/// thread at a time: ``TermPipe``'s until it is drained, then the builder's.
final class SourceWriter: @unchecked Sendable {
  private let id: Int64
  private let firstRow: Int64
  private let tables: IndexTables

  private var nodes = NodeTable()
  private var links = LinkTable()
  private var identifiers = KeyList()
  private var prefixes = PrefixCounter()
  private var counts = IndexedSource.Counts()
  private var rowCount: Int32 = 0

  private var batch = RowBatch()
  private var packer = Packer()
  private var wanted: [LinkTable.Link] = []
  private var cycles: (isA: [[Int]], withParts: [[Int]]) = ([], [])
  private let path: String

  /// Up to so many links of a term are looked through for doubles.
  private static let mergedLinks = 1000

  /// Writes rows from `firstRow` on; `path` is for messages.
  init(id: Int64, firstRow: Int64, tables: IndexTables, path: String) {
    self.id = id
    self.firstRow = firstRow
    self.tables = tables
    self.path = path
  }

  /// Takes one term.
  func add(_ term: borrowing Term) throws(IndexFailure) {
    let row = try nextRow()
    let node = nodes.node(term.id)
    if nodes.rows[node] < 0 { nodes.setRow(row, of: node) }
    identifiers.add(nodes.hash(node), row: row)
    for alternative in term.alternativeIDs {
      identifiers.add(StableHash.of(identifier: alternative.text), row: row)
      prefixes.add(alternative, isLabelledLive: false)
    }
    // A frame that says nothing of its term, as imports have them, only mentions it.
    let isMention =
      term.label == nil && term.definition == nil && term.synonyms.isEmpty && !term.isObsolete
    prefixes.add(term.id, isLabelledLive: term.label != nil && !term.isObsolete)
    if !isMention { counts.terms += 1 }
    if term.isObsolete { counts.obsolete += 1 }
    counts.synonyms += term.synonyms.count

    let set = linkSet(of: term, node: node)

    var flags = TermFlags(kind: term.kind)
    if term.isObsolete { flags.insert(.obsolete) }
    if isMention { flags.insert(.mentionedOnly) }
    if !term.isObsolete,
      DiscouragedTerm.reason(label: term.label, synonyms: term.synonyms.lazy.map(\.text)) != nil
    {
      flags.insert(.discouraged)
    }
    TermExtra.pack(term, into: &packer)
    batch.add(firstRow + Int64(row))
    batch.add(term.id.text)
    batch.add(term.label)
    batch.add(flags.rawValue)
    batch.add(set.map { firstRow + Int64($0) })
    batch.add(packer.bytes)
    batch.add(term.definition?.text)
    if batch.bytes.count > 1 << 16 { try flush() }
  }

  /// Writes what needs all terms.
  func finish() throws(IndexFailure) {
    try addMentions()
    try flush()
    cycles = try writeLinks()
    try tables.key.insert(identifiers.packed(.identifier, source: id), width: IndexTables.keyWidth)
    identifiers = KeyList()
  }

  /// What the finished source holds and what is odd about it.
  func summary(ontology: String, isList: Bool, file: String) -> SourceSummary {
    SourceSummary(
      rowCount: Int64(rowCount), counts: counts, prefixes: prefixes.uses(ontology: ontology, isList: isList),
      diagnostics: CycleReport.diagnostics(cycles, nodes: nodes, file: file))
  }

  private func nextRow() throws(IndexFailure) -> Int32 {
    guard rowCount < KeyList.rowLimit - 1 else {
      throw .cannotWrite(path: path, reason: "one source has more than \(KeyList.rowLimit) terms")
    }
    defer { rowCount += 1 }
    return rowCount
  }

  private func flush() throws(IndexFailure) {
    try tables.term.insert(batch, width: IndexTables.termWidth)
    batch.removeAll()
  }

  /// The number of the set of links that `term` has; `nil` where it has none.
  private func linkSet(of term: borrowing Term, node: Int) -> Int? {
    wanted.removeAll(keepingCapacity: true)
    // A term that comes twice has the links of both.
    let earlier = nodes.linkSets[node]
    if earlier >= 0, links[Int(earlier)].count < Self.mergedLinks {
      wanted.append(contentsOf: links[Int(earlier)])
    }
    for parent in term.parents { addLink(.isA, parent.target) }
    for relationship in term.relationships {
      let kind = links.kind(of: relationship.relation)
      addLink(kind, relationship.target)
    }
    counts.relations += term.parents.count + term.relationships.count
    for part in term.intersectionOf {
      if let relation = part.relation {
        // Every differentia is entailed, but only a part-of counts for the hierarchy.
        let kind = links.kind(of: relation)
        if links.part(kind) != .none { addLink(.impliedPart, part.target) }
      } else {
        addLink(.impliedIsA, part.target)
      }
    }
    guard !wanted.isEmpty else { return nil }
    let set = links.set(of: wanted)
    nodes.linkSets[node] = Int32(truncatingIfNeeded: set)
    return set
  }

  private func addLink(_ kind: LinkTable.Kind, _ target: CURIE) {
    let link = LinkTable.Link(kind: kind, target: Int32(truncatingIfNeeded: nodes.node(target)))
    if wanted.count > Self.mergedLinks || !wanted.contains(link) { wanted.append(link) }
  }

  /// Gives the targets that the source does not describe a row each, without a label.
  private func addMentions() throws(IndexFailure) {
    for node in 0..<nodes.count where nodes.rows[node] < 0 {
      let row = try nextRow()
      nodes.setRow(row, of: node)
      identifiers.add(nodes.hash(node), row: row)
      prefixes.add(nodes.ids[node], isLabelledLive: false)
      batch.add(firstRow + Int64(row))
      batch.add(nodes.ids[node].text)
      batch.add(String?.none)
      batch.add(TermFlags.mentionedOnly.rawValue)
      for _ in 0..<3 { batch.add(String?.none) }
    }
  }

  private func writeLinks() throws(IndexFailure) -> (isA: [[Int]], withParts: [[Int]]) {
    let isA = Closure(links: links, nodes: nodes, rowCount: Int(rowCount), includesParts: false)
    let parts =
      links.hasParts
      ? Closure(links: links, nodes: nodes, rowCount: Int(rowCount), includesParts: true) : nil
    var batch = RowBatch()
    for set in 0..<links.count {
      LinkPacking.pack(links[set], of: links, nodes: nodes, into: &packer)
      var flags: LinkFlags = []
      if parts?.isAmbiguous[set] == true { flags.insert(.isAmbiguous) }
      if isA.ancestors[set] == nil || (parts != nil && parts?.ancestors[set] == nil) { flags.insert(.isOpen) }
      batch.add(firstRow + Int64(set))
      batch.add(packer.bytes)
      batch.add(flags.rawValue)
      add(isA.ancestors[set], to: &batch)
      let above = parts?.ancestors[set]
      add(above == isA.ancestors[set] ? nil : above, to: &batch)
      if batch.bytes.count > 1 << 16 {
        try tables.links.insert(batch, width: IndexTables.linksWidth)
        batch.removeAll()
      }
    }
    try tables.links.insert(batch, width: IndexTables.linksWidth)
    return (isA.cycles, parts?.cycles ?? [])
  }

  private func add(_ rows: [Int32]?, to batch: inout RowBatch) {
    packer.bytes.removeAll(keepingCapacity: true)
    packer.add(ascending: rows ?? [])
    batch.add(packer.bytes)
  }
}
