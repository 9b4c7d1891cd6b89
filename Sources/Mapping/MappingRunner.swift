public import Identifiers
public import KnowledgeGraph
public import Records

/// What one record gave: nodes, edges, and what was lost.
public struct RecordGraph: Sendable {
  public var nodes: [Node] = []
  public var edges: [Edge] = []
  /// What the documents of the file are about, where the mapping says how to tell.
  public var records: [RecordSummary] = []
  public var losses: [Loss] = []
  /// Names that were taken for the label of a term, since the record gives no identifier.
  public var groundings: [Grounding] = []
  /// How often each prefix was written in its canonical spelling instead: `hgnc` → `HGNC`.
  public var aliases: [String: Int] = [:]
}

/// A name that was taken for the label of a term.
public struct Grounding: Sendable, Hashable {
  /// The path without positions.
  public let path: String
  public let name: String
  public let id: CURIE
}

/// Where a mapping looks terms up; every function is called by several threads.
public struct TermLookup: Sendable {
  /// The ontology's label of a term, or `nil` where none is known.
  public var label: @Sendable (CURIE) -> String?
  /// The one live term with one of these prefixes whose label is the text, or `nil` where there is none, or more than one.
  public var term: @Sendable (_ label: String, _ prefixes: [String]) -> CURIE?

  public init(
    label: @escaping @Sendable (CURIE) -> String? = { _ in nil },
    term: @escaping @Sendable (_ label: String, _ prefixes: [String]) -> CURIE? = { _, _ in nil }
  ) {
    self.label = label
    self.term = term
  }
}

/// Applies a mapping to records.
///
/// A runner holds compiled regular expressions and is for one thread; make one for each.
public final class MappingRunner {
  let mapping: RecordMapping
  private let lookup: TermLookup
  /// What was looked up before; records name the same terms again and again.
  private var terms: [Grounds: CURIE?] = [:]
  private var matches: [Matched: String?] = [:]
  private var expressions: [Pattern: Regex<AnyRegexOutput>] = [:]

  public init(mapping: RecordMapping, lookup: TermLookup = TermLookup()) {
    self.mapping = mapping
    self.lookup = lookup
  }

  /// Maps every document of `file`. `name` stands for the file in provenance, and its stem in minted identifiers.
  public func run(_ file: RecordFile, name: String) -> RecordGraph {
    var result = RecordGraph()
    forEachRecord(of: file, name: name) { run in
      run.execute()
      result.nodes += run.output.nodes
      result.edges += run.output.edges
      result.records += run.output.records
      result.losses += run.output.losses
      result.groundings += run.output.groundings
      result.aliases.merge(run.output.aliases) { $0 + $1 }
    }
    return result
  }

  /// Begins a run for every document of `file`.
  func forEachRecord(of file: RecordFile, name: String, _ body: (inout RecordRun) -> Void) {
    var coverage = Coverage(nodeCount: file.nodeCount)
    for (number, document) in file.documents.enumerated() where document.kind != .scalar {
      var run = RecordRun(runner: self, record: document, name: name, document: number, coverage: coverage)
      body(&run)
      coverage = run.coverage
    }
  }

  private struct Grounds: Hashable {
    let label: String
    let prefixes: [String]
  }

  private struct Matched: Hashable {
    let pattern: Pattern
    let text: String
  }

  /// The ontology's label of a term.
  func label(of id: CURIE) -> String? { lookup.label(id) }

  /// The one term with that label.
  func term(labelled label: String, prefixes: [String]) -> CURIE? {
    let key = Grounds(label: label, prefixes: prefixes)
    if let known = terms[key] { return known }
    let term = lookup.term(label, prefixes)
    terms[key] = .some(term)
    return term
  }

  /// The part of `text` that `pattern` captures first, or all that it matches.
  func match(_ pattern: Pattern, in text: String) -> String? {
    let key = Matched(pattern: pattern, text: text)
    if let known = matches[key] { return known }
    let match = search(pattern, in: text)
    // Values that repeat are short; long texts are rarely met again.
    if text.utf8.count <= 64 { matches[key] = .some(match) }
    return match
  }

  private func search(_ pattern: Pattern, in text: String) -> String? {
    if expressions[pattern] == nil { expressions[pattern] = try? Regex(pattern.source) }
    guard let match = try? expressions[pattern]?.firstMatch(in: text) else { return nil }
    let captured = match.output.count > 1 ? match.output[1].substring : match.output[0].substring
    return captured.map(String.init)
  }
}
