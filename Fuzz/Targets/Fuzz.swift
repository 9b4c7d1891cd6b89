import ByteIO
import Diagnostics
import Foundation
import JSON
import OBO
import RDFIO
import Records

/// Runs libFuzzer: whatever the bytes, a reader may neither trap nor run on for ever, and what it reads must be written so
/// that it can be read again.
@main enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { start, count in
        parser(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }
}

/// libFuzzer's own main function, which it offers to programs that have one already.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The parser that `CROSSWALK_FUZZ` names.
private let parser: @Sendable ([UInt8]) -> Void = {
  let name = ProcessInfo.processInfo.environment["CROSSWALK_FUZZ"] ?? ""
  switch name {
  case "json": return { FuzzTargets.json($0) }
  case "obo": return { FuzzTargets.obo($0) }
  case "yaml", "csv", "tsv": return { FuzzTargets.records($0, named: "fuzz.\(name)") }
  default:
    guard let format = RDFFormats.format(named: name) else {
      fatalError("CROSSWALK_FUZZ is none of json, obo, yaml, csv, tsv and the syntaxes of RDF: “\(name)”")
    }
    return { FuzzTargets.rdf($0, format) }
  }
}()

enum FuzzTargets {
  /// Statements that were read are written in the same syntax, and read again.
  static func rdf(_ bytes: [UInt8], _ format: RDFFormat) {
    for isLenient in [false, true] {
      var options = RDFReadOptions(base: "http://example.org/")
      options.isLenient = isLenient
      guard let list = read(bytes, format, options) else { continue }
      guard let written = written(list, format) else { continue }
      let again = read(written, format, RDFReadOptions())
      precondition(
        again?.quads.count == list.quads.count,
        "what was written is not read again:\n\(String(decoding: written, as: UTF8.self))")
    }
  }

  private static func read(_ bytes: [UInt8], _ format: RDFFormat, _ options: RDFReadOptions) -> QuadList? {
    let list = QuadList()
    var reports: [Diagnostic] = []
    do {
      try format.read?(ByteSource(bytes: bytes, name: "fuzz"), options, list, &reports)
      return list
    } catch {
      return nil
    }
  }

  /// `nil` where the syntax cannot carry a statement.
  private static func written(_ list: QuadList, _ format: RDFFormat) -> [UInt8]? {
    let sink = ByteSink()
    do {
      let writer = try format.makeWriter?(sink, RDFWriteOptions())
      for (prefix, namespace) in list.prefixes { try writer?.receive(prefix: prefix, namespace: namespace) }
      for quad in list.quads { try writer?.receive(quad) }
      try writer?.finish()
      return sink.takeBytes()
    } catch {
      return nil
    }
  }

  static func json(_ bytes: [UInt8]) { _ = try? JSONDocument(bytes, name: "fuzz") }

  /// A document that is read is written.
  static func obo(_ bytes: [UInt8]) {
    var reports: [Diagnostic] = []
    guard let source = try? ByteSource(bytes: bytes, name: "fuzz"),
      let document = try? OBODocumentReader.read(source, reporting: &reports)
    else { return }
    let sink = ByteSink()
    OBODocumentWriter.write(document, to: sink)
  }

  static func records(_ bytes: [UInt8], named path: String) {
    var reports: [Diagnostic] = []
    _ = RecordReader.read(bytes, path: path, reporting: &reports)
  }
}
