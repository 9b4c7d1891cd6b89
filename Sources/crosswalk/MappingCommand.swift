import ArgumentParser
import ByteIO
import Diagnostics

/// `crosswalk mapping`: look after mapping files.
struct MappingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mapping", abstract: "Look after mapping files.", subcommands: [Check.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Validate a mapping file: keys, paths, names, and the Biolink classes, predicates and slots in it.")

    @Argument(help: "Mapping file.")
    var file: String

    func run() throws {
      var options = MappingOptions()
      options.mapping = file
      var diagnostics: [Diagnostic] = []
      let mapping = try options.read(reporting: &diagnostics)
      Console.say(diagnostics)
      guard mapping != nil else { throw Exit.findings }
      let out = ByteSink.standardOutput()
      out.write("\(file): a mapping without errors, for Biolink \(Bundled.biolink.version)\n")
      try out.finish()
    }
  }
}
