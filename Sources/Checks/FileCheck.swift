internal import Diagnostics
internal import Identifiers
internal import TermIndex
internal import TextPairs

/// The checks of one file, all facts being known.
struct FileCheck {
  let survey: FileSurvey
  let context: CheckContext

  /// The report, and the positions of the pairs that no ontology could decide.
  func run(
    _ identifiers: [WrittenIdentifier?], _ facts: CheckFacts
  ) throws -> (report: CheckReport, undecided: [Int]) {
    var report = CheckReport()
    report.counts.files = 1
    if survey.pairs.isEmpty { report.counts.filesWithoutPairs = [survey.file.path] }
    var undecided: [Int] = []
    for (position, pair) in survey.pairs.enumerated() {
      if try !check(pair, identifiers[position], facts, &report) { undecided.append(position) }
    }
    if case .record(let record) = survey {
      let subject = RecordSubject(record, context)
      for check in context.recordChecks {
        for finding in try check.findings(in: subject) { report.add(finding) }
      }
    }
    report.sortFindings()
    report.locateFindings(in: survey.file)
    return (report, undecided)
  }

  /// Checks one pair; whether an ontology could say anything of it.
  private func check(
    _ pair: TermPair, _ identifier: WrittenIdentifier?, _ facts: CheckFacts, _ report: inout CheckReport
  ) throws -> Bool {
    report.counts.pairs += 1
    var pair = pair
    let resolution = identifier.flatMap { facts.resolved[$0.curie] } ?? .uncoveredPrefix
    let place = CheckFacts.PlaceKey(id: identifier?.curie ?? "", slot: pair.slot ?? .anything)
    var agreement: LabelAgreement?
    var skipped: CheckCounts.SkipReason?
    switch resolution {
    case .found(let term) where term.label == nil: skipped = .noLabel
    case .found(let term) where TextAgreement.applies(to: pair):
      if let text = try TextAgreement(pair, with: term, in: context.index) {
        (agreement, pair) = (text.agreement, text.pair)
      } else {
        skipped = .noName
      }
    case .found(let term):
      agreement = try .of(pair.label, with: term, in: context.index, expecting: place.slot)
    case .uncoveredPrefix:
      if identifier.map({ context.prefixes.contains($0.curie.prefix) || !unknownPrefixIsMistake(in: pair) })
        ?? (pair.text != nil)
      {
        skipped = .notIndexed
      }
    case .obsolete(let term, _, _)
    where pair.text?.form == .name && TermIndex.namesAgree(term.label ?? "", pair.label.text):
      // An ontology that repeats an obsolete term of another one as such is right.
      agreement = .agrees
    case .obsolete, .merged, .unknownTerm: break
    }
    let sense: Sense? =
      agreement != .agrees
      ? nil : pair.wording.flatMap { facts.senses[CheckFacts.SenseKey(wording: $0.text, place: place)] ?? nil }
    let subject = PairSubject(
      pair: pair, identifier: identifier, resolution: resolution, expectation: place.slot, agreement: agreement,
      membership: facts.memberships[place], sense: sense, context: context, declared: survey.declared)
    if let skipped { report.counts.skip(identifier?.curie ?? CURIE(pair.id.text), because: skipped) }
    if agreement == .agrees { report.counts.agreeing += 1 }
    if let identifier, let branch = place.slot.branch, isUnplaced(place, resolution, facts),
      place.slot.admits(prefixOf: identifier.curie)
    {
      report.counts.unplaced[branch.enumeration.name, default: 0] += 1
    }
    if skipped == nil, agreement != .agrees {
      for check in context.meaningChecks {
        if let finding = try check.finding(for: subject) {
          report.add(finding)
          break
        }
      }
    }
    for check in context.pairChecks {
      if let finding = try check.finding(for: subject) { report.add(finding) }
    }
    return skipped == nil && resolution != .uncoveredPrefix
  }

  /// Whether no index can tell if the term, which is none that other rules complain of, belongs where it stands.
  private func isUnplaced(_ place: CheckFacts.PlaceKey, _ resolution: Resolution, _ facts: CheckFacts) -> Bool {
    switch resolution {
    case .found, .uncoveredPrefix: facts.memberships[place] ?? .unknown == .unknown
    case .obsolete, .merged, .unknownTerm: false
    }
  }

  /// Whether a prefix that nobody knows is a mistake where `pair` stands. A mapping set has to declare those that it uses;
  /// other texts do not say which they mean.
  private func unknownPrefixIsMistake(in pair: TermPair) -> Bool {
    switch survey {
    case .record: true
    case .text(let text):
      !text.declared.entries.isEmpty && !text.declared.contains(pair.id.text.prefix { $0 != ":" })
    }
  }
}
