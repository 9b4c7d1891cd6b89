internal import Records

/// An identifier beside a label, somewhere in a file: what the checks are about.
public struct TermPair: Sendable {
  public let id: PairText
  public let label: PairText
  /// What the term is expected to be, where the model knows the place.
  public let slot: SlotExpectation?
  /// Whether the pair says what the whole record is about.
  public let isSubject: Bool
  /// The curator's own wording beside the pair, where there is one.
  public let wording: PairText?

  /// The path of the mapping that holds both, such as `phenotypes[3].phenotype_term.term`.
  public var path: String {
    switch id {
    case .scalar(let node): node.parent?.path ?? ""
    }
  }
}
