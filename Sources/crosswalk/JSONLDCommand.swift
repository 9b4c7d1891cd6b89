import ArgumentParser

/// `crosswalk jsonld`: the operations of a JSON-LD 1.1 processor.
struct JSONLDCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jsonld", abstract: "Expand, compact and flatten JSON-LD 1.1; turn it into RDF and back.",
    discussion: """
      Contexts that a document names by IRI are bundled, lie beside the document, or are given with --map. There is no \
      network: an unknown context is an error that says how to supply it.

      BUNDLED CONTEXTS
        http://www.w3.org/2013/json-ld-context/rdfa11  the prefixes of the RDFa 1.1 initial context
        https://w3id.org/crosswalk/context/prefixes    OBO, Biolink and the other prefixes of Mappings/prefixes.yaml
      """,
    subcommands: [
      JSONLDExpandCommand.self, JSONLDCompactCommand.self, JSONLDFlattenCommand.self, JSONLDToRDFCommand.self,
      JSONLDFromRDFCommand.self,
    ])
}
