import ArgumentParser
import JSON
import JSONLD

/// What compacting takes beside a document.
struct JSONLDCompaction: ParsableArguments {
  @Option(help: "A file with the context to compact by: an object with an @context, or its value.")
  var context: String?

  @Flag(inversion: .prefixedNo, help: "Write an array of one element as that element.")
  var compactArrays = true

  @Flag(inversion: .prefixedNo, help: "Write IRIs relative to the base.")
  var compactToRelative = true

  func options(_ options: JSONLDOptions) -> JSONLDOptions {
    var options = options
    options.compactArrays = compactArrays
    options.compactToRelative = compactToRelative
    return options
  }
}

/// `crosswalk jsonld compact`: as short as a context allows.
struct JSONLDCompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Write a document by the terms of a context.",
    discussion: """
      EXAMPLES
        crosswalk jsonld compact expanded.jsonld --context context.jsonld
        crosswalk jsonld compact --context context.jsonld < expanded.jsonld
      """)

  @OptionGroup var arguments: JSONLDArguments
  @OptionGroup var compaction: JSONLDCompaction

  func validate() throws {
    if compaction.context == nil { throw ValidationError("compact needs --context FILE") }
  }

  func run() throws {
    guard let path = compaction.context else { return }
    try arguments.run(compaction.options(try arguments.options)) { processor in
      let context = try JSONLDArguments.read(path)
      try arguments.write(try processor.compact(try JSONLDArguments.read(arguments.file), by: context))
    }
  }
}

/// `crosswalk jsonld flatten`: all nodes side by side.
struct JSONLDFlattenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flatten", abstract: "Write each node once, none inside another.",
    discussion: """
      EXAMPLES
        crosswalk jsonld flatten terms.jsonld
        crosswalk jsonld flatten terms.jsonld --context context.jsonld
      """)

  @OptionGroup var arguments: JSONLDArguments
  @OptionGroup var compaction: JSONLDCompaction

  func run() throws {
    try arguments.run(compaction.options(try arguments.options)) { processor in
      let context = try compaction.context.map { try JSONLDArguments.read($0) }
      try arguments.write(try processor.flatten(try JSONLDArguments.read(arguments.file), by: context))
    }
  }
}
