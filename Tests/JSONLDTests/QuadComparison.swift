import RDF

/// Whether two datasets are the same but for the names of blank nodes.
struct QuadComparison {
  private let right: Set<Quad>
  private var names: [String: String] = [:]

  static func areIsomorphic(_ left: [Quad], _ right: [Quad]) -> Bool {
    let left = Set(left)
    let comparison = QuadComparison(right: Set(right))
    guard left.count == comparison.right.count else { return false }
    let labels = Set(left.flatMap(labels)).sorted()
    guard labels.count == Set(right.flatMap(Self.labels)).count else { return false }
    return comparison.match(labels[...], left)
  }

  private init(right: Set<Quad>) { self.right = right }

  /// Tries every name for the first label: statements whose labels all have names must be there.
  private func match(_ labels: ArraySlice<String>, _ left: Set<Quad>) -> Bool {
    guard let label = labels.first else { return left.allSatisfy { right.contains(renamed($0)) } }
    let taken = Set(names.values)
    for candidate in Set(right.flatMap(Self.labels)).subtracting(taken).sorted() {
      var next = self
      next.names[label] = candidate
      let isPossible = left.allSatisfy { quad in
        let own = Self.labels(quad)
        return !own.contains(label) || own.contains { next.names[$0] == nil } || right.contains(next.renamed(quad))
      }
      if isPossible, next.match(labels.dropFirst(), left) { return true }
    }
    return false
  }

  private static func labels(_ quad: Quad) -> [String] {
    [quad.subject, quad.predicate, quad.object, quad.graph].compactMap {
      if case .blank(let label)? = $0 { label } else { nil }
    }
  }

  private func renamed(_ quad: Quad) -> Quad {
    Quad(renamed(quad.subject), renamed(quad.predicate), renamed(quad.object), in: quad.graph.map(renamed))
  }

  private func renamed(_ term: RDFTerm) -> RDFTerm {
    if case .blank(let label) = term, let name = names[label] { .blank(name) } else { term }
  }
}
