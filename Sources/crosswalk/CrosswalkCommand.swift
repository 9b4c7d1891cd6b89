import ArgumentParser

/// `crosswalk`: the one command, of which everything else is a subcommand.
struct CrosswalkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crosswalk",
    abstract: "Curated records to a knowledge graph, without a wrong term on the way.",
    discussion: """
      EXIT CODES
        0  clean
        1  findings at or above --fail-on, or loss under --strict
        2  the command line is wrong
        3  an input cannot be read
        4  an output cannot be written
        130  interrupted
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, IndexCommand.self, LookupCommand.self, CheckCommand.self, FixCommand.self, ExportCommand.self,
      ConvertCommand.self, CanonicalizeCommand.self, ValidateCommand.self, GraphCommand.self, MappingCommand.self,
      SSSOMCommand.self, ExplainCommand.self, RulesCommand.self, FormatsCommand.self, JSONLDCommand.self,
      OntologyCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    Interrupts.install()
    do {
      var command = try CrosswalkCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Exit.leave(with: error)
    }
  }
}
