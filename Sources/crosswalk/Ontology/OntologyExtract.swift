import ArgumentParser
import OBO

extension OntologyCommand {
  /// `crosswalk ontology extract`: some terms with everything above them.
  struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "extract", abstract: "Write some terms with everything above them, as OBO.")

    @Argument(help: "An OBO file; “-” is standard input.") var path: String
    @Argument(help: "Identifiers of terms.") var terms: [String]
    @Option(
      name: .customLong("relation"),
      help: ArgumentHelp("A relation that leads up, beside is_a; give it again for more.", valueName: "id"))
    var relations: [String] = []
    @Option(name: [.short, .long], help: "Write to this file instead of standard output.") var output: String?

    func run() throws {
      let document = try OntologyFile.read(path)
      let subset = OBOSubset.extract(terms, relations: Set(relations), from: document)
      if !subset.unknown.isEmpty {
        throw Failure.usage("\(path) has no \(subset.unknown.joined(separator: ", "))")
      }
      try OntologyFile.write(to: output) { OBODocumentWriter.write(subset.document, to: $0) }
    }
  }
}
