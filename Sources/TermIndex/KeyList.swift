/// The hashes of one space of one source while it is read, each with the row that has it.
struct KeyList {
  /// The hash above, the row in the lower 24 bits.
  private var entries: [UInt64] = []

  static let rowBits: UInt64 = 24
  /// The most rows that a source can have.
  static let rowLimit = 1 << rowBits
  /// How many entries are packed into one row of the table.
  private static let chunk = 64

  /// The rows of `key` in a packed row of the table that begins with `first`; `nil` where it is damaged.
  static func rows(of key: Int64, from first: Int64, in packed: Span<UInt8>) -> [Int64]? {
    var rows: [Int64] = []
    var last = first
    var at = 0
    while at < packed.count {
      guard let distance = number(in: packed, at: &at), let row = number(in: packed, at: &at), row < rowLimit else {
        return nil
      }
      last &+= Int64(bitPattern: distance)
      if last > key { break }
      if last == key { rows.append(Int64(row)) }
    }
    return rows
  }

  /// The number that a ``Packer`` packed at `at`, which goes behind it.
  private static func number(in packed: Span<UInt8>, at: inout Int) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while at < packed.count, shift < 64 {
      let byte = packed[at]
      at += 1
      number |= UInt64(byte & 0x7f) &<< shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  mutating func add(_ hash: UInt64, row: Int32) {
    entries.append(UInt64(bitPattern: KeySpace.key(hash)) << Self.rowBits | UInt64(row))
  }

  /// Packs them into rows, of which none begins in the middle of one hash.
  consuming func packed(_ space: KeySpace, source: Int64) -> RowBatch {
    entries.sort()
    var batch = RowBatch()
    var packer = Packer()
    var index = 0
    while index < entries.count {
      let first = entries[index] >> Self.rowBits
      var last = first
      var taken = 0
      packer.bytes.removeAll(keepingCapacity: true)
      while index < entries.count {
        let hash = entries[index] >> Self.rowBits
        if taken >= Self.chunk, hash != last { break }
        if taken == 0 || entries[index] != entries[index - 1] {
          packer.add(hash - last)
          packer.add(entries[index] & (UInt64(Self.rowLimit) - 1))
          taken += 1
        }
        last = hash
        index += 1
      }
      batch.add(space.start(of: source) + Int64(first))
      batch.add(packer.bytes)
    }
    return batch
  }
}
