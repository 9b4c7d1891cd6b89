internal import ByteIO
public import Diagnostics

/// One parsed YAML file: its bytes, and a tree in which every key and scalar knows where it stands.
///
/// The tree is one flat array; a scalar that reads as it is written is a range of the file's bytes, any other lies in an
/// arena beside it. No string is made until one is asked for.
public final class RecordFile: Sendable {
  /// As the user gave it.
  public let path: String
  public let bytes: [UInt8]
  let nodes: [StoredNode]
  /// The decoded values of scalars that are not written as they read.
  let arena: [UInt8]
  private let roots: [Int32]
  private let lines: LineTable

  init(path: String, bytes: [UInt8], nodes: [StoredNode], arena: [UInt8], roots: [Int32]) {
    self.path = path
    self.bytes = bytes
    self.nodes = nodes
    self.arena = arena
    self.roots = roots
    lines = LineTable(bytes)
  }

  /// One node for each YAML document that is not empty.
  public var documents: [RecordNode] { roots.map { RecordNode(file: self, index: Int($0)) } }

  /// Nodes are numbered from 0 to this.
  public var nodeCount: Int { nodes.count }

  /// The line and column of a byte. O(log lines + length of the line).
  public func position(at offset: Int) -> TextPosition { lines.position(at: offset, in: bytes) }

  /// The text of a line, from 1, without its line end; empty where there is no such line.
  public func lineText(_ line: Int) -> String {
    guard let range = lines.range(of: line, in: bytes) else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

/// A node as it is stored. Offsets are bytes, links are indices of nodes, -1 for none.
struct StoredNode: Sendable {
  var kind: RecordNode.Kind
  var style: RecordNode.Style
  /// Whether the value lies in the arena.
  var isDecoded = false
  var isNull = false
  var start: Int32
  var end: Int32
  var valueStart: Int32 = 0
  var valueCount: Int32 = 0
  var parent: Int32 = -1
  var key: Int32 = -1
  /// The first key or element; for an alias, the node that it stands for.
  var first: Int32 = -1
  var next: Int32 = -1
  /// Entries or elements.
  var count: Int32 = 0
  var isAlias = false
}
