/// What the anchors of a document stand for, and how much its aliases have asked for so far.
struct AnchorTable {
  /// How large the tree below an anchor is, aliases in it counted as what they stand for.
  struct Extent {
    var nodes: Int
    /// Collections inside one another.
    var height: Int
  }

  private var targets: [String: Int32] = [:]
  private var extents: [Int32: Extent] = [:]
  /// Nodes that aliases stand for, in all documents.
  private(set) var expanded = 0

  /// Forgets the anchors: each document has its own.
  mutating func startDocument() {
    targets = [:]
    extents = [:]
  }

  /// From here on, `name` stands for `node`.
  mutating func define(_ name: String, as node: Int32) { targets[name] = node }

  /// Says how large an anchored node has become; before that, an alias to it would be inside itself.
  mutating func finish(_ node: Int32, _ extent: Extent) { extents[node] = extent }

  /// The node that `name` stands for.
  func target(of name: String) -> Int32? { targets[name] }

  /// How large a finished node is.
  func extent(of node: Int32) -> Extent? { extents[node] }

  /// Counts the nodes that one more alias stands for; whether they are still within `limit`.
  mutating func expand(_ extent: Extent, limit: Int) -> Bool {
    let (sum, overflows) = expanded.addingReportingOverflow(extent.nodes)
    if overflows { return false }
    expanded = sum
    return sum <= limit
  }
}
