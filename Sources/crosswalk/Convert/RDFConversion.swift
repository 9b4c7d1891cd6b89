import ByteIO
import Diagnostics
import JSONLD
import RDFIO

/// The syntaxes of RDF, each into each.
struct RDFConversion: ConversionFamily {
  /// The syntaxes. One that lives in a room of its own gets a line here.
  static let syntaxes: [RDFFormat] = RDFFormats.all + [.jsonLD(Bundled.contexts)]

  var formats: [ConversionFormat] {
    Self.syntaxes.map { syntax in
      ConversionFormat(
        name: syntax.name, otherNames: syntax.mediaTypes, title: syntax.title, extensions: syntax.extensions,
        isRead: syntax.read != nil, isWritten: syntax.makeWriter != nil, recognizes: syntax.recognizes)
    }
  }

  func converts(_ source: String, to target: String) -> Bool {
    Self.syntax(source)?.read != nil && Self.syntax(target)?.makeWriter != nil
  }

  func convert(_ job: ConversionJob) throws {
    guard let source = Self.syntax(job.source), let target = Self.syntax(job.target) else { return }
    let input = try job.openInput()
    let options = try job.options.writeOptions()
    var reports: [Diagnostic] = []
    defer { Console.say(reports) }
    try job.writeOutput { output in
      try RDFTranscoder(from: source, to: target, reading: job.options.readOptions, writing: options)
        .run(input, output, reporting: &reports)
    }
  }

  private static func syntax(_ name: String) -> RDFFormat? { syntaxes.first { $0.name == name } }
}
