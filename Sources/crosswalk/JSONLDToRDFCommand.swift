import ArgumentParser
import ByteIO
import Diagnostics
import JSONLD
import RDF
import RDFIO

/// `crosswalk jsonld toRdf`: what a document states.
struct JSONLDToRDFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toRdf", abstract: "Write what a document states as N-Quads.",
    discussion: """
      EXAMPLES
        crosswalk jsonld toRdf terms.jsonld
        crosswalk jsonld toRdf terms.jsonld -o terms.nq
      """)

  @OptionGroup var arguments: JSONLDArguments

  @Option(
    help: ArgumentHelp(
      "How a base direction is told in RDF: i18n-datatype, compound-literal or rdf-1.2.", valueName: "way"))
  var rdfDirection: JSONLDOptions.RDFDirection?

  @Flag(help: "Let blank nodes be predicates, which RDF does not.")
  var generalizedRdf = false

  func run() throws {
    var options = try arguments.options
    options.rdfDirection = rdfDirection
    options.produceGeneralizedRDF = generalizedRdf
    try arguments.run(options) { processor in
      let document = try JSONLDArguments.read(arguments.file)
      try arguments.write { sink in
        guard let writer = try RDFFormat.nQuads.makeWriter?(sink, RDFWriteOptions()) else { return }
        var buffer = QuadBuffer()
        try processor.toRDF(document) { quad in
          buffer.set(quad)
          try writer.receive(buffer)
        }
        try writer.finish()
      }
    }
  }
}

/// `crosswalk jsonld fromRdf`: RDF as a document.
struct JSONLDFromRDFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fromRdf", abstract: "Write RDF as JSON-LD in expanded form.",
    discussion: """
      EXAMPLES
        crosswalk jsonld fromRdf Samples/rdf/people.nt
        crosswalk jsonld fromRdf Samples/rdf/people.nt --use-native-types
      """)

  @OptionGroup var arguments: JSONLDArguments

  @Option(help: "The syntax of the input; else its name tells it, and N-Quads is what it is otherwise.")
  var from: String?

  @Option(
    help: ArgumentHelp("How a base direction is told in RDF: i18n-datatype or compound-literal.", valueName: "way"))
  var rdfDirection: JSONLDOptions.RDFDirection?

  @Flag(help: "Write integers, doubles and booleans as those of JSON.")
  var useNativeTypes = false

  @Flag(help: "Keep rdf:type a property.")
  var useRdfType = false

  func run() throws {
    var options = try arguments.options
    options.rdfDirection = rdfDirection
    options.useNativeTypes = useNativeTypes
    options.useRDFType = useRdfType
    try arguments.run(options) { _ in
      let quads = QuadList()
      try read(into: quads)
      try arguments.write(.array(try JSONLDProcessor.fromRDF(quads.quads, options: options)))
    }
  }

  private func read(into quads: QuadList) throws {
    let name = arguments.file.hasSuffix(".gz") ? String(arguments.file.dropLast(3)) : arguments.file
    let syntaxes = RDFConversion.syntaxes
    let format =
      from.map { from in syntaxes.first { $0.name == from } }
      ?? syntaxes.first { $0.extensions.contains { name.hasSuffix("." + $0) } } ?? .nQuads
    guard let read = format?.read else { throw Failure.usage("--from: “\(from ?? "")” is no syntax of RDF") }
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    try read(try ByteSource(path: arguments.file), RDFReadOptions(base: arguments.base), quads, &reports)
  }
}

extension JSONLDOptions.RDFDirection: ExpressibleByArgument {}
