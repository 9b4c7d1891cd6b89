import ArgumentParser
import ByteIO
import Checks
import KnowledgeGraph
import OntologyIO
import TextPairs

/// `crosswalk formats`: everything that can be read and written.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List what can be read and written.")

  func run() throws {
    let out = ByteSink.standardOutput()
    out.write("Graphs (export --to)\n")
    for format in ExportFormats.all {
      let files = format.suffixes.joined(separator: ", ")
      out.write("  \(format.name.padding(to: 12))\(format.summary) (\(files))\n")
    }
    out.write("Conversions (convert --from, --to), each also gzipped\n")
    for format in ConversionFamilies.formats {
      let uses = [format.isRead ? "read" : nil, format.isWritten ? "written" : nil].compactMap(\.self)
      out.write("  \(format.name.padding(to: 15))\(format.title), \(uses.joined(separator: " and "))\n")
    }
    out.write("Ontologies (index build, --ontology), each also gzipped\n")
    for format in OntologyFormat.allCases {
      out.write("  \(format.rawValue.padding(to: 12))\(format.title)\n")
    }
    out.write("Texts in which identifiers stand beside labels (check, fix)\n")
    for kind in TextKind.allCases { out.write("  \(kind.rawValue.padding(to: 12))\(kind.title)\n") }
    out.write("Reports (check --format)\n")
    for format in CheckReportFormats.all { out.write("  \(format.name.padding(to: 12))\(format.summary)\n") }
    try out.finish()
  }
}
