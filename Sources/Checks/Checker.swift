internal import ByteIO
public import Identifiers
internal import Records
public import TermIndex

/// Checks records and other texts against an index: every pair of identifier and label, wherever it stands, and what else the
/// rules look at.
///
/// Give it surveys in batches; it remembers what it has looked up, and what only shows when all records have been seen.
public struct Checker: Sendable {
  private let context: CheckContext
  private var facts = CheckFacts()
  private var notes: CorpusNotes

  public init(index: TermIndex, prefixes: PrefixMap = .init(), options: CheckOptions = .init()) {
    context = CheckContext(index: index, prefixes: prefixes, options: options)
    notes = CorpusNotes(context: context)
  }

  /// The findings and counts of each of `surveys`, in their order; checked on all cores. Throws only when the index cannot be
  /// read.
  public mutating func check(_ surveys: [FileSurvey]) throws -> [CheckReport] {
    let read = try lookUp(surveys)
    let (context, facts) = (context, facts)
    let inputs = zip(surveys, read).map { ($0, $1) }
    let checked = try concurrentMap(inputs) { survey, identifiers in
      Result { try FileCheck(survey: survey, context: context).run(identifiers, facts) }
    }.map { try $0.get() }
    for ((survey, _), result) in zip(inputs, checked) { notes.add(survey, undecided: result.undecided) }
    return checked.map(\.report)
  }

  /// The findings and counts of each record.
  public mutating func check(_ surveys: [RecordSurvey]) throws -> [CheckReport] {
    try check(surveys.map { .record($0) })
  }

  /// What only shows now that all records have been seen.
  public func finish() -> CheckReport {
    var report = CheckReport()
    for check in RuleCatalogue.corpusChecks where context.asks(check.rule) {
      for finding in check.findings(in: notes) { report.add(finding) }
    }
    return report
  }

  /// Looks up all that the rules will ask of the pairs of each file; the identifiers as they are understood.
  private mutating func lookUp(_ files: [FileSurvey]) throws -> [[WrittenIdentifier?]] {
    let reader = context.identifiers
    let read = concurrentMap(files) { survey in
      survey.pairs.map { reader.read($0.id.text, declared: survey.declared) }
    }
    try facts.resolve(read.joined().lazy.compactMap { $0?.curie }, in: context.index)
    let (known, index) = (facts, context.index)
    let needs = concurrentMap(Array(zip(files, read))) { survey, identifiers in
      PairNeeds(survey.pairs, identifiers, known, index)
    }
    if context.asks(WrongBranch.rule) || context.asks(WrongPrefixForSlot.rule) {
      try facts.place(needs.lazy.flatMap(\.places), in: context.index)
    }
    if context.asks(PreferredTermDisagrees.rule) || context.asks(MoreSpecificTermAvailable.rule) {
      try facts.weigh(needs.lazy.flatMap(\.senses), in: context.index)
    }
    return read
  }
}

/// What must be looked up for the pairs of a file besides their identifiers.
private struct PairNeeds: Sendable {
  var places: [CheckFacts.PlaceKey] = []
  var senses: [CheckFacts.SenseKey] = []

  init(_ pairs: [TermPair], _ identifiers: [WrittenIdentifier?], _ facts: CheckFacts, _ index: TermIndex) {
    for (pair, identifier) in zip(pairs, identifiers) {
      guard let id = identifier?.curie, case .found(let term)? = facts.resolved[id], let label = term.label else {
        continue
      }
      let slot = pair.slot ?? .anything
      let place = CheckFacts.PlaceKey(id: id, slot: slot)
      // Of a term that an ontology only borrows, too little is known.
      let isAsked = slot.branch != nil || !slot.roots(for: id).isEmpty
      if isAsked, slot.admits(prefixOf: id), index.isDefined(prefix: id.prefix) {
        places.append(place)
      }
      if let wording = pair.wording, !wording.equals(label), pair.label.equals(label) {
        senses.append(CheckFacts.SenseKey(wording: wording.text, place: place))
      }
    }
  }
}
