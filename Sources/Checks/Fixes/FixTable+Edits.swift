public import Records

extension FixTable.Row {
  /// The edits that make the pair of this row read what the row says, in `file`, whose digest must be the row's.
  ///
  /// `nil` where there is no scalar with the row's text at its place.
  public func edits(in file: RecordFile) -> [TextEdit]? {
    var edits: [TextEdit] = []
    for (bytes, old, new) in [(idBytes, id, newID), (labelBytes, label, newLabel)] {
      guard let bytes else { continue }
      guard let node = file.scalar(at: bytes), node.equals(old) else { return nil }
      if new.isEmpty || new == old { continue }
      edits.append(ScalarWriter.edit(replacing: node, with: new))
    }
    return edits + (insertion(in: file).map { [$0] } ?? [])
  }

  /// The edit that adds the half of the pair that is missing.
  private func insertion(in file: RecordFile) -> TextEdit? {
    switch rule {
    case LabelMissing.rule.id.name where !newLabel.isEmpty:
      idBytes.flatMap { file.scalar(at: $0) }.flatMap { EntryWriter.insertion(of: "label", text: newLabel, after: $0) }
    case IDMissing.rule.id.name where !newID.isEmpty:
      labelBytes.flatMap { file.scalar(at: $0) }.flatMap { EntryWriter.insertion(of: "id", text: newID, after: $0) }
    default: nil
    }
  }
}
