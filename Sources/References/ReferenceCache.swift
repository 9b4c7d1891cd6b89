/// The references that were read last, as many as fit in a number of bytes.
struct ReferenceCache {
  private struct Entry {
    let reference: Reference
    var lastUse: Int
  }

  private let capacity: Int
  private var entries: [String: Entry] = [:]
  private var size = 0
  private var clock = 0

  init(capacity: Int) { self.capacity = capacity }

  /// How many are kept.
  var count: Int { entries.count }

  /// A reference by the path of its file.
  mutating func reference(at path: String) -> Reference? {
    clock += 1
    entries[path]?.lastUse = clock
    return entries[path]?.reference
  }

  /// Keeps `reference`; when there is no room, the half that was not asked for longest goes.
  mutating func keep(_ reference: Reference, at path: String) {
    guard reference.cost <= capacity, entries[path] == nil else { return }
    clock += 1
    entries[path] = Entry(reference: reference, lastUse: clock)
    size += reference.cost
    guard size > capacity else { return }
    for (old, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) where size > capacity / 2 {
      if old == path { continue }
      size -= entry.reference.cost
      entries[old] = nil
    }
  }
}
