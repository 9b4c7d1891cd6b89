internal import ByteIO
public import Identifiers
public import Records
public import TermIndex

/// Checks records against an index: every pair of identifier and label, wherever it stands.
///
/// Give it files in batches; it remembers what it has resolved.
public struct Checker: Sendable {
  private let index: TermIndex
  private let expectations: ExpectationTable
  private let knownPrefixes: PrefixMap
  private var resolved: [CURIE: Resolution] = [:]

  public init(index: TermIndex, expectations: ExpectationTable = .init(), knownPrefixes: PrefixMap = .init()) {
    self.index = index
    self.expectations = expectations
    self.knownPrefixes = knownPrefixes
  }

  /// The findings and counts of each of `files`, in their order; checked on all cores. Throws only when the index cannot be
  /// read.
  public mutating func check(_ files: [(file: RecordFile, pairs: [TermPair])]) throws -> [CheckReport] {
    try resolveAll(files)
    let checker = self
    return try concurrentMap(files) { file, pairs in
      Result {
        var report = CheckReport()
        report.counts.files = 1
        if pairs.isEmpty { report.counts.filesWithoutPairs = [file.path] }
        for pair in pairs { try checker.check(pair, &report) }
        return report
      }
    }.map { try $0.get() }
  }

  private mutating func resolveAll(_ files: [(file: RecordFile, pairs: [TermPair])]) throws {
    var wanted: Set<CURIE> = []
    for (_, pairs) in files {
      for pair in pairs {
        if let curie = CURIE(validating: pair.id.text), resolved[curie] == nil { wanted.insert(curie) }
      }
    }
    // Sorted, so that neighbours in the index are asked for one after the other; in halves, for two cores.
    let sorted = wanted.sorted()
    let index = index
    let halves = [sorted.prefix(sorted.count / 2), sorted.suffix(sorted.count - sorted.count / 2)]
    for result in concurrentMap(halves, { half in Result { try index.resolve(half) } }) {
      resolved.merge(try result.get()) { known, _ in known }
    }
  }

  private func check(_ pair: TermPair, _ report: inout CheckReport) throws {
    report.counts.pairs += 1
    let curie = CURIE(validating: pair.id.text)
    let resolution = curie.flatMap { resolved[$0] } ?? .uncoveredPrefix
    if let curie, case .found(let term) = resolution {
      guard let label = term.label else { return report.counts.skip(curie, because: .noLabel) }
      if pair.label.equals(label) { return report.counts.agreeing += 1 }
    }
    if let curie, case .uncoveredPrefix = resolution, knownPrefixes.contains(curie.prefix) {
      return report.counts.skip(curie, because: .notIndexed)
    }
    let expectation = expectations.expectation(at: pair.path)
    var agreement: LabelAgreement?
    if case .found(let term) = resolution {
      agreement = try .of(pair.label.text, with: term, in: index, expecting: expectation)
    }
    let subject = PairSubject(
      pair: pair, curie: curie, resolution: resolution, expectation: expectation,
      knownPrefixes: knownPrefixes,
      index: index, agreement: agreement)
    for check in RuleCatalogue.pairChecks {
      if let finding = try check.finding(for: subject) { return report.add(finding) }
    }
  }
}
