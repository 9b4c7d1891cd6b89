/// Predicate and object of a statement, to be looked up by.
struct StatementKey: Hashable {
  private let predicate: Int32
  /// A resource; of a literal, its language where that counts.
  private let object: Int32
  private let text: String?

  /// The key of a statement whose object, if it is a literal, is its text alone.
  init(predicate: Int32, object: Int32, isLiteral: Bool, in store: TripleStore) {
    self.predicate = predicate
    self.object = isLiteral ? -1 : object
    text = isLiteral ? store.text(ofLiteral: object) : nil
  }

  /// The key of a statement that tells literals in different languages apart.
  init(_ triple: TripleStore.Triple, in store: TripleStore) {
    predicate = triple.predicate
    object = triple.isLiteral ? store.literal(triple.object).language : triple.object
    text = triple.isLiteral ? store.text(ofLiteral: triple.object) : nil
  }
}
