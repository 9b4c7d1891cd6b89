internal import Identifiers

/// The `direct` column of a row of links: what the source asserts, without what is entailed.
enum LinkPacking {
  /// Each link: its relation as text, empty for `is_a`, and the row of its target.
  static func pack(
    _ set: ArraySlice<LinkTable.Link>, of links: LinkTable, nodes: NodeTable, into packer: inout Packer
  ) {
    packer.bytes.removeAll(keepingCapacity: true)
    for link in set where !link.kind.isImplied {
      packer.add(links.relation(link.kind)?.text ?? "")
      packer.add(Int(nodes.rows[Int(link.target)]))
    }
    // A blob is never empty, so that the column can be not null.
    if packer.bytes.isEmpty { packer.bytes = [0xff] }
  }

  /// The links of a blob, with rows counted from the source's first; `nil` where it is damaged.
  static func unpack(_ blob: [UInt8]) -> [(relation: CURIE?, row: Int64)]? {
    if blob == [0xff] { return [] }
    var unpacker = Unpacker(blob)
    var links: [(relation: CURIE?, row: Int64)] = []
    while !unpacker.isAtEnd {
      let relation = unpacker.text()
      let row = unpacker.count()
      links.append((relation.isEmpty ? nil : CURIE(relation), Int64(row)))
    }
    return unpacker.isDamaged ? nil : links
  }
}
