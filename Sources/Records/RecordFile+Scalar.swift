extension RecordFile {
  /// The scalar that stands on these very bytes, or `nil`. O(nodes).
  public func scalar(at bytes: Range<Int>) -> RecordNode? {
    nodes.indices.lazy.map { RecordNode(file: self, index: $0) }.first { $0.kind == .scalar && $0.bytes == bytes }
  }
}
