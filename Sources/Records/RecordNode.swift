public import Diagnostics

/// A node of a record: a scalar, a mapping or a sequence, with the bytes that it stands on.
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
  /// The node itself, or the one that an alias stands for.
  private var meant: StoredNode {
    let own = stored
    return own.isAlias ? file.nodes[Int(own.first)] : own
  }

  public var kind: Kind { meant.kind }
  public var style: Style { meant.style }
  /// Whether an alias (`*name`) stands here; its content is that of its anchor.
  public var isAlias: Bool { stored.isAlias }
  /// The bytes of the node: quotes and block headers included, line ends after a block scalar not.
  public var bytes: Range<Int> { Int(stored.start)..<Int(stored.end) }
  public var range: TextRange {
    TextRange(start: file.position(at: Int(stored.start)), end: file.position(at: Int(stored.end)))
  }
  /// Entries of a mapping, elements of a sequence, 0 for a scalar.
  public var count: Int { Int(meant.count) }
  /// Whether this is a plain `null`, `~` or nothing ([core schema](https://yaml.org/spec/1.2.2/#103-core-schema)).
  public var isNull: Bool { meant.isNull }

  /// The value of a scalar, escapes and folding undone; empty for other nodes.
  public var text: String {
    let node = meant
    let range = Int(node.valueStart)..<Int(node.valueStart + node.valueCount)
    return String(decoding: node.isDecoded ? file.arena[range] : file.bytes[range], as: UTF8.self)
  }

  /// Whether this is a scalar of that value. Makes no string.
  public func equals(_ text: String) -> Bool {
    let node = meant
    guard node.kind == .scalar, text.utf8.count == Int(node.valueCount) else { return false }
    let bytes = node.isDecoded ? file.arena : file.bytes
    var index = Int(node.valueStart)
    for byte in text.utf8 {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }

  /// The key of the entry whose value this is.
  public var key: RecordNode? { stored.key < 0 ? nil : RecordNode(file: file, index: Int(stored.key)) }
  /// The mapping or sequence that this stands in.
  public var parent: RecordNode? {
    stored.parent < 0 ? nil : RecordNode(file: file, index: Int(stored.parent))
  }

  /// The value of an entry by its key, which is compared by bytes; the first where it is there twice. O(entries).
  public func value(forKey key: String) -> RecordNode? {
    let node = meant
    guard node.kind == .mapping else { return nil }
    var child = Int(node.first)
    while child >= 0 {
      let keyNode = RecordNode(file: file, index: child)
      let value = Int(file.nodes[child].next)
      if keyNode.equals(key) { return RecordNode(file: file, index: value) }
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

  /// An element of a sequence, or `nil` where there is none. O(position).
  public subscript(position: Int) -> RecordNode? {
    let node = meant
    guard node.kind == .sequence, position >= 0, position < node.count else { return nil }
    var child = Int(node.first)
    for _ in 0..<position { child = Int(file.nodes[child].next) }
    return RecordNode(file: file, index: child)
  }

  /// The path from the root of the document: `phenotypes[3].phenotype_term.term`; keys that need it are quoted.
  public var path: String {
    var steps: [String] = []
    var node = self
    while let parent = node.parent {
      if let key = node.key {
        let name = key.text
        let isPlain = !name.isEmpty && name.utf8.allSatisfy { !".[]\" ".utf8.contains($0) }
        steps.append(isPlain ? ".\(name)" : "[\"\(name)\"]")
      } else {
        steps.append("[\(node.position(in: parent))]")
      }
      node = parent
    }
    let path = steps.reversed().joined()
    return path.hasPrefix(".") ? String(path.dropFirst()) : path
  }

  private func position(in sequence: RecordNode) -> Int {
    var position = 0
    var child = sequence.file.nodes[sequence.index].first
    while child >= 0, Int(child) != index {
      child = file.nodes[Int(child)].next
      position += 1
    }
    return position
  }
}
