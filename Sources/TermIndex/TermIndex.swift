/// The terms of many ontologies in one file, to be looked up by identifier, by name and by their place in the
/// hierarchy.
///
/// Open it once and use it from any thread. It does not see a newer index that takes the file's place.
public final class TermIndex: Sendable {
  public let path: String
  /// By name.
  public let sources: [IndexedSource]
  let lookup: Lookup
  let readers: ReaderPool

  /// Opens the index at `path`, which is not changed.
  public init(path: String) throws(IndexFailure) {
    self.path = path
    readers = try ReaderPool(path: path)
    lookup = Lookup(try readers.withReader { reader throws(IndexFailure) in try reader.catalog() })
    sources = lookup.catalog.sources
  }

  /// Whether a source is the authority on `prefix`, in whatever case it is written.
  public func isDefined(prefix: some StringProtocol) -> Bool { lookup.isDefined(prefix) }

  /// Everything else that the index holds of `term`, which must be from this index.
  public func details(of term: IndexedTerm) throws(IndexFailure) -> TermDetails {
    try readers.withReader { reader throws(IndexFailure) in
      var details = TermDetails()
      guard let row = try reader.term(term.row) else { return details }
      let extra = try reader.extra(of: row)
      details.definition = try reader.definition(term.row)
      details.synonyms = extra.synonyms
      details.formerLabels = try reader.formerLabels(term.row)
      details.alternativeIDs = extra.alternativeIDs
      details.replacedBy = extra.replacedBy
      details.consider = extra.consider
      details.subsets = extra.subsets
      for link in try lookup.directLinks(of: row, reader) {
        if let relation = link.relation {
          details.relationships.append(TermDetails.Relationship(relation, link.target))
        } else {
          details.parents.append(link.target)
        }
      }
      return details
    }
  }
}
