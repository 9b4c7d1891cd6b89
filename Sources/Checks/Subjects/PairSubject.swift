internal import Diagnostics
public import Identifiers
internal import Records
public import TermIndex
internal import TextPairs

/// A pair with all that a rule needs to judge it.
public struct PairSubject: Sendable {
  public let pair: TermPair
  /// The identifier as it is understood, and how it is written; `nil` where it is malformed.
  public let identifier: WrittenIdentifier?
  public let resolution: Resolution
  /// What the place expects; ``SlotExpectation/anything`` where nobody says.
  public let expectation: SlotExpectation
  /// How the label relates to the term, where there is a live term to compare with.
  public let agreement: LabelAgreement?
  /// Whether the term is in the branch that the place expects; `nil` where nobody asked.
  let membership: Membership?
  /// What the curator's wording says of the term; `nil` where it says nothing else.
  let sense: Sense?
  /// What all subjects have in common.
  let context: CheckContext
  /// The prefixes that its file declares.
  let declared: PrefixMap

  /// The identifier, its prefix in the canonical spelling; `nil` where it is malformed.
  public var curie: CURIE? { identifier?.curie }
  var index: TermIndex { context.index }

  /// The live term that the identifier means, where it means one.
  public var term: IndexedTerm? {
    if case .found(let term) = resolution { term } else { nil }
  }

  /// A finding of `rule` at one of the pair's texts.
  func finding(_ rule: CheckRule, at place: PairText, _ message: String, term: IndexedTerm? = nil) -> Finding {
    var finding = Finding(
      diagnostic: Diagnostic(
        rule: rule.id, severity: rule.severity, message: message, file: place.file, range: place.range))
    finding.path = pair.path
    finding.id = pair.id.text
    finding.label = pair.label.text
    finding.idBytes = pair.id.bytes
    finding.labelBytes = pair.label.bytes
    finding.expected = term?.label
    finding.source = term.map { FindingSource($0.source) }
    finding.line = place.line
    if case .row(let row, let column) = pair.text?.place {
      finding.diagnostic.notes.append("row \(row), column \(column)")
    }
    return finding
  }

  /// The finding, with a safe fix, that the label is the term's, but spelled in another way.
  func respelled(_ rule: CheckRule) -> Finding? {
    guard let term, let label = term.label else { return nil }
    var finding = finding(
      rule, at: pair.label, "“\(pair.label.text)” is written “\(label)” in \(term.source.ontology)", term: term)
    finding.fix = relabel(.safe, to: label)
    return finding
  }

  /// A fix that writes `label` in place of the pair's label. In prose none is safe: the text may speak of the very name.
  func relabel(_ kind: Fix.Class, to label: String) -> Fix? {
    let isProse = pair.textFile?.kind.isProse == true
    return pair.label.edit(replacingWith: label).map {
      Fix(
        kind: isProse && kind == .safe ? .likely : kind, summary: "write “\(label)” instead of “\(pair.label.text)”",
        edits: [$0], newLabel: label)
    }
  }

  /// A fix that writes the identifier as it is usually written; `nil` where its place cannot carry that.
  func respell(to id: CURIE) -> Fix? {
    pair.id.edit(replacingWith: id.text).map {
      Fix(
        kind: .safe, summary: "write “\(id)” instead of “\(pair.id.text)”", edits: [$0], newID: id.text)
    }
  }

  /// How `id` is written in place of the pair's identifier: as an IRI where a text has one, with the prefix that the file
  /// declares where it declares any; `nil` where that cannot be told.
  private func written(_ id: CURIE) -> String? {
    guard pair.text != nil else { return id.text }
    let isIRI = identifier?.spelling == .iri && pair.id.text.utf8.contains(UInt8(ascii: "/"))
    if !isIRI, declared.entries.isEmpty || declared.contains(id.prefix) { return id.text }
    return context.prefixes.expand(id).flatMap { isIRI ? $0 : declared.contract($0)?.text }
  }

  /// A fix that writes another term in place of the pair.
  func rebind(_ kind: Fix.Class, to id: CURIE, label: String) -> Fix? {
    guard let first = written(id).flatMap({ pair.id.edit(replacingWith: $0) }),
      let second = pair.label.edit(replacingWith: label)
    else {
      return nil
    }
    return Fix(
      kind: kind, summary: "write \(id) “\(label)” instead", edits: [first, second], newID: id.text, newLabel: label)
  }

  /// What may tell which term was meant: the label, and the curator's wording where it says something that neither the label
  /// nor the identifier says.
  private var texts: [String] {
    guard let wording = pair.wording?.text, !TermIndex.namesAgree(wording, pair.label.text),
      term?.label.map({ !TermIndex.namesAgree(wording, $0) }) ?? true
    else { return [pair.label.text] }
    return [pair.label.text, wording]
  }

  /// Other terms that have the pair's label, or the curator's wording, as a name.
  func namesakes(limit: Int = 3) throws -> [Candidate] {
    var found: [Candidate] = []
    for text in texts {
      for match in try index.terms(named: text, prefixes: Set(expectation.prefixes), limit: 20)
      where match.isPresentName {
        found.append(Candidate(match, score: 1))
      }
    }
    return chosen(found, limit)
  }

  /// Terms that were probably meant, best first: those that have the pair's label or the curator's wording as a name; else
  /// those in the expected branch whose names are near.
  func candidates(limit: Int = 3) throws -> [Candidate] {
    let found = try namesakes(limit: limit)
    if !found.isEmpty { return found }
    for text in texts {
      let hits = try index.candidates(
        for: text, prefixes: Set(expectation.prefixes), under: expectation.roots, limit: limit + 1)
      let chosen = chosen(hits.map { Candidate($0) }, limit)
      if !chosen.isEmpty { return chosen }
    }
    return []
  }

  /// Terms of the expected branch that were probably meant: those that have the pair's label or the curator's wording as a
  /// name, then those whose names are near.
  func branchCandidates(limit: Int = 3) throws -> [Candidate] {
    var found: [Candidate] = []
    for text in texts {
      let hits = try index.candidates(
        for: text, prefixes: Set(expectation.prefixes), under: expectation.roots, limit: limit + 1)
      found += hits.map { Candidate($0) }
    }
    found.sort { $0.score > $1.score }
    return chosen(found, limit)
  }

  /// The first of `found`, each term once, and not the one that the identifier means.
  private func chosen(_ found: [Candidate], _ limit: Int) -> [Candidate] {
    var seen: Set<CURIE> = []
    return Array(found.filter { $0.id != term?.id && seen.insert($0.id).inserted }.prefix(limit))
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
