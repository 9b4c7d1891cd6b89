internal import Identifiers

/// The terms of one source while it is read: those it describes and those it only mentions.
struct NodeTable {
  private var table = InternTable()
  private(set) var ids: [CURIE] = []
  /// The row of each node, counted from the source's first; -1 until it has one.
  private(set) var rows: [Int32] = []
  /// The set of links of each node; -1 where it has none.
  var linkSets: [Int32] = []

  var count: Int { ids.count }
  /// The hash of a node's identifier.
  func hash(_ node: Int) -> UInt64 { table.hashes[node] }

  mutating func node(_ id: CURIE) -> Int {
    let (number, isNew) = table.number(hash: StableHash.of(identifier: id.text)) { [ids] in ids[$0] == id }
    if isNew {
      ids.append(id)
      rows.append(-1)
      linkSets.append(-1)
    }
    return number
  }

  mutating func setRow(_ row: Int32, of node: Int) { rows[node] = row }
}
