import ArgumentParser
import ByteIO
import Diagnostics
import Identifiers
import SSSOM

/// `crosswalk sssom`: mapping sets.
struct SSSOMCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sssom", abstract: "Check, convert and combine mapping sets (SSSOM).",
    subcommands: [
      SSSOMCheckCommand.self, SSSOMConvertCommand.self, SSSOMInvertCommand.self, SSSOMMergeCommand.self,
      SSSOMFilterCommand.self,
    ])
}

/// `crosswalk sssom check`
struct SSSOMCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check mapping sets against the specification.",
    discussion: """
      Every mistake is reported once, where it stands first. Exit code 1 when a set has errors.

      EXAMPLES
        crosswalk sssom check Mappings/sample.sssom.tsv
      """)

  @Argument(help: "SSSOM files: TSV, CSV or JSON, gzipped or not.") var files: [String]

  func run() throws {
    var hasErrors = false
    let out = ByteSink.standardOutput()
    for file in files {
      var diagnostics: [Diagnostic] = []
      let set = try SetFile.read(file, reporting: &diagnostics)
      Console.say(diagnostics)
      let errors = diagnostics.count { $0.severity == .error }
      let rest = diagnostics.count - errors
      out.write("\(file): \(set?.mappings.count ?? 0) mappings, \(errors) errors, \(rest) warnings and notes\n")
      if errors > 0 { hasErrors = true }
    }
    try out.finish()
    if hasErrors { throw Exit.findings }
  }
}

/// `crosswalk sssom convert`
struct SSSOMConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Write a mapping set in canonical form, as TSV or JSON.",
    discussion: """
      EXAMPLES
        crosswalk sssom convert Mappings/sample.sssom.tsv --to sssom-json -o -
      """)

  @Argument(help: "SSSOM file.") var file: String
  @OptionGroup var output: SetOutput

  func run() throws { try output.write(try SetFile.load(file)) }
}

/// `crosswalk sssom invert`
struct SSSOMInvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invert", abstract: "Exchange subjects and objects.",
    discussion: """
      Mappings whose predicate has no inverse are left out, and counted.

      EXAMPLES
        crosswalk sssom invert Mappings/sample.sssom.tsv -o -
      """)

  @Argument(help: "SSSOM file.") var file: String
  @Flag(help: "Leave the justifications as they are, and do not write semapv:MappingInversion.")
  var keepJustification = false
  @OptionGroup var output: SetOutput

  func run() throws {
    let (set, left) = try SetFile.load(file).inverted(keepsJustification: keepJustification)
    if !left.isEmpty {
      let predicates = Set(left.compactMap { $0.predicate?.text }).sorted().joined(separator: ", ")
      Console.say("\(left.count) mappings are left out: \(predicates) have no inverse")
    }
    try output.write(set)
  }
}

/// `crosswalk sssom merge`
struct SSSOMMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one mapping set of several, equal mappings once.",
    discussion: """
      EXAMPLES
        crosswalk sssom merge Mappings/sample.sssom.tsv Exports/leiomyosarcoma.sssom.tsv -o -
      """)

  @Argument(help: "SSSOM files.") var files: [String]
  @Option(help: "The mapping_set_id of the result.") var id: String?
  @Flag(help: "Of mappings that say the same, keep only the most confident.") var best = false
  @OptionGroup var output: SetOutput

  func run() throws {
    var set: MappingSet
    do {
      set = try MappingSet.merged(try files.map { try SetFile.load($0) })
    } catch let conflict as PrefixConflict {
      throw Failure.unreadable(
        "the prefix “\(conflict.prefix)” stands for \(conflict.namespaces.joined(separator: " and for "))")
    }
    if best { set = set.keepingMostConfident() }
    if let id { set.values[.mappingSetID] = id }
    if set.values[.license] == nil { set.values[.license] = "https://w3id.org/sssom/license/unspecified" }
    try output.write(set)
  }
}

/// `crosswalk sssom filter`
struct SSSOMFilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter", abstract: "Keep the mappings that fulfil all conditions.",
    discussion: """
      A condition is SLOT=VALUE, SLOT!=VALUE, or for numbers SLOT>=VALUE or SLOT<=VALUE. A * in a value stands for any text.

      EXAMPLES
        crosswalk sssom filter Mappings/sample.sssom.tsv --where 'object_id=NCIT:*' --where 'predicate_id=skos:exactMatch' -o -
      """)

  @Argument(help: "SSSOM file.") var file: String
  @Option(name: .customLong("where"), help: "A condition; give it again for more.") var conditions: [SlotCondition]
  @OptionGroup var output: SetOutput

  func run() throws {
    let set = try SetFile.load(file).filtered { mapping in conditions.allSatisfy { $0.holds(for: mapping) } }
    try output.write(set)
  }
}

extension SlotCondition: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
