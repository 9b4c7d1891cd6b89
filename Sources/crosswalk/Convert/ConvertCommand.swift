import ArgumentParser
import ByteIO
import Foundation

/// `crosswalk convert`: one format into another.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Convert between formats of RDF, ontologies and graphs.",
    discussion: """
      Formats are told by content and by the end of the name, or by --from and --to; “crosswalk formats” lists them. \
      “-” is standard input or output. Gzip is read wherever it stands, and written where the output's name ends in .gz. \
      A graph in two files is written as OUTPUT_nodes and OUTPUT_edges.

      EXAMPLES
        crosswalk convert Samples/rdf/people.nt people.nq
        crosswalk convert Ontologies/hp.obo hp.ofn
        crosswalk convert Ontologies/hp.obo hp.ttl
        crosswalk convert Ontologies/hp.obo hp.json
        crosswalk convert hp.ttl hp-again.obo
        crosswalk convert Ontologies/hp.obo hp.owx
        crosswalk convert hp.json hp.omn
        crosswalk convert Ontologies/hp.obo terms.tsv
        crosswalk convert Ontologies/hp.obo hp.skos.ttl
        crosswalk convert Ontologies/hp.obo hp.db
        crosswalk convert Samples/kgx/nodes.tsv Samples/kgx/edges.tsv g.json
        crosswalk convert --sorted --blank-nodes canonical hp.ttl sorted.nt
        crosswalk convert --from ntriples --to nquads - - < Samples/rdf/people.nt
      """)

  @Argument(help: "The input and the output; with -o, or where there is but one, only inputs.")
  var paths: [String]

  @Option(name: [.short, .long], help: "The output, in place of the last path.")
  var output: String?

  @Option(name: .customLong("from"), help: ArgumentHelp("The format of the input.", valueName: "format"))
  var source: String?

  @Option(name: .customLong("to"), help: ArgumentHelp("The format of the output.", valueName: "format"))
  var target: String?

  @OptionGroup var options: ConversionOptions

  func run() throws {
    let (inputs, output) = try split()
    let source = try sourceFormat(inputs[0])
    let target = try targetFormat(output, from: source)
    let job = ConversionJob(
      inputs: inputs, output: output, source: source.name, target: target.name, options: options)
    guard let family = ConversionFamilies.all.first(where: { $0.converts(source.name, to: target.name) }) else {
      throw Failure.usage("\(source.name) cannot be converted to \(target.name)")
    }
    try family.convert(job)
  }

  /// Which paths are inputs, and which one is the output.
  private func split() throws -> (inputs: [String], output: String) {
    guard !paths.isEmpty else { throw Failure.usage("say what to convert") }
    if let output { return (paths, output) }
    for family in ConversionFamilies.all {
      guard let inputs = family.inputs(among: paths) else { continue }
      guard paths.count <= inputs.count + 1 else { throw Failure.usage("more than one output: \(paths)") }
      return (inputs, paths.count > inputs.count ? paths[inputs.count] : "-")
    }
    return paths.count == 1 ? (paths, "-") : (Array(paths.dropLast()), paths[paths.count - 1])
  }

  /// Of formats whose files are named alike, the one that tells most of the name and that the first family makes of `source`.
  private func targetFormat(_ output: String, from source: ConversionFormat) throws -> ConversionFormat {
    if let target { return try named(target, option: "--to", { $0.isWritten }) }
    let matches = Self.formats(ofName: output).map { $0.filter(\.isWritten) }
    let fit = matches.lazy.compactMap { alike in
      ConversionFamilies.all.lazy.compactMap { family in
        alike.first { family.converts(source.name, to: $0.name) }
      }.first
    }.first
    guard let format = fit ?? matches.joined().first else {
      throw Failure.usage("say with --to which format to write: the name “\(output)” does not tell")
    }
    return format
  }

  private func sourceFormat(_ input: String) throws -> ConversionFormat {
    if let source { return try named(source, option: "--from", { $0.isRead }) }
    let byName = Self.formats(ofName: input).joined().filter(\.isRead)
    // Standard input can be read but once.
    if input == "-" { throw Failure.usage("say with --from which format standard input has") }
    let head = try ByteSource(path: input).peek(1 << 16)
    let byContent = ConversionFamilies.formats.filter { $0.isRead && $0.recognizes(head) }
    let both = byContent.filter { format in byName.contains { $0.name == format.name } }
    guard let format = both.first ?? byContent.first ?? byName.first else {
      throw Failure.unreadable("\(input): neither its name nor its content tells the format; say it with --from")
    }
    return format
  }

  private func named(
    _ name: String, option: String, _ isFit: (ConversionFormat) -> Bool
  ) throws -> ConversionFormat {
    if let format = ConversionFamilies.format(named: name), isFit(format) { return format }
    let names = ConversionFamilies.formats.filter(isFit).map(\.name).joined(separator: ", ")
    throw Failure.usage("\(option): “\(name)” is none of \(names)")
  }

  /// The formats whose files are named so, those together whose endings are of one length: `x.skos.ttl` is SKOS before it is
  /// Turtle.
  private static func formats(ofName path: String) -> [[ConversionFormat]] {
    let name = (path.hasSuffix(".gz") ? path.dropLast(3) : path[...]).lowercased()
    let matches = ConversionFamilies.formats.compactMap { format in
      format.extensions.filter { name.hasSuffix("." + $0) }.map(\.count).max().map { (format: format, length: $0) }
    }
    return Set(matches.map(\.length)).sorted(by: >).map { length in
      matches.filter { $0.length == length }.map(\.format)
    }
  }
}
