internal import TermIndex

/// What the rules ask of an index's sources.
extension TermIndex {
  /// The prefixes that sources define, as they spell them.
  var definedPrefixes: [String] {
    sources.flatMap { source in source.prefixes.filter(\.isDefined).map(\.prefix) }
  }

  /// The source that defines `prefix`, in whatever case it is written.
  func source(defining prefix: Substring) -> TermSource? {
    let wanted = prefix.lowercased()
    return sources.first { source in
      source.prefixes.contains { $0.isDefined && $0.prefix.lowercased() == wanted }
    }.map { TermSource(ontology: $0.ontology, version: $0.version, file: $0.file) }
  }
}
