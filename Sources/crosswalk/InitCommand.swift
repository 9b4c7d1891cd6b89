import ArgumentParser
import ByteIO
import Configuration
import Foundation
import OntologyIO
import Records

/// `crosswalk init`: a configuration to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Look at a folder and write a crosswalk.yaml for it.",
    discussion: """
      Finds the records (YAML with identifiers beside labels), ontologies, a LinkML schema, a mapping file and a cache of \
      references below the folder, and writes a configuration with a comment on every line.

      EXAMPLE
        crosswalk init .
      """)

  @Argument(help: "The root of the knowledge base.")
  var folder = "."

  @Flag(help: "Replace a crosswalk.yaml that is there.")
  var force = false

  func run() throws {
    guard FileWalk.kind(of: folder) == .folder else { throw Failure.unreadable("\(folder): there is no such folder") }
    let path = folder == "." ? ProjectConfiguration.fileName : "\(folder)/\(ProjectConfiguration.fileName)"
    if !force, FileWalk.kind(of: path) == .file {
      throw Failure.usage("\(path) is there already; --force replaces it")
    }
    let survey = try FolderSurvey(folder)
    try AtomicFile.write(Array(survey.configuration.utf8), to: path)
    Console.say("\(path): \(survey.summary)")
  }
}
