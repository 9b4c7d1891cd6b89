import ArgumentParser

/// `crosswalk ontology`: OBO documents as a whole.
struct OntologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ontology", abstract: "Check ontologies, merge them, take parts out, compare and count them.",
    discussion: """
      EXAMPLES
        crosswalk ontology report Ontologies/hp.obo --fail-on none
        crosswalk ontology extract Ontologies/hp.obo HP:0000005 -o inheritance.obo
        crosswalk ontology diff inheritance.obo Ontologies/hp.obo --format kgcl
        crosswalk ontology merge Ontologies/hp.obo Ontologies/mondo.obo -o both.obo
        crosswalk ontology stats Ontologies/hp.obo
      """,
    subcommands: [Report.self, Extract.self, Merge.self, Diff.self, Stats.self])
}
