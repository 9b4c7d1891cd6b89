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

/// Checking the records and other texts below some paths, with everything that the command line and the configuration say.
struct RecordChecking {
  let options: CheckingOptions
  let configuration: ProjectConfiguration?
  /// The configuration, or one that says nothing: what names of files are relative to.
  let project: ProjectConfiguration
  /// The files and folders that are looked at.
  let paths: [String]
  private let index: TermIndex
  private let reading: FileReading
  private let prefixes: PrefixMap
  private let references: ReferenceLibrary?
  private let settings: [RuleSetting]
  private let excluded: [GlobPattern]

  /// Opens what is needed. Without `paths` those of the configuration are looked at.
  init(_ options: CheckingOptions, paths: [String]) throws {
    self.options = options
    configuration = try options.project.load(for: paths)
    project = configuration ?? ProjectConfiguration(folder: "")
    self.paths =
      paths.isEmpty ? configuration?.records.map { [configuration] in configuration?.resolved($0) ?? $0 } ?? [] : paths
    if self.paths.isEmpty {
      throw Failure.usage("there is nothing to look at: name files or folders, or “records” in crosswalk.yaml")
    }
    let (opened, loaded) = concurrently { [configuration] in
      Result { try options.terms.open(configuration) }
    } while: { [configuration] in
      Result { try options.mapping.load(configuration) }
    }
    index = try opened.get()
    let mapping = try loaded.get()
    prefixes = mapping.prefixes
    reading = FileReading(
      model: mapping.recordModel, target: try options.target(configuration), columns: options.columnPairs, index: index,
      prefixes: mapping.prefixes)
    let folder = options.references ?? configuration.flatMap { own in own.references.map { own.resolved($0) } }
    references = try folder.map { folder throws(IOFailure) in try ReferenceLibrary(folder: folder, memory: 16 << 20) }
    settings = options.settings
    excluded = options.exclude.compactMap { GlobPattern($0) }
  }

  /// The files to check, without those that are excluded and those that `isWanted` does not want.
  func corpus(where isWanted: (String) -> Bool = { _ in true }) throws -> RecordCorpus {
    let configuration = configuration
    let here = ProjectConfiguration(folder: "")
    let library = references.map { ProjectConfiguration(folder: "").relative($0.folder) + "/" }
    return try RecordCorpus(paths: paths, accepting: FileReading.isWalked) { [excluded] path in
      if path == "-" { return false }
      // Publications are other people's texts.
      if let library, !RecordCorpus.isRecord(path), here.relative(path).hasPrefix(library) { return true }
      let isExcluded =
        excluded.take(here.relative(path)) || configuration.map { $0.exclude.take($0.relative(path)) } ?? false
      return isExcluded || !isWanted(path)
    }
  }

  /// Checks the records; `visit` sees each file that could be read, with its findings.
  func run(
    _ corpus: RecordCorpus? = nil, _ visit: (CheckedFile, [Finding]) throws -> Void = { _, _ in }
  ) async throws -> CheckReport {
    let corpus = try corpus ?? self.corpus()
    var checkOptions = CheckOptions()
    checkOptions.disabledRules = silentRules
    checkOptions.excludedSubsets = Set((configuration?.excludedSubsets ?? []) + options.excludedSubset)
    checkOptions.references = references
    var checker = Checker(index: index, prefixes: prefixes, options: checkOptions)
    var report = CheckReport()
    let progress = Progress()
    let reading = reading
    try await corpus.forEachBatch(
      workers: ProcessInfo.processInfo.activeProcessorCount, reading: { reading.read }
    ) { read in
      // A text that a walk came upon and that says nothing of terms is not one that was checked, whatever is wrong with it.
      let batch = read.filter { !$0.isEmptyText || paths.contains($0.path) }
      var checked = try checker.check(batch.compactMap(\.survey)).makeIterator()
      for loaded in batch {
        var own = loaded.survey == nil ? CheckReport() : checked.next() ?? CheckReport()
        own.add(loaded.diagnostics)
        own.counts.paths = [loaded.path]
        if loaded.survey == nil { own.counts.unreadable.append(loaded.path) }
        own.relevel(level)
        if let file = loaded.survey?.file { try visit(file, own.findings) }
        report.append(own)
      }
      progress.show("checked \(report.counts.files) of \(corpus.entries.count) files")
    }
    var last = checker.finish()
    last.relevel(level)
    report.append(last)
    progress.clear()
    report.addFingerprints(naming: project.relative)
    return report
  }

  /// How loudly a rule speaks in a file; the command line has the last word.
  private func level(of rule: String, in file: String) -> RuleLevel? {
    let here = ProjectConfiguration(folder: "")
    return settings.level(of: rule, at: here.relative(file))
      ?? configuration.flatMap { $0.level(of: rule, at: $0.relative(file)) }
  }

  /// Whether `rule` has a say in the file of that name, relative to the project's folder.
  func asks(_ rule: String, in name: String) -> Bool {
    if references == nil, RuleCatalogue.rule(named: rule)?.category == .evidence { return false }
    return level(of: rule, in: project.resolved(name)) != .off
  }

  private var silentRules: Set<String> {
    (configuration?.silentRules ?? []).filter { !settings.speak(of: $0) }.union(settings.silentRules)
  }
}
