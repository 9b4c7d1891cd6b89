/// Finds triples by a node that they are about: all numbers of triples in one array, sorted by node.
struct TripleIndex: Sendable {
  private let starts: [Int32]
  private let order: [Int32]
  private let blanks: Int

  /// The triples of each subject.
  init(subjectsOf store: TripleStore) {
    self.init(store, by: { $0.subject }, where: { _ in true })
  }

  /// The triples with `predicate` by their object, which is a resource.
  init(objectsOf predicate: Int32, in store: TripleStore) {
    self.init(store, by: { $0.object }, where: { $0.predicate == predicate && !$0.isLiteral })
  }

  private init(
    _ store: TripleStore, by node: (TripleStore.Triple) -> TripleStore.Node,
    where isWanted: (TripleStore.Triple) -> Bool
  ) {
    blanks = Int(store.blankCount)
    var starts = [Int32](repeating: 0, count: store.symbols.count + blanks + 2)
    for triple in store.triples where isWanted(triple) { starts[Int(node(triple)) + blanks + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var order = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    for (index, triple) in store.triples.enumerated() where isWanted(triple) {
      let slot = Int(node(triple)) + blanks
      order[Int(next[slot])] = Int32(index)
      next[slot] += 1
    }
    self.starts = starts
    self.order = order
  }

  /// The numbers of the node's triples, in the order of the file.
  subscript(node: TripleStore.Node) -> ArraySlice<Int32> {
    let slot = Int(node) + blanks
    guard slot >= 0, slot + 1 < starts.count else { return [] }
    return order[Int(starts[slot])..<Int(starts[slot + 1])]
  }
}
