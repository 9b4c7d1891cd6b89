public import Diagnostics

/// A node of a record: a scalar, a mapping or a sequence, with the bytes that it stands on.
///
/// An alias reads as what its anchor stands for; only ``bytes``, ``range``, ``key``, ``parent`` and ``path``
/// are those of the place where the alias stands. The nodes below it know the anchor's place alone.
public struct RecordNode: Sendable, Hashable {
  public enum Kind: UInt8, Sendable { case scalar, mapping, sequence }

  /// How a node is written.
  public enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded, block, flow }

  public let file: RecordFile
  /// Dense from 0, so that sets of nodes can be sets of bits.
  public let index: Int

  init(file: RecordFile, index: Int) {
    self.file = file
    self.index = index
  }

  public static func == (left: RecordNode, right: RecordNode) -> Bool {
    left.index == right.index && left.file === right.file
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(index) }

  private var stored: StoredNode { file.nodes[index] }
  private var meant: StoredNode { file.meant(by: index) }

  public var kind: Kind { meant.kind }
  public var style: Style { meant.style }
  /// Whether an alias (`*name`) stands here; its content is that of its anchor.
  public var isAlias: Bool { stored.flags.contains(.alias) }
  /// The name that aliases may call this node by.
  public var anchor: String? { properties?.anchor }
  /// The tag that is written before the node, its handle expanded: `tag:yaml.org,2002:str`.
  public var tag: String? { properties?.tag }

  private var properties: NodeProperties? {
    stored.flags.contains(.properties) ? file.properties[Int32(index)] : nil
  }

  /// The bytes of the node: quotes and block headers included, anchor, tag and the line ends after a block
  /// scalar not. A value that is not there has none, and stands right behind its colon.
  public var bytes: Range<Int> {
    let node = stored
    return Int(node.start)..<Int(node.end)
  }
  public var range: TextRange {
    let bytes = bytes
    return TextRange(start: file.position(at: bytes.lowerBound), end: file.position(at: bytes.upperBound))
  }
  /// Entries of a mapping, elements of a sequence, 0 for a scalar.
  public var count: Int {
    let node = meant
    return node.kind == .scalar ? 0 : Int(node.count)
  }
  /// Whether this is a plain `null`, `~` or nothing ([core
  /// schema](https://yaml.org/spec/1.2.2/#103-core-schema)).
  public var isNull: Bool { meant.flags.contains(.null) }

  /// The value of a scalar, escapes and folding undone; empty for other nodes.
  public var text: String { String(decoding: file.value(of: meant), as: UTF8.self) }

  var bytesOfText: ArraySlice<UInt8> { file.value(of: meant) }

  /// Whether this is a scalar of that value. Makes no string.
  public func equals(_ text: String) -> Bool {
    let node = meant
    guard node.kind == .scalar, text.utf8.count == Int(node.count) else { return false }
    return file.value(of: node).span.isEqual(to: text.utf8.span)
  }

  /// The key of the entry whose value this is.
  public var key: RecordNode? {
    let node = stored
    guard node.parent >= 0, node.place >= 0, file.nodes[Int(node.parent)].kind == .mapping else { return nil }
    return RecordNode(file: file, index: Int(node.place))
  }
  /// The mapping or sequence that this stands in.
  public var parent: RecordNode? {
    let parent = stored.parent
    return parent < 0 ? nil : RecordNode(file: file, index: Int(parent))
  }
  /// The position in the sequence that this is an element of.
  var position: Int? {
    let node = stored
    guard node.parent >= 0, file.nodes[Int(node.parent)].kind == .sequence else { return nil }
    return Int(node.place)
  }
  /// The value, where this is the key of an entry.
  var valueOfKey: RecordNode? {
    let node = stored
    guard node.parent >= 0, node.place < 0, node.next >= 0 else { return nil }
    return RecordNode(file: file, index: Int(node.next))
  }

  /// The value of an entry by its key, which is compared by bytes; the first where it is there twice.
  /// O(entries).
  public func value(forKey key: String) -> RecordNode? {
    let node = meant
    guard node.kind == .mapping else { return nil }
    let length = Int32(clamping: key.utf8.count)
    var child = Int(node.first)
    while child >= 0 {
      let keyNode = file.meant(by: child)
      let value = Int(file.nodes[child].next)
      if keyNode.kind == .scalar, keyNode.count == length, file.value(of: keyNode).span.isEqual(to: key.utf8.span) {
        return RecordNode(file: file, index: value)
      }
      child = Int(file.nodes[value].next)
    }
    return nil
  }

  /// Calls `body` with each entry of a mapping, in order.
  public func forEachEntry(_ body: (_ key: RecordNode, _ value: RecordNode) throws -> Void) rethrows {
    let node = meant
    guard node.kind == .mapping else { return }
    var child = Int(node.first)
    while child >= 0 {
      let value = Int(file.nodes[child].next)
      try body(RecordNode(file: file, index: child), RecordNode(file: file, index: value))
      child = Int(file.nodes[value].next)
    }
  }

  /// Calls `body` with each element of a sequence, in order.
  public func forEachElement(_ body: (RecordNode) throws -> Void) rethrows {
    let node = meant
    guard node.kind == .sequence else { return }
    var child = Int(node.first)
    while child >= 0 {
      try body(RecordNode(file: file, index: child))
      child = Int(file.nodes[child].next)
    }
  }

  /// An element of a sequence, or `nil` where there is none. O(position): to visit all, use
  /// ``forEachElement(_:)``.
  public subscript(position: Int) -> RecordNode? {
    let node = meant
    guard node.kind == .sequence, position >= 0, position < node.count else { return nil }
    var child = Int(node.first)
    for _ in 0..<position { child = Int(file.nodes[child].next) }
    return RecordNode(file: file, index: child)
  }
}
