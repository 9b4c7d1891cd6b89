internal import Diagnostics

/// A key that stands twice in one mapping.
struct DuplicateKey {
  let key: Int
  /// The first key of that value.
  let earlier: Int

  /// The keys of a mapping that an earlier one equals. O(keys).
  static func all(in mapping: Int, of tree: TreeBuilder.Tree, bytes: [UInt8]) -> [DuplicateKey] {
    var duplicates: [DuplicateKey] = []
    var seen: [ArraySlice<UInt8>: Int] = [:]
    let isLarge = tree.nodes[mapping].count > 16
    let first = Int(tree.nodes[mapping].first)
    var key = first
    while key >= 0 {
      if let value = value(of: key, in: tree, bytes) {
        let earlier =
          isLarge ? seen[value] : self.earlier(than: key, from: first, equalling: value, in: tree, bytes)
        if let earlier {
          duplicates.append(DuplicateKey(key: key, earlier: earlier))
        } else if isLarge {
          seen[value] = key
        }
      }
      key = nextKey(after: key, in: tree)
    }
    return duplicates
  }

  /// A small mapping is searched without a table, which would cost more than it saves.
  private static func earlier(
    than key: Int, from first: Int, equalling wanted: ArraySlice<UInt8>, in tree: TreeBuilder.Tree,
    _ bytes: [UInt8]
  ) -> Int? {
    var other = first
    while other != key {
      if let value = value(of: other, in: tree, bytes), value == wanted { return other }
      other = nextKey(after: other, in: tree)
    }
    return nil
  }

  private static func nextKey(after key: Int, in tree: TreeBuilder.Tree) -> Int {
    Int(tree.nodes[Int(tree.nodes[key].next)].next)
  }

  /// The value of a key that is a scalar.
  private static func value(of key: Int, in tree: TreeBuilder.Tree, _ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let own = tree.nodes[key]
    let node = own.flags.contains(.alias) ? tree.nodes[Int(own.first)] : own
    guard node.kind == .scalar else { return nil }
    return node.flags.contains(.decoded) ? tree.arena[node.value] : bytes[node.value]
  }

  /// Reports the first hundred, and how many there are beyond, in the order of the file.
  static func report(
    _ duplicates: [DuplicateKey], in tree: TreeBuilder.Tree, bytes: [UInt8], path: String, lines: LineTable,
    to reports: inout some DiagnosticSink
  ) {
    let limit = 100
    for duplicate in duplicates.sorted(by: { $0.key < $1.key }).prefix(limit) {
      let key = tree.nodes[duplicate.key]
      let name = value(of: duplicate.key, in: tree, bytes).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let first = lines.position(at: Int(tree.nodes[duplicate.earlier].start), in: bytes)
      let range = TextRange(
        start: lines.position(at: Int(key.start), in: bytes), end: lines.position(at: Int(key.end), in: bytes))
      let rest = duplicates.count - limit
      reports.report(
        Diagnostic(
          rule: "yaml-duplicate-key", severity: .error,
          message: "the key “\(name)” stands here a second time; the first is in line \(first.line), "
            + "column \(first.column)", file: path, range: range,
          notes: rest > 0 ? ["\(rest) more keys of this file are repeated and not listed"] : []))
    }
  }
}

/// Says cheaply whether the keys of a mapping may repeat, so that hardly any mapping needs a closer look.
struct KeyFilter {
  private var bits: UInt64 = 0
  private(set) var mayRepeat = false

  mutating func insert(_ value: UnsafeBufferPointer<UInt8>) {
    var hash = UInt64(value.count)
    if let first = value.first, let last = value.last {
      hash = hash &* 31 &+ UInt64(first) &* 7 &+ UInt64(last) &* 13 &+ UInt64(value[value.count / 2]) &* 3
    }
    let bit: UInt64 = 1 << (hash & 63)
    if bits & bit != 0 { mayRepeat = true }
    bits |= bit
  }

  /// An alias may stand for any key.
  mutating func insertAlias() { mayRepeat = true }
}
