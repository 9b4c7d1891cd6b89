/// A node as it is stored: 32 bytes. Offsets are bytes, links are indices of nodes, -1 for none.
struct StoredNode: Sendable {
  /// What is true of a node besides its kind and style.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// The value of the scalar lies in the arena, since it is not written as it reads.
    static let decoded = Flags(rawValue: 1)
    static let null = Flags(rawValue: 2)
    static let alias = Flags(rawValue: 4)
    /// There is an anchor or a tag.
    static let properties = Flags(rawValue: 8)
  }

  var kind: RecordNode.Kind
  var style: RecordNode.Style
  var flags: Flags = []
  var start: Int32
  var end: Int32
  var parent: Int32 = -1
  /// A value's key, an element's position in its sequence; -1 for a key.
  var place: Int32 = -1
  var next: Int32 = -1
  /// A collection's first key or element, an alias's target, where a scalar's value begins.
  var first: Int32 = -1
  /// Entries, elements, or the bytes of a scalar's value.
  var count: Int32 = 0

  /// Where a scalar's value lies, in the file or in the arena.
  var value: Range<Int> { kind == .scalar && first >= 0 ? Int(first)..<Int(first) + Int(count) : 0..<0 }
}

/// What may stand before a node ([YAML 1.2, 6.9](https://yaml.org/spec/1.2.2/#69-node-properties)).
struct NodeProperties: Sendable {
  var anchor: String?
  /// The tag with its handle expanded.
  var tag: String?
}
