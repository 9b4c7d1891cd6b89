public import Diagnostics
internal import Synchronization

/// One parsed YAML file: its bytes, and a tree in which every key and scalar knows where it stands.
///
/// The tree is one flat array; a scalar that reads as it is written is a range of the file's bytes, any other
/// lies in an arena beside it. No string is made until one is asked for, and lines are counted when the first
/// position is.
public final class RecordFile: Sendable {
  /// As the user gave it.
  public let path: String
  public let bytes: [UInt8]
  let nodes: [StoredNode]
  /// The decoded values of scalars that are not written as they read.
  let arena: [UInt8]
  /// The anchors and tags of the few nodes that have any.
  let properties: [Int32: NodeProperties]
  private let roots: [Int32]
  private let isASCII: Bool
  private let lines = Mutex<LineTable?>(nil)

  init(path: String, bytes: [UInt8], isASCII: Bool, tree: TreeBuilder.Tree) {
    self.path = path
    self.bytes = bytes
    self.isASCII = isASCII
    nodes = tree.nodes
    arena = tree.arena
    properties = tree.properties
    roots = tree.roots
  }

  /// The root of each YAML document; a file of comments alone has none.
  public var documents: [RecordNode] { roots.map { RecordNode(file: self, index: Int($0)) } }

  /// Nodes are numbered from 0 to this.
  public var nodeCount: Int { nodes.count }

  /// The line and column of a byte; O(log lines), but O(n) the first time.
  public func position(at offset: Int) -> TextPosition { lineTable.position(at: offset, in: bytes) }

  /// The text of a line, from 1, without its line end; empty where there is no such line.
  public func lineText(_ line: Int) -> String {
    guard let range = lineTable.range(of: line, in: bytes) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private var lineTable: LineTable {
    lines.withLock { lines in
      if let lines { return lines }
      let made = LineTable(bytes, isASCII: isASCII)
      lines = made
      return made
    }
  }

  /// The bytes of a scalar's value.
  func value(of node: StoredNode) -> ArraySlice<UInt8> {
    node.flags.contains(.decoded) ? arena[node.value] : bytes[node.value]
  }

  /// The node itself, or the one that an alias stands for.
  func meant(by index: Int) -> StoredNode {
    let node = nodes[index]
    return node.flags.contains(.alias) ? nodes[Int(node.first)] : node
  }
}
