internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Builds the flat tree of a file from its events.
struct TreeBuilder {
  /// What it has built.
  struct Tree {
    var nodes: [StoredNode] = []
    var arena: [UInt8] = []
    var roots: [Int32] = []
    var properties: [Int32: NodeProperties] = [:]
  }

  /// Why a file is read no further.
  struct Refusal {
    let rule: RuleID
    let message: String
    let offset: Int
  }

  /// A mapping or sequence that is not closed yet.
  private struct Level {
    let node: Int32
    let kind: RecordNode.Kind
    var last: Int32 = -1
    /// A key that waits for its value.
    var pendingKey: Int32 = -1
    var keys = KeyFilter()
    /// Of the highest tree inside.
    var height = 0
    let firstInside: Int
    let expandedBefore: Int

    /// Whether the next node is a key.
    var isAtKey: Bool { kind == .mapping && pendingKey < 0 }
  }

  private let scanner: SourceScanner
  private let limits: RecordLimits
  private var cursor: OffsetCursor
  private(set) var tree = Tree()
  private var open: [Level] = []
  private var anchors = AnchorTable()
  private var documentStart = 0
  private(set) var duplicates: [DuplicateKey] = []
  private(set) var refusal: Refusal?
  var isRefused: Bool { refusal != nil }

  private var bytes: [UInt8] { scanner.bytes }

  /// The first `skipped` bytes of the file are not counted by the marks of the events.
  init(bytes: [UInt8], skipping skipped: Int, isASCII: Bool, limits: RecordLimits) {
    scanner = SourceScanner(bytes: bytes)
    cursor = OffsetCursor(bytes, base: skipped, isASCII: isASCII)
    self.limits = limits
    tree.nodes.reserveCapacity(bytes.count / 24)
  }

  /// A document begins; its `---`, where there is one, ends at `end`.
  mutating func startDocument(to end: Int) {
    anchors.startDocument()
    documentStart = offset(end)
  }

  mutating func scalar(
    _ value: UnsafeBufferPointer<UInt8>, _ style: RecordNode.Style, _ properties: NodeProperties?,
    from start: Int, to end: Int
  ) {
    if value.count > limits.scalarBytes {
      return refuse(
        "yaml-size", "a text is longer than the limit of \(limits.scalarBytes) bytes", character: start)
    }
    var from = offset(start)
    var to = start == end ? from : max(from, offset(end))
    if let properties {
      from = scanner.skip(properties, from: from, to: to)
    } else if from == to {
      from = placeOfNothing(from)
      to = from
    }
    if style == .literal || style == .folded { to = scanner.trimmedEnd(from: from, to: to) }
    var node = StoredNode(kind: .scalar, style: style, start: Int32(from), end: Int32(to))
    node.count = Int32(value.count)
    let quotes = style == .singleQuoted || style == .doubleQuoted ? 1 : 0
    if to - from - 2 * quotes == value.count, isWritten(value, at: from + quotes) {
      node.first = Int32(from + quotes)
    } else {
      node.flags.insert(.decoded)
      node.first = Int32(tree.arena.count)
      tree.arena.append(contentsOf: value)
    }
    if style == .plain, Self.isNull(value), properties?.tag ?? Self.nullTag == Self.nullTag {
      node.flags.insert(.null)
    }
    if let top = open.indices.last, open[top].isAtKey { open[top].keys.insert(value) }
    let index = add(node, properties)
    if properties?.anchor != nil { anchors.finish(index, AnchorTable.Extent(nodes: 1, height: 0)) }
  }

  mutating func open(
    _ kind: RecordNode.Kind, _ style: RecordNode.Style, _ properties: NodeProperties?, from start: Int
  ) {
    if open.count >= limits.depth {
      return refuse("yaml-depth", "more than \(limits.depth) levels inside one another", character: start)
    }
    var from = offset(start)
    if let properties { from = scanner.skip(properties, from: from, to: bytes.count) }
    let index = add(StoredNode(kind: kind, style: style, start: Int32(from), end: Int32(from)), properties)
    open.append(
      Level(node: index, kind: kind, firstInside: tree.nodes.count, expandedBefore: anchors.expanded))
  }

  mutating func close(to end: Int) {
    guard let level = open.popLast() else { return }
    let index = Int(level.node)
    let start = tree.nodes[index].start
    // A block collection ends with its last child, not where the parser noticed it.
    if tree.nodes[index].style == .flow {
      tree.nodes[index].end = max(start, Int32(offset(end)))
    } else if level.last >= 0 {
      tree.nodes[index].end = max(start, tree.nodes[Int(level.last)].end)
    }
    if level.keys.mayRepeat { duplicates += DuplicateKey.all(in: index, of: tree, bytes: bytes) }
    if let top = open.indices.last { open[top].height = max(open[top].height, level.height + 1) }
    if tree.nodes[index].flags.contains(.properties) {
      let nodes = tree.nodes.count - level.firstInside + 1 + anchors.expanded - level.expandedBefore
      anchors.finish(level.node, AnchorTable.Extent(nodes: nodes, height: level.height + 1))
    }
  }

  mutating func alias(_ name: String, from start: Int, to end: Int) {
    guard let target = anchors.target(of: name) else {
      return refuse(
        "yaml-syntax", "the alias “*\(name)” has no anchor “&\(name)” before it", character: start)
    }
    guard let extent = anchors.extent(of: target) else {
      return refuse("yaml-alias-limit", "the alias “*\(name)” stands inside its own anchor", character: start)
    }
    if open.count + extent.height > limits.depth {
      return refuse(
        "yaml-depth", "the alias “*\(name)” leads to more than \(limits.depth) levels inside one another",
        character: start)
    }
    if !anchors.expand(extent, limit: limits.aliasExpansion) {
      return refuse(
        "yaml-alias-limit", "aliases stand for more than \(limits.aliasExpansion) nodes", character: start)
    }
    let from = offset(start)
    var node = StoredNode(
      kind: .scalar, style: .plain, start: Int32(from), end: Int32(max(from, offset(end))))
    node.flags = .alias
    node.first = target
    if let top = open.indices.last {
      open[top].height = max(open[top].height, extent.height)
      if open[top].isAtKey { open[top].keys.insertAlias() }
    }
    _ = add(node, nil)
  }

  /// Appends a node and links it to what is open.
  private mutating func add(_ node: StoredNode, _ properties: NodeProperties?) -> Int32 {
    if tree.nodes.count >= limits.nodes, refusal == nil {
      refusal = Refusal(
        rule: "yaml-size", message: "the file has more than \(limits.nodes) nodes", offset: Int(node.start))
    }
    var node = node
    let index = Int32(tree.nodes.count)
    if let properties {
      node.flags.insert(.properties)
      tree.properties[index] = properties
      if let anchor = properties.anchor { anchors.define(anchor, as: index) }
    }
    guard let top = open.indices.last else {
      tree.roots.append(index)
      tree.nodes.append(node)
      return index
    }
    let parent = Int(open[top].node)
    node.parent = Int32(parent)
    if open[top].kind == .sequence {
      node.place = tree.nodes[parent].count
      tree.nodes[parent].count += 1
    } else if open[top].isAtKey {
      open[top].pendingKey = index
    } else {
      node.place = open[top].pendingKey
      open[top].pendingKey = -1
      tree.nodes[parent].count += 1
    }
    if open[top].last < 0 {
      tree.nodes[parent].first = index
    } else {
      tree.nodes[Int(open[top].last)].next = index
    }
    open[top].last = index
    tree.nodes.append(node)
    return index
  }

  /// Where a scalar without any bytes stands: libyaml marks some at the token that comes next.
  private func placeOfNothing(_ mark: Int) -> Int {
    guard let top = open.last else { return documentStart }
    guard top.kind == .mapping, top.pendingKey >= 0 else { return mark }
    let keyEnd = Int(tree.nodes[Int(top.pendingKey)].end)
    return scanner.placeOfMissingValue(keyEnd: keyEnd, limit: mark)
  }

  /// Whether the file holds the value as it reads.
  private func isWritten(_ value: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let written = buffer.baseAddress, let read = value.baseAddress else { return value.isEmpty }
      return memcmp(written + start, read, value.count) == 0
    }
  }

  private mutating func offset(_ character: Int) -> Int { cursor.offset(ofCharacter: character) }

  private mutating func refuse(_ rule: RuleID, _ message: String, character: Int) {
    refusal = Refusal(rule: rule, message: message, offset: offset(character))
  }

  private static let nullTag = "tag:yaml.org,2002:null"

  private static func isNull(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch value.count {
    case 0: true
    case 1: value[0] == UInt8(ascii: "~")
    case 4 where value[0] | 0x20 == UInt8(ascii: "n"):
      ["null", "Null", "NULL"].contains { $0.utf8.elementsEqual(value) }
    default: false
    }
  }
}
