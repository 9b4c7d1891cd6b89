/// Builds an index, or brings one up to date.
///
/// Files are named with ``add(file:format:sha256:read:)`` and read in that order by ``finish(progress:)``,
/// only those whose bytes the index does not hold yet. The new index is made beside the old one and takes its
/// place at the end, so that a build that is killed leaves the old one whole.
public struct IndexBuilder {
  /// What a build is to do with what it was not told of.
  public struct Options: Sendable {
    /// Whether sources that are in the index but were not named are taken out.
    public var keepsOnlyNamed = false

    public init() {}
  }

  /// One file that was named.
  struct Input {
    var file: String
    var format: String
    var sha256: String?
    var read: (inout SourceSink) throws -> Void
  }

  let path: String
  let options: Options
  private(set) var inputs: [Input] = []

  /// A build of the index at `path`, which need not exist.
  public init(path: String, options: Options = Options()) {
    self.path = path
    self.options = options
  }

  /// Names one file.
  ///
  /// - Parameters:
  ///   - format: The name of its format; `csv` and `tsv` are term lists, which do not define a prefix.
  ///   - sha256: The digest of its bytes; taken from the file where it is `nil` and `file` is no `-`.
  ///   - read: Reads the file into the sink; called by ``finish(progress:)``, or not at all.
  public mutating func add(
    file: String, format: String, sha256: String? = nil,
    read: @escaping (inout SourceSink) throws -> Void
  ) {
    inputs.append(Input(file: file, format: format, sha256: sha256, read: read))
  }

  /// Reads what is new and replaces the index. `progress` hears of each file when it is done.
  ///
  /// Throws ``IndexFailure``, and whatever a `read` closure throws; the old index is then as it was.
  public consuming func finish(progress: @escaping (IndexReport.File) -> Void = { _ in }) throws
    -> IndexReport
  {
    var build = IndexBuild(path: path, options: options, inputs: inputs, progress: progress)
    return try build.run()
  }
}
