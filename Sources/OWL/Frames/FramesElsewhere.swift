/// The part of an ontology whose frames are made without its axioms.
protocol FramesElsewhere {
  /// Whether what is stated there uses `entity`.
  func uses(_ entity: OWLEntity) -> Bool
  /// The name of the frame with the identifier `id`; `nil` where there is no such frame, or no name.
  func name(of id: String) -> String?
}

/// No such part.
struct NothingElse: FramesElsewhere {
  func uses(_ entity: OWLEntity) -> Bool { false }
  func name(of id: String) -> String? { nil }
}
