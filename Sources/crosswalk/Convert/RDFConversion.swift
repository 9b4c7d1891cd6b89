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

  /// The syntax of an input: `name` where it is given, else by the name of the file, else by its content.
  static func source(_ path: String, named name: String?) throws -> RDFFormat {
    if let name {
      if let format = syntax(name), format.read != nil { return format }
      throw Failure.usage("--from: “\(name)” is no syntax of RDF that is read")
    }
    if path == "-" { throw Failure.usage("say with --from which format standard input has") }
    let plain = path.hasSuffix(".gz") ? path.dropLast(3) : path[...]
    let readable = syntaxes.filter { $0.read != nil }
    if let format = readable.first(where: { $0.extensions.contains { plain.hasSuffix(".\($0)") } }) { return format }
    let head = try ByteSource(path: path).peek(1 << 16)
    guard let format = readable.first(where: { $0.recognizes(head) }) else {
      throw Failure.unreadable("\(path): neither its name nor its content tells the format; say it with --from")
    }
    return format
  }

  static func syntax(_ name: String) -> RDFFormat? { syntaxes.first { $0.name == name } }
}
