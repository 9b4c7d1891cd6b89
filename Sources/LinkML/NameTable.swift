internal import Records

/// Numbers for names, found by the bytes of a scalar without making a string.
struct NameTable: Sendable {
  /// All names, one after the other.
  private var arena: [UInt8] = []
  /// Where each name begins; one more for the end of the last.
  private var starts: [Int32] = [0]
  /// Open addressing; -1 is empty, else the number of a name.
  private var buckets: [Int32]

  /// Numbers `names` from 0; where one is there twice, the first counts.
  init(_ names: [String]) {
    var size = 8
    while size < names.count * 4 { size *= 2 }
    buckets = Array(repeating: -1, count: size)
    for (number, name) in names.enumerated() {
      arena.append(contentsOf: name.utf8)
      starts.append(Int32(clamping: arena.count))
      var bucket = Self.hash(Array(name.utf8)[...]) & (size - 1)
      while buckets[bucket] >= 0 { bucket = (bucket + 1) & (size - 1) }
      buckets[bucket] = Int32(clamping: number)
    }
  }

  /// The number of the name that the scalar `node` is, if it is one. O(length).
  func number(of node: RecordNode) -> Int? {
    guard node.kind == .scalar else { return nil }
    if node.style == .plain, !node.isAlias {
      if let number = number(of: node.file.bytes[node.bytes]) { return number }
      // A plain scalar that goes over several lines reads otherwise than it is written.
      if !node.file.bytes[node.bytes].contains(10) { return nil }
    }
    return number(of: Array(node.text.utf8)[...])
  }

  /// The number of a name. O(length).
  func number(of name: String) -> Int? { number(of: Array(name.utf8)[...]) }

  private func number(of name: ArraySlice<UInt8>) -> Int? {
    var bucket = Self.hash(name) & (buckets.count - 1)
    while buckets[bucket] >= 0 {
      let number = Int(buckets[bucket])
      if arena[Int(starts[number])..<Int(starts[number + 1])] == name { return number }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15)
  }
}
