import ByteIO
import Checks
import Diagnostics
import Identifiers
import Records
import TermIndex
import TextPairs

/// A file that was read for checking, as far as it could be.
struct LoadedFile: Sendable {
  let path: String
  /// `nil` where the file could not be read; the diagnostics say why.
  let survey: FileSurvey?
  let diagnostics: [Diagnostic]

  /// Whether this is a text in which no identifier stands beside a label.
  var isEmptyText: Bool {
    if case .text(let survey) = survey { survey.pairs.isEmpty } else { false }
  }
}

/// Reads files for checking: records as YAML, other texts as what their names say they are.
struct FileReading: Sendable {
  let model: RecordModel
  /// What the records are held against, where there is a schema.
  let target: TargetSchema?
  /// The columns of tables that the user names; without them they are found.
  let columns: [ColumnPair]
  let index: TermIndex
  let prefixes: PrefixMap

  /// Larger texts are not read.
  private static let largestText = 1 << 30

  /// Whether a file of that name is looked at when a folder is walked: records, Markdown, plain text and tables. Ontologies
  /// and compressed files are looked at when they are named.
  static func isWalked(_ name: String) -> Bool {
    if RecordCorpus.isRecord(name) { return true }
    switch name.hasSuffix(".gz") ? nil : TextKind.recognize(name: name, head: []) {
    case .markdown, .plainText, .csv, .tsv, .sssom: return true
    case .obo, .owl, nil: return false
    }
  }

  /// Reads the file of `entry`.
  func read(_ entry: RecordCorpus.Entry) -> LoadedFile {
    if mayBeText(entry.path), let text = readText(entry.path) { return text }
    let loaded = LoadedRecord(entry)
    return LoadedFile(
      path: entry.path, survey: loaded.file.map { .record(RecordSurvey($0, model: model, target: target)) },
      diagnostics: loaded.diagnostics)
  }

  private func mayBeText(_ path: String) -> Bool {
    if path == "-" { return !columns.isEmpty }
    return ![".yaml", ".yml", ".json"].contains { path.hasSuffix($0) }
  }

  /// `nil` where the file is none that can be told by its name.
  private func readText(_ path: String) -> LoadedFile? {
    do {
      guard let file = try Self.textFile(path, isTable: !columns.isEmpty) else { return nil }
      var diagnostics: [Diagnostic] = []
      let survey = TextSurvey(
        file, columns: columns, isKnownPrefix: knownPrefixes(in: file.kind), reporting: &diagnostics)
      return LoadedFile(path: path, survey: .text(survey), diagnostics: diagnostics)
    } catch {
      let message = "cannot \(error.operation.rawValue): \(error.reason)"
      let diagnostic = Diagnostic(rule: "unreadable-file", severity: .error, message: message, file: path)
      return LoadedFile(path: path, survey: nil, diagnostics: [diagnostic])
    }
  }

  /// The text at `path`; `nil` where its name does not say what it is, unless it is known to be a table.
  static func textFile(_ path: String, isTable: Bool = false) throws(IOFailure) -> TextFile? {
    guard isTable || TextKind.mayRecognize(name: path) else { return nil }
    let source = try ByteSource(path: path)
    let bytes = try source.readAll(limit: largestText)
    guard let kind = TextKind.recognize(name: path, head: Array(bytes.prefix(1 << 14))) ?? (isTable ? .csv : nil) else {
      return nil
    }
    return TextFile(path: path, bytes: bytes, kind: kind, isCompressed: source.isCompressed)
  }

  /// In prose only the terms of indexed ontologies count: `PMID:12345678 (Smith 2020)` is no pair.
  private func knownPrefixes(in kind: TextKind) -> (String) -> Bool {
    let (index, prefixes) = (index, prefixes)
    switch kind {
    case .markdown, .plainText: return { index.isDefined(prefix: $0) }
    case .csv, .tsv, .sssom, .obo, .owl: return { index.isDefined(prefix: $0) || prefixes.contains($0) }
    }
  }
}
