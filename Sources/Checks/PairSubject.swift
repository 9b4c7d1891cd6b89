internal import Diagnostics
public import Identifiers
internal import Records
public import TermIndex

/// A pair with all that a rule needs to judge it. Made once for each pair that does not simply agree.
public struct PairSubject: Sendable {
  public let pair: TermPair
  /// The identifier, or `nil` where it is malformed.
  public let curie: CURIE?
  public let resolution: Resolution
  public let expectation: SlotExpectation
  /// Prefixes that are known although no ontology of theirs is indexed.
  public let knownPrefixes: PrefixMap
  public let index: TermIndex
  /// How the label relates to the term, where there is a live term to compare with.
  public let agreement: LabelAgreement?

  /// The live term that the identifier means, where it means one.
  public var term: IndexedTerm? {
    if case .found(let term) = resolution { term } else { nil }
  }

  /// A finding of `rule` at one of the pair's scalars.
  func finding(
    _ rule: CheckRule, at node: RecordNode, _ message: String, term: IndexedTerm? = nil
  ) -> Finding {
    var finding = Finding(
      diagnostic: Diagnostic(
        rule: rule.id, severity: rule.severity, message: message, file: node.file.path, range: node.range))
    finding.path = pair.path
    finding.id = pair.id.text
    finding.label = pair.label.text
    finding.expected = term?.label
    finding.source = term.map { FindingSource($0.source) }
    finding.line = node.file.lineText(node.range.start.line)
    return finding
  }

  /// A fix that writes `label` in place of the pair's label.
  func relabel(_ kind: Fix.Class, to label: String) -> Fix {
    Fix(
      kind: kind, summary: "write “\(label)” instead of “\(pair.label.text)”",
      edits: [ScalarWriter.edit(replacing: pair.label, with: label)])
  }

  /// Terms that were probably meant, best first: those in the expected branch that have the pair's label, or the curator's
  /// wording, as a name; else those whose names are near the label, or near the wording.
  func candidates(limit: Int = 3) throws -> [Candidate] {
    let texts = [pair.label.text, pair.wording].compactMap(\.self)
    let prefixes = Set(expectation.prefixes)
    var found: [Candidate] = []
    for text in texts {
      for match in try index.terms(named: text, prefixes: prefixes, limit: 20) where match.isPresentName {
        found.append(Candidate(match, score: 1))
      }
    }
    for text in texts where found.isEmpty {
      let hits = try index.candidates(
        for: text, prefixes: prefixes, under: expectation.roots, limit: limit + 1)
      found = hits.map { Candidate($0) }
    }
    var seen: Set<CURIE> = []
    found = found.filter { $0.id != term?.id && seen.insert($0.id).inserted }
    return Array(found.prefix(limit))
  }
}

extension FindingSource {
  init(_ source: TermSource) {
    self.init(ontology: source.ontology, version: source.version, file: source.file)
  }
}

extension Candidate {
  init(_ hit: SearchHit) {
    self.init(id: hit.term.id, label: hit.term.label ?? "", score: hit.score, reason: hit.reason.rawValue)
  }
}
