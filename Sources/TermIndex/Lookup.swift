internal import Identifiers

/// What is known of the sources before any row is read: who holds which prefix, and who answers first.
struct Lookup: Sendable {
  let catalog: SourceCatalog
  let termSources: [TermSource]
  /// By prefix in lower case: the sources that have identifiers of it, those which define it first.
  private let holders: [String: [Int]]
  /// In lower case.
  private let defined: Set<String>
  /// For each source, the prefixes that it defines, in lower case.
  private let definedBySource: [Set<String>]
  /// For each source, whether another source knows more of some of its terms.
  let reachesOthers: [Bool]

  init(_ catalog: SourceCatalog) {
    self.catalog = catalog
    termSources = catalog.sources.map {
      TermSource(ontology: $0.ontology, version: $0.version, file: $0.file)
    }
    var holders: [String: [(source: Int, isDefined: Bool)]] = [:]
    definedBySource = catalog.sources.map { source in
      Set(source.prefixes.filter(\.isDefined).map { $0.prefix.lowercased() })
    }
    for (index, source) in catalog.sources.enumerated() {
      for prefix in Set(source.prefixes.map { $0.prefix.lowercased() }) {
        holders[prefix, default: []].append((index, definedBySource[index].contains(prefix)))
      }
    }
    let ordered = holders.mapValues { list in
      list.sorted { ($0.isDefined ? 0 : 1, $0.source) < ($1.isDefined ? 0 : 1, $1.source) }.map(\.source)
    }
    self.holders = ordered
    defined = definedBySource.reduce(into: []) { $0.formUnion($1) }
    reachesOthers = catalog.sources.indices.map { index in
      catalog.sources[index].prefixes.contains { (ordered[$0.prefix.lowercased()] ?? []).first != index }
    }
  }

  func isDefined(_ prefix: some StringProtocol) -> Bool { defined.contains(prefix.lowercased()) }

  func isDefined(_ prefix: some StringProtocol, by source: Int) -> Bool {
    definedBySource[source].contains(prefix.lowercased())
  }

  /// The sources that may have the term, in the order in which they answer.
  func holders(of id: CURIE) -> [Int] { holders[id.prefix.lowercased()] ?? [] }

  /// The sources that have terms of one of `prefixes` in lower case, or all where none is given.
  func sources(with prefixes: Set<String>) -> [Int] {
    if prefixes.isEmpty { return Array(catalog.sources.indices) }
    return Set(prefixes.flatMap { holders[$0] ?? [] }).sorted()
  }

  /// The sources that define one of `prefixes` in lower case; those that have terms of one whose ontology is not here.
  func sources(defining prefixes: Set<String>) -> [Int] {
    if prefixes.isEmpty { return Array(catalog.sources.indices) }
    let sources = prefixes.map { prefix in
      let holders = holders[prefix] ?? []
      let own = holders.filter { definedBySource[$0].contains(prefix) }
      return own.isEmpty ? holders : own
    }
    return Set(sources.joined()).sorted()
  }

  /// A term as callers see it.
  func term(_ row: IndexReader.TermRow, of source: Int) -> IndexedTerm {
    IndexedTerm(
      id: CURIE(row.id), kind: row.flags.kind, label: row.label, isObsolete: row.flags.contains(.obsolete),
      isDiscouraged: row.flags.contains(.discouraged), source: termSources[source], row: row.row,
      links: row.links)
  }
}
