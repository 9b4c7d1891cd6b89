internal import Identifiers
internal import KnowledgeGraph

/// What a record is about.
extension RecordRun {
  /// What stands at the places of `shape`, which thereby counts as read.
  mutating func summary(_ shape: RecordShape) -> RecordSummary {
    func text(_ path: RecordPath?) -> String? { path.flatMap { read($0, in: -1).first?.text } }
    var summary = RecordSummary(file: name, name: text(shape.name))
    summary.id = shape.id.flatMap { mint($0, unchecked: false, in: -1) }
    summary.subject = text(shape.subject).flatMap { CURIE(validating: $0) }.map(mapping.prefixes.canonicalize)
    summary.created = text(shape.created)
    summary.updated = text(shape.updated)
    return summary
  }
}
