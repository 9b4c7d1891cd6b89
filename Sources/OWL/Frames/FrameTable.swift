internal import OBO

/// The frames of a document as they are filled, found by what they are about.
struct FrameTable {
  private struct Key: Hashable {
    let kind: OBOFrame.Kind
    let iri: String
  }

  private(set) var frames: [OBOFrame] = []
  private var numbers: [Key: Int] = [:]

  /// The kind of frame for entities of `kind`.
  private static func kind(of kind: OWLEntity.Kind) -> OBOFrame.Kind? {
    switch kind {
    case .owlClass: .term
    case .objectProperty, .annotationProperty: .typedef
    case .namedIndividual: .instance
    case .dataProperty, .datatype: nil
    }
  }

  func number(of entity: OWLEntity) -> Int? {
    Self.kind(of: entity.kind).flatMap { numbers[Key(kind: $0, iri: entity.iri)] }
  }

  /// The frame of `entity`, new with `id` where there is none; `nil` where OBO has no frames for such entities.
  mutating func open(_ entity: OWLEntity, id: String) -> Int? {
    guard let kind = Self.kind(of: entity.kind) else { return nil }
    let key = Key(kind: kind, iri: entity.iri)
    if let number = numbers[key] { return number }
    frames.append(OBOFrame(kind, id: id, clauses: [OBOClause(.id, .id(id))]))
    numbers[key] = frames.count - 1
    return frames.count - 1
  }

  mutating func add(_ clause: OBOClause, to number: Int) { frames[number].clauses.append(clause) }

  /// Adds a clause unless the frame has it already.
  mutating func addOnce(_ clause: OBOClause, to number: Int) {
    // Most clauses are told apart by their tags, which costs no copy of them.
    let isThere = frames[number].clauses.indices.contains {
      frames[number].clauses[$0].tag == clause.tag && frames[number].clauses[$0] == clause
    }
    if !isThere { add(clause, to: number) }
  }

  func has(_ tag: OBOTag, in number: Int) -> Bool { frames[number].clauses.contains { $0.tag == tag } }
}
