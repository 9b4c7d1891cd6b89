import ArgumentParser
import Diagnostics
import OBO

extension OntologyCommand {
  /// `crosswalk ontology merge`: several documents as one.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Unite ontologies into one OBO document.",
      discussion: """
        Frames with the same identifier become one, and no clause stands twice. A name, a definition and whatever else \
        may stand but once is that of the first document that has it; where another one disagrees, both places are said. \
        Documents whose prefixes contradict one another are refused.

        EXAMPLES
          crosswalk ontology merge Ontologies/hp.obo Ontologies/mondo.obo -o both.obo
        """)

    @Argument(help: "Ontologies; “-” is standard input.") var paths: [String]
    @Option(name: [.short, .long], help: "Write to this file instead of standard output.") var output: String?

    func run() throws {
      let merge = OBOMerge(try paths.map { OBOMerge.Input(try OntologyFile.read($0), file: $0) })
      Console.say(merge.diagnostics)
      if merge.diagnostics.contains(where: { $0.severity == .error }) { throw Exit.unreadableInput }
      try OntologyFile.write(to: output) { OBODocumentWriter.write(merge.document, to: $0) }
    }
  }
}
