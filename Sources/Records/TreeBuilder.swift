internal import ByteIO
internal import Diagnostics

/// Builds the flat tree of a file from its events.
struct TreeBuilder {
  private let bytes: [UInt8]
  private let path: String
  private let limits: RecordLimits
  private var cursor: OffsetCursor
  private var nodes: [StoredNode] = []
  private var arena: [UInt8] = []
  private var roots: [Int32] = []
  /// The open mappings and sequences.
  private var open: [Level] = []
  private var anchors: [String: Int32] = [:]
  private var anchorOfOpen: [Int32: String] = [:]
  /// Nodes that aliases stand for, so far, and how many a finished anchored node holds.
  private var expanded = 0
  private var weights: [Int32: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the file asks for too much.
  private(set) var isRefused = false

  private struct Level {
    let node: Int32
    var last: Int32 = -1
    /// A key that waits for its value.
    var pendingKey: Int32 = -1
    let firstInside: Int
    let expandedBefore: Int
  }

  init(bytes: [UInt8], skipping skipped: Int, path: String, limits: RecordLimits) {
    self.bytes = bytes
    self.path = path
    self.limits = limits
    cursor = OffsetCursor(bytes, base: skipped)
    nodes.reserveCapacity(bytes.count / 24)
  }

  func finish() -> RecordFile {
    RecordFile(path: path, bytes: bytes, nodes: nodes, arena: arena, roots: roots)
  }

  mutating func startDocument() { anchors = [:] }

  mutating func scalar(
    _ value: UnsafeBufferPointer<UInt8>, _ style: RecordNode.Style, _ anchor: String?, isTagged: Bool,
    from start: Int, to end: Int
  ) {
    if value.count > limits.scalarBytes {
      return refuse(
        "yaml-size", "a text is longer than the limit of \(limits.scalarBytes) bytes", character: start)
    }
    var from = offset(start)
    var to = offset(end)
    if anchor != nil || isTagged { from = skipProperties(from, to) }
    if style == .literal || style == .folded { while to > from, isBlank(bytes[to - 1]) { to -= 1 } }
    var node = StoredNode(kind: .scalar, style: style, start: Int32(from), end: Int32(to))
    let isQuoted = style == .singleQuoted || style == .doubleQuoted
    let written = isQuoted && to - from >= 2 ? from + 1..<to - 1 : from..<to
    node.valueCount = Int32(value.count)
    if written.count == value.count, bytes[written].elementsEqual(value) {
      node.valueStart = Int32(written.lowerBound)
    } else {
      node.isDecoded = true
      node.valueStart = Int32(arena.count)
      arena.append(contentsOf: value)
    }
    node.isNull = style == .plain && !isTagged && Self.isNull(value)
    let index = add(node)
    if let anchor { remember(anchor, index, weight: 1) }
  }

  mutating func open(
    _ kind: RecordNode.Kind, _ style: RecordNode.Style, _ anchor: String?, from start: Int
  ) {
    if open.count >= limits.depth {
      return refuse("yaml-depth", "more than \(limits.depth) levels inside one another", character: start)
    }
    let from = offset(start)
    let index = add(StoredNode(kind: kind, style: style, start: Int32(from), end: Int32(from)))
    open.append(Level(node: index, firstInside: nodes.count, expandedBefore: expanded))
    if let anchor {
      anchors[anchor] = index
      anchorOfOpen[index] = anchor
    }
  }

  mutating func close(to end: Int) {
    guard let level = open.popLast() else { return }
    let index = Int(level.node)
    nodes[index].end = Int32(max(Int(nodes[index].start), offset(end)))
    if nodes[index].style == .block { trimBlock(index) }
    if nodes[index].kind == .mapping { reportDuplicateKeys(of: index) }
    if anchorOfOpen.removeValue(forKey: level.node) != nil {
      weights[level.node] = nodes.count - level.firstInside + 1 + expanded - level.expandedBefore
    }
  }

  mutating func alias(_ name: String, from start: Int, to end: Int) {
    guard let target = anchors[name] else {
      return refuse(
        "yaml-syntax", "the alias “*\(name)” has no anchor “&\(name)” before it", character: start)
    }
    guard let weight = weights[target] else {
      return refuse("yaml-alias-limit", "the alias “*\(name)” stands inside its own anchor", character: start)
    }
    expanded += weight
    if expanded > limits.aliasExpansion {
      return refuse(
        "yaml-alias-limit", "aliases stand for more than \(limits.aliasExpansion) nodes", character: start)
    }
    var node = StoredNode(kind: .scalar, style: .plain, start: Int32(offset(start)), end: Int32(offset(end)))
    node.isAlias = true
    let index = add(node)
    nodes[Int(index)].first = target
  }

  /// Appends a node and links it to what is open.
  private mutating func add(_ node: StoredNode) -> Int32 {
    let index = Int32(nodes.count)
    nodes.append(node)
    guard !open.isEmpty else {
      roots.append(index)
      return index
    }
    let top = open.count - 1
    let parent = Int(open[top].node)
    nodes[Int(index)].parent = Int32(parent)
    if open[top].last < 0 { nodes[parent].first = index } else { nodes[Int(open[top].last)].next = index }
    open[top].last = index
    if nodes[parent].kind == .sequence {
      nodes[parent].count += 1
    } else if open[top].pendingKey < 0 {
      open[top].pendingKey = index
    } else {
      nodes[Int(index)].key = open[top].pendingKey
      open[top].pendingKey = -1
      nodes[parent].count += 1
    }
    return index
  }

  private mutating func remember(_ anchor: String, _ index: Int32, weight: Int) {
    anchors[anchor] = index
    weights[index] = weight
  }

  private mutating func offset(_ character: Int) -> Int {
    cursor.offset(ofCharacter: character)
  }

  /// Past an anchor and a tag, to where the scalar itself begins.
  private func skipProperties(_ from: Int, _ to: Int) -> Int {
    var at = from
    while at < to, bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      while at < to, !isBlank(bytes[at]) { at += 1 }
      while at < to, isBlank(bytes[at]) { at += 1 }
    }
    return at
  }

  /// A block collection ends with its last child, not where the parser noticed it.
  private mutating func trimBlock(_ index: Int) {
    var end = nodes[index].start
    var child = nodes[index].first
    while child >= 0 {
      end = max(end, nodes[Int(child)].end)
      child = nodes[Int(child)].next
    }
    nodes[index].end = end
  }

  private mutating func reportDuplicateKeys(of index: Int) {
    guard nodes[index].count > 1 else { return }
    var keys: [Int] = []
    var child = Int(nodes[index].first)
    while child >= 0 {
      keys.append(child)
      child = Int(nodes[Int(nodes[child].next)].next)
    }
    var seen: [ArraySlice<UInt8>: Int] = [:]
    if keys.count > 24 { seen.reserveCapacity(keys.count) }
    for (position, key) in keys.enumerated() where nodes[key].kind == .scalar {
      let earlier =
        keys.count > 24
        ? seen.updateValue(key, forKey: value(of: key))
        : keys[..<position].first {
          nodes[$0].valueCount == nodes[key].valueCount && value(of: $0) == value(of: key)
        }
      if let earlier { reportDuplicate(key, after: earlier) }
    }
  }

  private func value(of index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    let range = Int(node.valueStart)..<Int(node.valueStart + node.valueCount)
    return node.isDecoded ? arena[range] : bytes[range]
  }

  private mutating func reportDuplicate(_ key: Int, after earlier: Int) {
    let lines = LineTable(bytes)
    let first = lines.position(at: Int(nodes[earlier].start), in: bytes)
    let range = TextRange(
      start: lines.position(at: Int(nodes[key].start), in: bytes),
      end: lines.position(at: Int(nodes[key].end), in: bytes))
    diagnostics.append(
      Diagnostic(
        rule: "yaml-duplicate-key", severity: .error,
        message: "the key “\(String(decoding: value(of: key), as: UTF8.self))” stands here a second time; "
          + "the first is in line \(first.line)", file: path, range: range))
  }

  private mutating func refuse(_ rule: RuleID, _ message: String, character: Int) {
    let position = LineTable(bytes).position(at: offset(character), in: bytes)
    diagnostics.append(
      Diagnostic(rule: rule, severity: .error, message: message, file: path, range: TextRange(at: position)))
    isRefused = true
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

  private static func isNull(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch value.count {
    case 0: true
    case 1: value[0] == UInt8(ascii: "~")
    case 4: ["null", "Null", "NULL"].contains { $0.utf8.elementsEqual(value) }
    default: false
    }
  }
}
