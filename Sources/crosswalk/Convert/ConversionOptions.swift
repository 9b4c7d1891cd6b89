import ArgumentParser
import Identifiers
import KnowledgeGraph
import RDFIO

/// The options of `crosswalk convert` that say how to read and write; a family takes no notice of those without a meaning for
/// its formats.
struct ConversionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The base IRI of the input; else none.", valueName: "iri"))
  var base: String?

  @Option(help: "Prefixes that are declared: \(names(RDFWriteOptions.Prefixes.self)).")
  var prefixes = RDFWriteOptions.Prefixes.used

  @Option(
    name: .customLong("prefix"),
    help: ArgumentHelp("A prefix, as name=namespace; give it again for more.", valueName: "prefix"))
  var namespaces: [String] = []

  @Option(help: ArgumentHelp("The base IRI that the output declares.", valueName: "iri"))
  var outputBase: String?

  @Option(help: "For KGX into RDF: what an edge is, as for export.")
  var shape = AssociationShape.reified

  @Flag(help: "Write the statements of RDF sorted, each once. They are all held until the last is read.")
  var sorted = false

  @Option(help: "How blank nodes of RDF are named: \(names(RDFWriteOptions.BlankNodes.self)).")
  var blankNodes = RDFWriteOptions.BlankNodes.kept

  @Flag(help: "Pass over what is ill-formed where that is possible, and say so.")
  var lenient = false

  private static func names<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> String {
    Value.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// How RDF is read.
  var readOptions: RDFReadOptions {
    var options = RDFReadOptions(base: base)
    options.isLenient = lenient
    return options
  }

  /// How RDF is written.
  func writeOptions() throws -> RDFWriteOptions {
    var options = RDFWriteOptions()
    options.prefixes = prefixes
    options.base = outputBase
    options.isSorted = sorted
    options.blankNodes = blankNodes
    for text in namespaces {
      guard let sign = text.firstIndex(of: "=") else {
        throw Failure.usage("--prefix: “\(text)” is not name=namespace")
      }
      options.prefixMap.add(String(text[..<sign]), namespace: String(text[text.index(after: sign)...]))
    }
    return options
  }
}

extension RDFWriteOptions.Prefixes: ExpressibleByArgument {}
extension RDFWriteOptions.BlankNodes: ExpressibleByArgument {}
