import ArgumentParser
import ByteIO
import Diagnostics
import RDFIO

/// `crosswalk canonicalize`: the one form that all datasets have which say the same.
struct CanonicalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canonicalize", abstract: "Write RDF in canonical form (RDFC-1.0).",
    discussion: """
      Two files have the same canonical form if they say the same, whatever the labels of their blank nodes and the \
      order of their statements. The output is canonical N-Quads. Datasets made to take for ever are given up on.

      EXAMPLES
        crosswalk canonicalize Samples/rdf/people.nt
        crosswalk canonicalize Samples/rdf/people.nt --map
      """)

  @Argument(help: "A file in any syntax of RDF; “-” is standard input.")
  var path: String

  @Option(name: .customLong("from"), help: ArgumentHelp("The format of the input.", valueName: "format"))
  var source: String?

  @Option(help: ArgumentHelp("The base IRI of the input; else none.", valueName: "iri"))
  var base: String?

  @Option(help: "The hash by which blank nodes are told apart: sha256 or sha384.")
  var hash = CanonicalDataset.Hash.sha256

  @Flag(help: "Write which label each blank node of the input gets, as JSON.")
  var map = false

  @Option(help: "How many steps may be taken before the dataset is given up on.")
  var work = CanonicalDataset.usualWork

  @Option(name: [.short, .long], help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    let format = try RDFConversion.source(path, named: source)
    let list = QuadList()
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    try format.read?(ByteSource(path: path), RDFReadOptions(base: base), list, &reports)
    let dataset = try CanonicalDataset(list.quads, file: path, hash: hash, work: work)
    guard let output, output != "-" else {
      let out = ByteSink.standardOutput()
      write(dataset, to: out)
      return try out.finish()
    }
    try AtomicFile.write(to: output) { write(dataset, to: $0) }
  }

  private func write(_ dataset: CanonicalDataset, to sink: ByteSink) {
    guard map else { return dataset.lines.forEach { sink.write($0) } }
    var json = JSONText(sink)
    json.object { json in
      for (label, canonical) in dataset.labels.sorted(by: { $0.key < $1.key }) { json.entry(label, canonical) }
    }
    sink.write("\n")
  }
}

extension CanonicalDataset.Hash: ExpressibleByArgument {}
