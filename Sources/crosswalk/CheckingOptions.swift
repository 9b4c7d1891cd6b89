import ArgumentParser
import Checks
import Configuration
import Diagnostics
import TextPairs

/// What `check` and `fix` have in common: what to look at, and what to hold against it.
struct CheckingOptions: ParsableArguments {
  @OptionGroup var terms: TermOptions
  @OptionGroup var mapping: MappingOptions
  @OptionGroup var project: ProjectOptions

  @Option(help: "LinkML schema; its enumerations, bindings, required slots and types are demanded of the records.")
  var schema: String?

  @Option(help: "The class of the schema that records are instances of; without it, the one marked as tree_root.")
  var targetClass: String?

  @Option(
    help: "A folder of publications, PMID_12345678.md each; quotes and titles of evidence are compared with them.")
  var references: String?

  @Option(
    help:
      "The columns of tables to look at: “id=object_id,label=object_label”; may be given several times. Without it they are found by their names."
  )
  var columns: [String] = []

  @Option(help: "Files and folders to leave out, as in .gitignore; may be given several times.")
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "How loudly a rule speaks: “label-case=error”, in some files “unknown-term=off@drafts/”; may be given several times.",
      valueName: "rule=level[@pattern]"))
  var rule: [String] = []

  @Option(help: "A subset of an ontology whose terms are not to be used; may be given several times.")
  var excludedSubset: [String] = []

  mutating func validate() throws {
    for text in exclude where GlobPattern(text) == nil {
      throw ValidationError("--exclude: “\(text)” is no pattern for paths")
    }
    for text in columns where ColumnPair(text) == nil {
      throw ValidationError("--columns: “\(text)” is not “id=COLUMN,label=COLUMN”")
    }
    for text in rule where RuleSetting(text) == nil {
      let name = text.prefix { $0 != "=" }
      throw ValidationError(
        RuleCatalogue.rule(named: String(name)) == nil
          ? "--rule: there is no rule “\(name)”; “crosswalk rules” lists them"
          : "--rule: “\(text)” is not RULE=LEVEL or RULE=LEVEL@PATTERN with a level of off, note, warning or error")
    }
  }

  /// The schema of `--schema`, or of the configuration; its mistakes are shown, and end the run.
  func target(_ project: ProjectConfiguration?) throws -> TargetSchema? {
    guard let path = schema ?? project.flatMap({ own in own.schema.map { own.resolved($0) } }) else {
      if targetClass != nil { throw Failure.usage("--target-class needs a schema: give --schema FILE") }
      return nil
    }
    var diagnostics: [Diagnostic] = []
    defer { Console.say(diagnostics) }
    do {
      return try TargetSchema(path: path, className: targetClass ?? project?.targetClass, reporting: &diagnostics)
    } catch .unreadable {
      throw Failure.unreadable("the schema \(path) has errors")
    } catch .unknownClass(let name, let nearest) {
      let hint = nearest.map { "; did you mean “\($0)”?" } ?? ""
      throw Failure.usage("the schema \(path) has no class “\(name)”\(hint)")
    } catch .noClass(let names) {
      throw Failure.usage(
        "give --target-class, since \(path) marks none of its \(names.count) classes as tree_root")
    }
  }

  var columnPairs: [ColumnPair] { columns.compactMap { ColumnPair($0) } }

  /// What `--rule` says.
  var settings: [RuleSetting] { rule.compactMap { RuleSetting($0) } }
}
