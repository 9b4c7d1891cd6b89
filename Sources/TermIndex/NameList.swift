internal import Identifiers
internal import Ontology

/// One name of a term, with what it is.
struct NamedText {
  var name: NameMatch.Name
  var text: String
}

extension Lookup {
  /// Every name of a term: label, synonyms, former labels.
  func names(of row: IndexReader.TermRow, _ reader: IndexReader) throws(IndexFailure) -> [NamedText] {
    var names: [NamedText] = []
    if let label = row.label { names.append(NamedText(name: .label, text: label)) }
    for synonym in try reader.extra(of: row).synonyms {
      names.append(NamedText(name: .synonym(synonym.scope), text: synonym.text))
    }
    for former in try reader.formerLabels(row.row) {
      names.append(NamedText(name: .formerLabel(version: former.version), text: former.text))
    }
    return names
  }

  /// Whether the row speaks for its identifier, or a source that comes first has a row of its own.
  func isAuthority(_ row: IndexReader.TermRow, of source: Int, _ reader: IndexReader) throws(IndexFailure)
    -> Bool
  {
    let id = CURIE(row.id)
    if holders(of: id).first == source { return true }
    return try answer(id, reader)?.row.row == row.row
  }
}
