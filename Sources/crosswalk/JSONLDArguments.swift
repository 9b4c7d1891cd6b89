import ArgumentParser
import ByteIO
import JSON
import JSONLD

/// What all operations on JSON-LD take.
struct JSONLDArguments: ParsableArguments {
  @Argument(help: "A file, gzipped or not; - is standard input.")
  var file = "-"

  @Option(name: .shortAndLong, help: "Where the result goes; - is standard output.")
  var output = "-"

  @Option(help: "The base IRI, whatever the document is called.")
  var base: String?

  @Option(
    name: .customLong("document-url"),
    help: "The IRI of the document: its base, and that of relative context references.")
  var documentURL: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Contexts whose IRI begins with IRI are files of FOLDER, or IRI itself is a FILE. May be repeated.",
      valueName: "IRI=FOLDER|FILE"))
  var map: [String] = []

  @Option(help: "A file with a context that holds from the beginning.")
  var expandContext: String?

  @Option(help: "json-ld-1.1 or json-ld-1.0")
  var processingMode = ProcessingMode.version11

  @Flag(help: "Put names into the order of their code points.")
  var ordered = false

  func validate() throws {
    for entry in map where location(entry) == nil { throw ValidationError("--map: “\(entry)” has no “=”") }
  }

  var options: JSONLDOptions {
    get throws {
      var options = JSONLDOptions()
      options.base = base
      options.documentURL = documentURL
      options.expandContext = try expandContext.map { try Self.read($0) }
      options.processingMode = processingMode
      options.ordered = ordered
      return options
    }
  }

  /// Bundled contexts, those of `--map`, and those beside the document.
  var sources: ContextSources {
    var sources = Bundled.contexts
    sources.locations = map.compactMap(location)
    return sources.beside(ContextSources.folder(of: file))
  }

  private func location(_ entry: String) -> ContextSources.Location? {
    // IRIs have an “=” only behind a question mark, folders rarely: the last one counts.
    guard let equals = entry.lastIndex(of: "=") else { return nil }
    return ContextSources.Location(prefix: String(entry[..<equals]), path: String(entry[entry.index(after: equals)...]))
  }

  static func read(_ path: String) throws -> JSONDocument {
    try JSONLDProcessor.document(try ByteSource(path: path).readAll(limit: JSONLimits.bytes), name: path)
  }

  /// Writes a document.
  func write(_ value: JSONValue) throws {
    try write { sink in
      JSONWriter(to: sink).write(value)
      sink.write("\n")
    }
  }

  /// Writes what `body` writes, whole or not at all.
  func write(_ body: (ByteSink) throws -> Void) throws {
    if output == "-" {
      let sink = ByteSink.standardOutput()
      try body(sink)
      try sink.finish()
    } else {
      try AtomicFile.write(to: output, body)
    }
  }

  /// Runs an operation; says what was left out, and what went wrong.
  func run(_ options: JSONLDOptions, _ operation: (JSONLDProcessor) throws -> Void) throws {
    let processor = JSONLDProcessor(options: options, sources: sources)
    do {
      try operation(processor)
    } catch let failure as JSONLDFailure {
      Console.say([failure.diagnostic])
      throw Exit.unreadableInput
    }
    Console.say(processor.warnings(file: file))
  }
}

extension ProcessingMode: ExpressibleByArgument {}
