import ArgumentParser
import ByteIO
import Diagnostics
import OBO

/// `crosswalk ontology`: OBO documents as a whole.
struct OntologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ontology", abstract: "Take parts out of ontologies, compare and count them.",
    discussion: """
      EXAMPLES
        crosswalk ontology extract Ontologies/hp.obo HP:0000005 -o inheritance.obo
        crosswalk ontology diff inheritance.obo Ontologies/hp.obo --format kgcl
        crosswalk ontology stats Ontologies/hp.obo
      """,
    subcommands: [Extract.self, Diff.self, Stats.self])

  struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write some terms with everything above them, as OBO.")

    @Argument(help: "An OBO file; “-” is standard input.") var path: String
    @Argument(help: "Identifiers of terms.") var terms: [String]
    @Option(
      name: .customLong("relation"),
      help: ArgumentHelp("A relation that leads up, beside is_a; give it again for more.", valueName: "id"))
    var relations: [String] = []
    @Option(name: [.short, .long], help: "Write to this file instead of standard output.") var output: String?

    func run() throws {
      let document = try OntologyCommand.read(path)
      let subset = OBOSubset.extract(terms, relations: Set(relations), from: document)
      if !subset.unknown.isEmpty {
        throw Failure.usage("\(path) has no \(subset.unknown.joined(separator: ", "))")
      }
      try OntologyCommand.write(to: output) { OBODocumentWriter.write(subset.document, to: $0) }
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say which terms were added, removed, relabelled, obsoleted or moved.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, kgcl }

    @Argument(help: "The OBO file of the old version.") var old: String
    @Argument(help: "The OBO file of the new version.") var new: String
    @Option(help: "How changes are written: text, json or kgcl.") var format = Format.text
    @Option(name: [.short, .long], help: "Write to this file instead of standard output.") var output: String?

    func run() throws {
      let difference = OBODifference(from: try OntologyCommand.read(old), to: try OntologyCommand.read(new))
      try OntologyCommand.write(to: output) { sink in
        switch format {
        case .text: for change in difference.changes { sink.write(Self.text(of: change)) }
        case .json: Self.write(difference, to: sink)
        case .kgcl:
          for change in difference.changes { KGCL.commands(for: change).forEach { sink.write($0 + "\n") } }
        }
      }
    }

    private static func text(of change: OBODifference.Change) -> String {
      var text = "\(change.kind.rawValue) \(change.id)"
      if let label = change.label { text += " (\(label))" }
      text += "\n"
      for value in change.before { text += "  - \(value)\n" }
      for value in change.after { text += "  + \(value)\n" }
      return text
    }

    private static func write(_ difference: OBODifference, to sink: ByteSink) {
      var json = JSONText(sink)
      json.array { json in
        for change in difference.changes {
          json.object { json in
            json.entry("change", change.kind.rawValue)
            json.entry("id", change.id)
            if let label = change.label { json.entry("label", label) }
            json.key("before")
            json.array { json in change.before.forEach { json.value($0) } }
            json.key("after")
            json.array { json in change.after.forEach { json.value($0) } }
          }
        }
      }
      sink.write("\n")
    }
  }

  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Count terms, relations and clauses.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "An OBO file; “-” is standard input.") var path: String
    @Option(help: "How counts are written: text or json.") var format = Format.text

    func run() throws {
      let statistics = OBOStatistics(try OntologyCommand.read(path))
      try OntologyCommand.write(to: nil) { sink in
        guard format == .json else {
          for count in statistics.counts { sink.write("\(count.count)\t\(count.name)\n") }
          return
        }
        var json = JSONText(sink)
        json.object { json in for count in statistics.counts { json.entry(count.name, count.count) } }
        sink.write("\n")
      }
    }
  }

  /// Reads a document; what is odd in it is said.
  private static func read(_ path: String) throws -> OBODocument {
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    do {
      return try OBODocumentReader.read(ByteSource(path: path), reporting: &reports)
    } catch let failure as OBOReadFailure {
      reports.append(failure.diagnostic)
      throw Exit.unreadableInput
    }
  }

  private static func write(to output: String?, _ body: (ByteSink) -> Void) throws {
    guard let output, output != "-" else {
      let sink = ByteSink.standardOutput()
      body(sink)
      return try sink.finish()
    }
    try AtomicFile.write(to: output) { body($0) }
  }
}
