import ArgumentParser
import JSON

/// `crosswalk jsonld expand`: every term becomes an IRI, every context goes.
struct JSONLDExpandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expand", abstract: "Write every term as an IRI, without contexts.",
    discussion: """
      EXAMPLES
        crosswalk jsonld expand terms.jsonld
        crosswalk jsonld expand terms.jsonld -o expanded.jsonld
        crosswalk jsonld expand terms.jsonld --map https://example.org/=contexts
      """)

  @OptionGroup var arguments: JSONLDArguments

  func run() throws {
    try arguments.run(try arguments.options) { processor in
      try arguments.write(.array(try processor.expand(try JSONLDArguments.read(arguments.file))))
    }
  }
}
