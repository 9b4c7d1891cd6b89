import ArgumentParser
import ByteIO
import OBO

extension OntologyCommand {
  /// `crosswalk ontology diff`: two versions compared.
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "Say which terms were added, removed, relabelled, obsoleted or moved.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, kgcl }

    @Argument(help: "The OBO file of the old version.") var old: String
    @Argument(help: "The OBO file of the new version.") var new: String
    @Option(help: "How changes are written: text, json or kgcl.") var format = Format.text
    @Option(name: [.short, .long], help: "Write to this file instead of standard output.") var output: String?

    func run() throws {
      let difference = OBODifference(from: try OntologyFile.read(old), to: try OntologyFile.read(new))
      try OntologyFile.write(to: output) { sink in
        switch format {
        case .text: for change in difference.changes { sink.write(Self.text(of: change)) }
        case .json: Self.write(difference, to: sink)
        case .kgcl:
          for change in difference.changes { KGCL.commands(for: change).forEach { sink.write($0 + "\n") } }
        }
      }
      let unsaid = format == .kgcl ? difference.changes.count { KGCL.commands(for: $0).isEmpty } : 0
      if unsaid > 0 { Console.say("crosswalk: KGCL has no command for \(unsaid) changes of the types of synonyms") }
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
}
