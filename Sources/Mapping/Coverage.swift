internal import Records

/// Which nodes of a record a mapping has read, so that the rest can be reported as lost.
struct Coverage {
  private var words: [UInt64]

  init(nodeCount: Int) { words = Array(repeating: 0, count: (nodeCount + 63) / 64) }

  mutating func mark(_ node: RecordNode) {
    words[node.index >> 6] |= 1 << UInt64(node.index & 63)
  }

  /// Marks a node and all that is below it.
  mutating func markAll(_ node: RecordNode) {
    mark(node)
    switch node.kind {
    case .scalar: break
    case .mapping: node.forEachEntry { markAll($1) }
    case .sequence: node.forEachElement { markAll($0) }
    }
  }

  func contains(_ node: RecordNode) -> Bool {
    words[node.index >> 6] & (1 << UInt64(node.index & 63)) != 0
  }

  /// How many values stand at or below `root`, and how many of them were read. Empty ones do not count.
  func count(below root: RecordNode) -> (values: Int, read: Int) {
    var values = 0
    var read = 0
    func visit(_ node: RecordNode) {
      switch node.kind {
      case .scalar:
        if node.isNull { return }
        values += 1
        if contains(node) { read += 1 }
      case .mapping: node.forEachEntry { visit($1) }
      case .sequence: node.forEachElement { visit($0) }
      }
    }
    visit(root)
    return (values, read)
  }

  /// The topmost nodes at or below `root` of which nothing was read, in the order of the record. Empty ones do not count.
  func unread(in root: RecordNode) -> [RecordNode] {
    var found: [RecordNode] = []
    if !collect(root, &found), root.kind == .scalar ? !root.isNull : root.count > 0 { return [root] }
    return found
  }

  /// Whether anything at or below `node` was read; what was not is appended to `found`.
  private func collect(_ node: RecordNode, _ found: inout [RecordNode]) -> Bool {
    if contains(node), node.kind == .scalar { return true }
    var anyRead = contains(node)
    let before = found.count
    func visit(_ child: RecordNode) {
      if collect(child, &found) {
        anyRead = true
      } else if child.kind == .scalar ? !child.isNull : child.count > 0 {
        found.append(child)
      }
    }
    switch node.kind {
    case .scalar: return false
    case .mapping: node.forEachEntry { visit($1) }
    case .sequence: node.forEachElement { visit($0) }
    }
    if !anyRead { found.removeLast(found.count - before) }
    return anyRead
  }
}
