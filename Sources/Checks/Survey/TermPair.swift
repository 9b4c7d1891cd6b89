internal import Records
public import TextPairs

/// An identifier beside a label, somewhere in a file: what the checks are about.
public struct TermPair: Sendable {
  public let id: PairText
  public internal(set) var label: PairText
  /// What the term is expected to be, where the model knows the place.
  public let slot: SlotExpectation?
  /// Whether the pair says what the whole record is about.
  public let isSubject: Bool
  /// The curator's own wording beside the pair, where there is one.
  public let wording: PairText?
  /// How the two stand together, where they stand in a text that is no record.
  public let text: TextPair?

  init(
    id: PairText, label: PairText, slot: SlotExpectation?, isSubject: Bool, wording: PairText?, text: TextPair? = nil
  ) {
    self.id = id
    self.label = label
    self.slot = slot
    self.isSubject = isSubject
    self.wording = wording
    self.text = text
  }

  /// The text that it stands in, where that is no record.
  var textFile: TextFile? {
    if case .stretch(_, let file) = id { file } else { nil }
  }

  /// Where it stands: the path of the mapping that holds both, such as `phenotypes[3].phenotype_term.term`, or the place in
  /// a text, such as `row 12, object_id`.
  public var path: String {
    switch id {
    case .scalar(let node): node.parent?.path ?? ""
    case .stretch: text?.place.description ?? ""
    }
  }
}
