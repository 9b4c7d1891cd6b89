internal import LinkML
public import Records

/// What one walk through a record file found for the checks to look at.
public struct RecordSurvey: Sendable {
  public let file: RecordFile
  /// Every mapping that pairs an identifier with a label, wherever it stands, in the order of the bytes.
  public internal(set) var pairs: [TermPair] = []
  /// Terms, where the model expects one, that have only one of the two.
  var halves: [HalfPair] = []
  /// Mappings that hold a reference, and lists of evidence without any.
  var evidence: [EvidencePlace] = []
  var emptyEvidence: [RecordNode] = []
  /// Scalars that name a thing, or refer to one by its name; by document.
  var names: [NamedPlace] = []
  var references: [NamedPlace] = []
  /// Scalars for which the model knows which values are allowed.
  var values: [(node: RecordNode, set: ValueSet)] = []

  /// The schema that the record is held against, and what was found then.
  let target: TargetSchema?
  let schema: SchemaSurvey

  /// Scalars that the schema binds to an enumeration of terms and that are no identifiers of pairs.
  private(set) var loneTerms: [(node: RecordNode, slot: SlotExpectation)] = []

  /// Walks `file`, along with what `model` knows of its places and what `target` demands there. O(nodes).
  public init(_ file: RecordFile, model: RecordModel, target: TargetSchema? = nil) {
    self.file = file
    self.target = target
    schema = target.map { SchemaSurvey(file, schema: $0.schema, targetClass: $0.className) } ?? SchemaSurvey()
    let bound = Dictionary(schema.terms.map { ($0.node.index, $0) }) { first, _ in first }
    for (number, document) in file.documents.enumerated() {
      let walk = SurveyWalk(model: model, document: number, target: target, bound: bound)
      walk.visit(document, model.root, in: nil, &self)
    }
    guard let target, !schema.terms.isEmpty else { return }
    let paired = Set(pairs.compactMap { if case .scalar(let node) = $0.id { node.index } else { nil } })
    loneTerms = schema.terms.compactMap { term in
      guard !paired.contains(term.node.index), let slot = target.slot(of: term) else { return nil }
      return (term.node, slot)
    }
  }
}

/// A term of which one half is missing.
struct HalfPair: Sendable {
  enum Missing: Sendable { case id, label }
  let missing: Missing
  /// The half that is there.
  let node: RecordNode
  let slot: SlotExpectation
}

/// An item of evidence.
struct EvidencePlace: Sendable {
  let item: RecordNode
  let reference: RecordNode?
  let title: RecordNode?
  let snippet: RecordNode?
}

/// A scalar that is the name of something, or refers to something by its name.
struct NamedPlace: Sendable {
  let node: RecordNode
  /// What it names, or may name.
  let kinds: [String]
  /// The YAML document that it stands in; names do not reach beyond it.
  let document: Int
}
