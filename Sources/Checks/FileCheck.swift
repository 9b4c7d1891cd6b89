internal import Diagnostics
internal import Identifiers
internal import TermIndex

/// The checks of one file, all facts being known.
struct FileCheck {
  let survey: RecordSurvey
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
    let subject = RecordSubject(survey, context)
    for check in RuleCatalogue.recordChecks where context.asks(check.rule) {
      for finding in try check.findings(in: subject) { report.add(finding) }
    }
    report.sortFindings()
    return (report, undecided)
  }

  /// Checks one pair; whether an ontology could say anything of it.
  private func check(
    _ pair: TermPair, _ identifier: WrittenIdentifier?, _ facts: CheckFacts, _ report: inout CheckReport
  ) throws -> Bool {
    report.counts.pairs += 1
    let resolution = identifier.flatMap { facts.resolved[$0.curie] } ?? .uncoveredPrefix
    let place = CheckFacts.PlaceKey(id: identifier?.curie ?? "", slot: pair.slot ?? .anything)
    var agreement: LabelAgreement?
    var skipped: CheckCounts.SkipReason?
    switch resolution {
    case .found(let term) where term.label == nil: skipped = .noLabel
    case .found(let term):
      agreement = try .of(pair.label, with: term, in: context.index, expecting: place.slot)
    case .uncoveredPrefix:
      if let identifier, context.prefixes.contains(identifier.curie.prefix) { skipped = .notIndexed }
    case .obsolete, .merged, .unknownTerm: break
    }
    let sense: Sense? =
      agreement != .agrees
      ? nil : pair.wording.flatMap { facts.senses[CheckFacts.SenseKey(wording: $0.text, place: place)] ?? nil }
    let subject = PairSubject(
      pair: pair, identifier: identifier, resolution: resolution, expectation: place.slot, agreement: agreement,
      membership: facts.memberships[place], sense: sense, context: context)
    if let identifier, let skipped { report.counts.skip(identifier.curie, because: skipped) }
    if agreement == .agrees { report.counts.agreeing += 1 }
    if skipped == nil, agreement != .agrees {
      for check in RuleCatalogue.meaningChecks where context.asks(check.rule) {
        if let finding = try check.finding(for: subject) {
          report.add(finding)
          break
        }
      }
    }
    for check in RuleCatalogue.pairChecks where context.asks(check.rule) {
      if let finding = try check.finding(for: subject) { report.add(finding) }
    }
    return skipped == nil && resolution != .uncoveredPrefix
  }
}
