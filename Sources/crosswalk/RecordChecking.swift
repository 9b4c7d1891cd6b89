import ByteIO
import Checks
import Configuration
import Diagnostics
import Foundation
import Identifiers
import Mapping
import Records
import References
import TermIndex

/// Checking the records below some paths, with everything that the command line and the configuration say.
struct RecordChecking {
  let options: CheckingOptions
  let configuration: ProjectConfiguration?
  /// The files and folders that are looked at.
  let paths: [String]
  private let index: TermIndex
  private let model: RecordModel
  private let prefixes: PrefixMap
  private let references: ReferenceLibrary?
  private let levels: [String: RuleLevel]
  private let excluded: [GlobPattern]

  /// Opens what is needed. Without `paths` those of the configuration are looked at.
  init(_ options: CheckingOptions, paths: [String]) throws {
    self.options = options
    configuration = try options.project.load(for: paths)
    self.paths =
      paths.isEmpty ? configuration?.records.map { [configuration] in configuration?.resolved($0) ?? $0 } ?? [] : paths
    if self.paths.isEmpty {
      throw Failure.usage("there is nothing to look at: name files or folders, or “records” in crosswalk.yaml")
    }
    index = try options.terms.open(configuration)
    let mapping = try options.mapping.load(configuration)
    model = mapping.recordModel
    prefixes = mapping.prefixes
    let folder = options.references ?? configuration.flatMap { own in own.references.map { own.resolved($0) } }
    references = try folder.map { folder throws(IOFailure) in try ReferenceLibrary(folder: folder, memory: 16 << 20) }
    levels = options.levels
    excluded = options.exclude.compactMap { GlobPattern($0) }
  }

  /// The record files, without those that are excluded and those that `isWanted` does not want.
  func corpus(where isWanted: (String) -> Bool = { _ in true }) throws -> RecordCorpus {
    let configuration = configuration
    let here = ProjectConfiguration(folder: "")
    return try RecordCorpus(paths: paths) { [excluded] path in
      if path == "-" { return false }
      let isExcluded =
        excluded.take(here.relative(path)) || configuration.map { $0.exclude.take($0.relative(path)) } ?? false
      return isExcluded || !isWanted(path)
    }
  }

  /// Checks the records; `visit` sees each file that could be read, with its findings.
  func run(
    _ corpus: RecordCorpus? = nil, _ visit: (RecordFile, [Finding]) throws -> Void = { _, _ in }
  ) async throws -> CheckReport {
    let corpus = try corpus ?? self.corpus()
    var checkOptions = CheckOptions()
    checkOptions.disabledRules = silentRules
    checkOptions.excludedSubsets = Set(configuration?.excludedSubsets ?? [])
    checkOptions.references = references
    var checker = Checker(index: index, prefixes: prefixes, options: checkOptions)
    var report = CheckReport()
    let progress = Progress()
    let model = model
    try await corpus.forEachBatch(workers: ProcessInfo.processInfo.activeProcessorCount) {
      { loaded in (loaded, loaded.file.map { RecordSurvey($0, model: model) }) }
    } _: { batch in
      var checked = try checker.check(batch.compactMap(\.1)).makeIterator()
      for (loaded, survey) in batch {
        var own = survey == nil ? CheckReport() : checked.next() ?? CheckReport()
        own.add(loaded.diagnostics)
        if survey == nil { own.counts.unreadable.append(loaded.entry.path) }
        own.relevel(level)
        if let file = loaded.file { try visit(file, own.findings) }
        report.append(own)
      }
      progress.show("checked \(report.counts.files) of \(corpus.entries.count) files")
    }
    var last = checker.finish()
    last.relevel(level)
    report.append(last)
    progress.clear()
    return report
  }

  /// How loudly a rule speaks in a file; the command line has the last word.
  private func level(of rule: String, in file: String) -> RuleLevel? {
    levels[rule] ?? configuration.flatMap { $0.level(of: rule, at: $0.relative(file)) }
  }

  private var silentRules: Set<String> {
    let own = Set(levels.filter { $0.value == .off }.map(\.key))
    return (configuration?.silentRules ?? []).filter { levels[$0] == nil }.union(own)
  }
}
