public import Records

extension FixTable.Row {
  /// The edits that make the pair of this row read what the row says, in `file`, whose digest must be the row's.
  ///
  /// `nil` where there is no identifier or label with the row's text at its place, or where the place cannot carry the new
  /// one.
  public func edits(in file: CheckedFile) -> [TextEdit]? {
    var edits: [TextEdit] = []
    for (bytes, old, new) in [(idBytes, id, newID), (labelBytes, label, newLabel)] {
      guard let bytes else { continue }
      guard let text = file.text(at: bytes), text.equals(old) else { return nil }
      if new.isEmpty || new == old { continue }
      guard let edit = text.edit(replacingWith: new) else { return nil }
      edits.append(edit)
    }
    if case .record(let record) = file, let insertion = insertion(in: record) { edits.append(insertion) }
    return edits
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
