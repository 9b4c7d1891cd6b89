import ArgumentParser
import ByteIO
import Diagnostics
import TermIndex

/// `crosswalk index`: build a term index and say what is in one.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Build a term index, or say what is in one.",
    subcommands: [Build.self, Info.self])

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Index ontologies: OBO, OWL, OBO Graphs JSON and tables of terms, gzipped or not.",
      discussion: """
        Files whose bytes are indexed already are not read again. A new version of an ontology replaces the old one \
        and keeps the labels that changed as former labels. A build that is interrupted leaves the old index whole.

        EXAMPLE
          crosswalk index build -o terms.sqlite Ontologies/*.obo
        """)

    @Option(name: [.short, .long], help: "The index to write.")
    var output: String

    @Flag(help: "Take out ontologies that are in the index but not named here.")
    var onlyNamed = false

    @Flag(name: [.short, .long], help: "Show every diagnostic of the readers, not only their number.")
    var verbose = false

    @Argument(help: "Ontology files.")
    var files: [String]

    func run() throws {
      let report = try OntologyIndexing.build(files, into: output, onlyNamed: onlyNamed)
      showDiagnostics(report.diagnostics)
      let out = ByteSink.standardOutput()
      for file in report.files { out.write(line(for: file)) }
      for ontology in report.removed { out.write("\(ontology): taken out\n") }
      out.write(
        "\(output): \(report.sources.reduce(0) { $0 + $1.counts.terms }) terms of \(report.sources.count) ontologies\n"
      )
      try out.finish()
    }

    private func line(for file: IndexReport.File) -> String {
      guard let source = file.source else { return "\(file.file): superseded by a later version\n" }
      let name = [source.ontology, source.version].compactMap(\.self).joined(separator: " ")
      let what: String =
        switch file.outcome {
        case .added: "added"
        case .replaced(let version): "replaces \(version ?? "an earlier version")"
        case .unchanged: "unchanged, not read again"
        case .superseded: "superseded"
        }
      return
        "\(file.file): \(name), \(source.counts.terms) terms, \(source.counts.synonyms) synonyms, \(what)\n"
    }

    private func showDiagnostics(_ diagnostics: [Diagnostic]) {
      if verbose { return Console.say(diagnostics) }
      var counts: [String: Int] = [:]
      for diagnostic in diagnostics { counts["\(diagnostic.file): \(diagnostic.rule)", default: 0] += 1 }
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
        Console.say("\(key): \(count) (--verbose shows each)")
      }
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "Say which ontologies an index holds.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The index.")
    var index: String

    @Option(help: "text or json")
    var format = Format.text

    func run() throws {
      let index = try TermIndex(path: index)
      let out = ByteSink.standardOutput()
      switch format {
      case .text: for source in index.sources { writeText(source, to: out) }
      case .json: writeJSON(index.sources, to: out)
      }
      try out.finish()
    }

    private func writeText(_ source: IndexedSource, to out: ByteSink) {
      out.write("\(source.ontology) \(source.version ?? "(no version)")\n")
      if let iri = source.iri { out.write("  IRI       \(iri)\n") }
      out.write("  file      \(source.file) (\(source.format))\n")
      if let digest = source.sha256 { out.write("  SHA-256   \(digest)\n") }
      let counts = source.counts
      out.write("  terms     \(counts.terms), of them obsolete \(counts.obsolete)\n")
      out.write("  synonyms  \(counts.synonyms)\n  relations \(counts.relations)\n")
      let defined = source.prefixes.filter(\.isDefined).map { "\($0.prefix) \($0.labelledTerms)" }
      let others = source.prefixes.filter { !$0.isDefined && $0.labelledTerms > 0 }
      out.write("  defines   \(defined.isEmpty ? "no prefix" : defined.joined(separator: ", "))\n")
      if !others.isEmpty {
        out.write(
          "  also has  \(others.map { "\($0.prefix) \($0.labelledTerms)" }.joined(separator: ", "))\n")
      }
    }

    private func writeJSON(_ sources: [IndexedSource], to out: ByteSink) {
      var json = JSONText(out)
      json.array { json in
        for source in sources {
          json.object { json in
            json.entry("ontology", source.ontology)
            if let version = source.version { json.entry("version", version) }
            if let iri = source.iri { json.entry("iri", iri) }
            json.entry("file", source.file)
            json.entry("format", source.format)
            if let digest = source.sha256 { json.entry("sha256", digest) }
            json.entry("terms", source.counts.terms)
            json.entry("obsolete", source.counts.obsolete)
            json.entry("synonyms", source.counts.synonyms)
            json.entry("relations", source.counts.relations)
            json.key("prefixes")
            json.array { json in
              for prefix in source.prefixes {
                json.object { json in
                  json.entry("prefix", prefix.prefix)
                  json.entry("labelledTerms", prefix.labelledTerms)
                  json.entry("isDefined", prefix.isDefined)
                }
              }
            }
          }
        }
      }
      out.write("\n")
    }
  }
}
