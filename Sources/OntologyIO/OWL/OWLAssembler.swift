internal import ByteIO
internal import Identifiers
internal import Ontology

/// Puts terms together from the triples of an ontology.
struct OWLAssembler {
  let ontology: OWLOntology
  /// Axioms with a class expression that a term cannot hold.
  var skippedCount = 0
  /// What may still be spent on lists and annotated axioms, which a hostile file can make many entities share.
  private(set) var budget: Int

  /// An assembler that has as much to spend as it takes to read any honest ontology.
  init(_ ontology: OWLOntology) { self.init(ontology, budget: 64 * ontology.store.triples.count + 10_000) }

  private init(_ ontology: OWLOntology, budget: Int) {
    self.ontology = ontology
    self.budget = budget
  }

  var store: TripleStore { ontology.store }
  var vocabulary: OWLVocabulary { ontology.vocabulary }

  /// Whether terms are incomplete, for too much would have to be spent on them.
  var isExhausted: Bool { budget <= 0 }

  /// Whether there is still something to spend.
  mutating func spend() -> Bool {
    budget -= 1
    return budget > 0
  }

  /// Entities that one core puts together in one go.
  private static let batchSize = 512

  /// Calls `body` with the term of each entity, in their order, until they are exhausted. All cores work at a few
  /// batches at a time, so that not all terms are in memory at once.
  mutating func forEachTerm(_ body: (consuming Term) throws -> Void) throws {
    var start = 0
    while start < ontology.entities.count, !isExhausted {
      let end = min(start + Self.batchSize * 8, ontology.entities.count)
      let batches = stride(from: start, to: end, by: Self.batchSize).map { $0..<min($0 + Self.batchSize, end) }
      let (ontology, budget) = (ontology, budget)
      let results = concurrentMap(batches) { batch in
        var assembler = OWLAssembler(ontology, budget: budget)
        let terms = ontology.entities[batch].compactMap { assembler.term(of: $0) }
        return (terms: terms, skipped: assembler.skippedCount, spent: budget - assembler.budget)
      }
      for result in results {
        skippedCount += result.skipped
        self.budget -= result.spent
        for term in result.terms { try body(term) }
      }
      start = end
    }
  }
}
