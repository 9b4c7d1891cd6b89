import ArgumentParser
import ByteIO
import OBO

extension OntologyCommand {
  /// `crosswalk ontology stats`: counts.
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats", abstract: "Count terms, relations and clauses.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "An OBO file; “-” is standard input.") var path: String
    @Option(help: "How counts are written: text or json.") var format = Format.text

    func run() throws {
      let statistics = OBOStatistics(try OntologyFile.read(path))
      try OntologyFile.write(to: nil) { sink in
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
}
