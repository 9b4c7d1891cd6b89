/// What the first rows of two columns say: whether they hold identifiers and labels.
struct ColumnEvidence {
  /// How many rows are looked at.
  static let rows = 200

  private var filled = 0
  private var identifiers = 0
  private var known = 0
  private var identifiersAmongLabels = 0

  mutating func note(id: String, label: String, _ isKnownPrefix: (String) -> Bool) {
    guard !id.isEmpty else { return }
    filled += 1
    if Identifier.isPlausible(label) { identifiersAmongLabels += 1 }
    guard Identifier.isPlausible(id) else { return }
    identifiers += 1
    if known == 0, TermIdentifier.isKnown(id, isKnownPrefix) { known += 1 }
  }

  /// Whether the columns are what their names say. In a mapping set they are by definition.
  func speaksFor(_ kind: TextKind) -> Bool {
    guard identifiers > 0, identifiers * 2 >= filled, identifiersAmongLabels * 2 <= filled else { return false }
    return kind == .sssom || known > 0
  }
}
