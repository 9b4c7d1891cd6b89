public import ByteIO
public import Diagnostics

/// The record files below the paths that a user names, in a fixed order.
public struct RecordCorpus: Sendable {
  /// One file and how to speak of it.
  public struct Entry: Sendable, Hashable {
    /// The path that opens it; `-` is standard input.
    public let path: String
    /// The path relative to the folder that the user named; the file's name where he named the file.
    public let name: String

    init(path: String, name: String) {
      self.path = path
      self.name = name
    }

    /// A file that is named for itself.
    public init(path: String) {
      self.init(path: path, name: path.split(separator: "/").last.map(String.init) ?? path)
    }
  }

  public let entries: [Entry]

  /// Names the files of `paths`: files as they are, folders walked for files whose name `accepts`, which are records unless
  /// something else is said. Throws for a path where there is nothing.
  ///
  /// What `isExcluded` says is left out; it is asked for each file by its path.
  public init(
    paths: [String], accepting accepts: (String) -> Bool = RecordCorpus.isRecord,
    excluding isExcluded: (String) -> Bool = { _ in false }
  ) throws(IOFailure) {
    var entries: [Entry] = []
    var seen: Set<String> = []
    for path in paths {
      var found: [Entry] = []
      switch path == "-" ? .file : FileWalk.kind(of: path) {
      case .missing:
        throw IOFailure(path: path, operation: .open, reason: "there is no such file or folder", code: 2)
      case .file: found = [Entry(path: path)]
      case .folder:
        let skipped = path.hasSuffix("/") ? path.utf8.count : path.utf8.count + 1
        found = try FileWalk.files(below: path, where: accepts).map {
          Entry(path: $0, name: String(decoding: $0.utf8.dropFirst(skipped), as: UTF8.self))
        }
      }
      entries += found.filter { seen.insert($0.path).inserted && !isExcluded($0.path) }
    }
    self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Whether a file of that name is a record: `*.yaml`, `*.yml` and `*.json`, but not `*.history.yaml` or `crosswalk.yaml`.
  public static func isRecord(_ name: String) -> Bool {
    let endings = [".yaml", ".yml", ".json"]
    return endings.contains { name.hasSuffix($0) } && !name.hasSuffix(".history.yaml")
      && name != "crosswalk.yaml"
  }
}

/// A file of a corpus, read as far as it could be.
public struct LoadedRecord: Sendable {
  public let entry: RecordCorpus.Entry
  /// `nil` where the file could not be read; the diagnostics say why.
  public let file: RecordFile?
  public let diagnostics: [Diagnostic]

  /// Reads the file of `entry`. A file that cannot be opened is a diagnostic of the rule `unreadable-file`.
  public init(_ entry: RecordCorpus.Entry, limits: RecordLimits = RecordLimits()) {
    self.entry = entry
    var diagnostics: [Diagnostic] = []
    do {
      let bytes = try ByteSource(path: entry.path).readAll(limit: limits.fileBytes)
      file = RecordReader.read(bytes, path: entry.path, limits: limits, reporting: &diagnostics)
    } catch {
      file = nil
      diagnostics.append(
        Diagnostic(
          rule: "unreadable-file", severity: .error,
          message: "cannot \(error.operation.rawValue): \(error.reason)",
          file: entry.path))
    }
    self.diagnostics = diagnostics
  }
}

extension RecordCorpus {
  /// Reads the records on `workers` threads and hands over what was made of them, a batch at a time, in order.
  ///
  /// Each worker calls `makeTransform` once, so that it can keep state of its own. No more than three batches are in
  /// memory at a time.
  public func forEachBatch<Part: Sendable>(
    of batchSize: Int = 24, workers: Int = 2,
    transform makeTransform: @escaping @Sendable () -> (LoadedRecord) -> Part,
    _ body: ([Part]) throws -> Void
  ) async throws {
    let makeReader: @Sendable () -> (Entry) -> Part = {
      let transform = makeTransform()
      return { transform(LoadedRecord($0)) }
    }
    try await forEachBatch(of: batchSize, workers: workers, reading: makeReader, body)
  }

  /// The same for files that need not be records: what `makeReader` makes reads each of them.
  public func forEachBatch<Part: Sendable>(
    of batchSize: Int = 24, workers: Int = 2,
    reading makeReader: @escaping @Sendable () -> (Entry) -> Part,
    _ body: ([Part]) throws -> Void
  ) async throws {
    let files = ReadAhead(entries, workers: workers, limit: 3 * batchSize, makeReader)
    defer { files.stop() }
    for start in stride(from: 0, to: entries.count, by: batchSize) {
      try body(files.take(start..<min(entries.count, start + batchSize)))
    }
  }
}
