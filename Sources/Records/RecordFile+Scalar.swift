extension RecordFile {
  /// The scalar that stands on these very bytes, or `nil`. O(nodes).
  public func scalar(at bytes: Range<Int>) -> RecordNode? {
    nodes.indices.lazy.map { RecordNode(file: self, index: $0) }.first { $0.kind == .scalar && $0.bytes == bytes }
  }

  /// The innermost node that the byte at `offset` belongs to, or the last before it within the same collection; `nil` where
  /// there is none. O(log nodes + depth).
  public func node(at offset: Int) -> RecordNode? {
    // Nodes are in the order of the bytes that they begin with.
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    var node = RecordNode(file: self, index: low - 1)
    while let parent = node.parent, !node.bytes.contains(offset), node.bytes.upperBound != offset { node = parent }
    return node
  }
}
