import ByteIO

/// Formats that are converted into one another by the same code.
///
/// To add a family, write its file and a line in ``ConversionFamilies``.
protocol ConversionFamily: Sendable {
  /// The formats that the family brings; one that another family has brought is not named again.
  var formats: [ConversionFormat] { get }
  /// Whether the family makes `target` of `source`; both may be formats of other families.
  func converts(_ source: String, to target: String) -> Bool
  /// The inputs among `paths`, where the family knows several of them to be one: the two tables of a graph. They then stand
  /// before the output, if there is one.
  func inputs(among paths: [String]) -> [String]?
  /// Does the work. Throws `RDFFailure`, `IOFailure`, ``Failure`` or ``Exit``, of which exit codes are made.
  func convert(_ job: ConversionJob) throws
}

extension ConversionFamily {
  func inputs(among paths: [String]) -> [String]? { nil }
}

/// The families that `crosswalk convert` knows, in the order in which they are asked.
enum ConversionFamilies {
  static let all: [any ConversionFamily] = [
    RDFConversion(), OntologyConversion(), OWLConversion(), GraphConversion(), GraphExportConversion(),
    SemSQLConversion(), TermConversion(), OntologyGraphConversion(),
  ]

  /// The formats of all families, each once.
  static var formats: [ConversionFormat] { all.flatMap(\.formats) }

  static func format(named name: String) -> ConversionFormat? {
    formats.first { $0.name == name || $0.otherNames.contains(name) }
  }
}

/// A format as the command line knows it.
struct ConversionFormat: Sendable {
  /// What `--from` and `--to` call it.
  var name: String
  /// Media types and older names that are understood as well.
  var otherNames: [String] = []
  /// One line for `crosswalk formats`.
  var title: String
  /// What names of files end in, without the dot.
  var extensions: [String]
  var isRead = true
  var isWritten = true
  /// Whether a document that begins with these bytes, gunzipped, is in it.
  var recognizes: @Sendable (_ head: [UInt8]) -> Bool
}

/// One conversion that is to be done.
struct ConversionJob {
  /// Paths; `-` is standard input.
  var inputs: [String]
  /// A path; `-` is standard output.
  var output: String
  /// Names of formats.
  var source: String
  var target: String
  var options: ConversionOptions

  /// Opens the only input. Throws where there are more.
  func openInput() throws -> ByteSource {
    guard inputs.count == 1, let input = inputs.first else {
      throw Failure.usage("\(source) is read from one file, not from \(inputs.count)")
    }
    return try ByteSource(path: input)
  }

  /// Calls `body` with a sink into the output: gzip where its name ends so, a file replaced whole or not at all.
  func writeOutput(_ body: (ByteSink) throws -> Void) throws {
    if output == "-" {
      let sink = ByteSink.standardOutput()
      do {
        try body(sink)
      } catch {
        // What came before the failure is good, and a pipe may have a use for it.
        try? sink.finish()
        throw error
      }
      return try sink.finish()
    }
    try AtomicFile.write(to: output, isDurable: false) { sink in
      if output.hasSuffix(".gz") { try sink.compress() }
      try body(sink)
    }
  }
}
