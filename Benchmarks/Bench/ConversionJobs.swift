import ByteIO
import CFloors
import Foundation

/// `crosswalk convert` on whole ontologies, beside the floors and the programs that do the same, where these are installed.
struct ConversionJobs {
  let data: BenchData
  let binary: String
  /// The folder for what is written.
  let scratch: String
  let table: BenchTable

  func run() throws {
    try rdf()
    try rdfXML()
    try ontologies()
  }

  /// From and to the lines and the blocks of RDF, of CHEBI.
  private func rdf() throws {
    let (lines, turtle) = (file("chebi.nt"), file("chebi.ttl"))
    try convert(data.ontology("chebi-2026-05.obo.gz"), lines)
    try convert(lines, turtle)
    let size = try bytes(lines)
    let floor = Timing.best(runs: 2) { _ = floor_file_lines(lines) }
    for (name, target, syntax) in [("N-Triples", "again.nt", "ntriples"), ("Turtle", "again.ttl", "turtle")] {
      let ours = try convert(lines, file(target))
      table.row("N-Triples to \(name), CHEBI", size, ours.seconds, floor, limit: nil, memory: ours.peak)
      try peers(lines, from: "ntriples", to: syntax, size)
    }
    let ours = try convert(turtle, file("back.nt"))
    let written = try bytes(turtle)
    let turtleFloor = Timing.best(runs: 2) { _ = floor_file_lines(turtle) }
    table.row("Turtle to N-Triples, CHEBI", written, ours.seconds, turtleFloor, limit: nil, memory: ours.peak)
    try peers(turtle, from: "turtle", to: "ntriples", written)
  }

  private func rdfXML() throws {
    let (ordo, hp) = (file("ordo.owl"), file("hp.owl"))
    try AtomicFile.write(try ByteSource(path: data.ontology("ordo-4.2.owl.gz")).readAll(), to: ordo)
    try convert(data.ontology("hp-2026-02.obo.gz"), hp)
    for (name, source) in [("ORDO", ordo), ("HP", hp)] {
      let size = try bytes(source)
      let ours = try convert(source, file("out.nt"))
      let floor = Timing.best(runs: 3) { _ = floor_file_sax2(source) }
      table.row("RDF/XML to N-Triples, \(name)", size, ours.seconds, floor, limit: 2.5, memory: ours.peak)
      try peers(source, from: "rdfxml", to: "ntriples", size)
    }
  }

  private func ontologies() throws {
    let (go, graphs) = (file("go.obo"), file("ncit.json"))
    try AtomicFile.write(try ByteSource(path: data.ontology("go-2023-01.obo.gz")).readAll(), to: go)
    try AtomicFile.write(try ByteSource(path: data.ontology("ncit-disease-2018.json.gz")).readAll(), to: graphs)
    let floor = Timing.best { _ = floor_file_lines(go) }
    let canonical = try convert(go, file("canonical.obo"))
    table.row(
      "OBO to canonical OBO, GO", try bytes(go), canonical.seconds, floor, limit: nil, throughput: 100,
      memory: canonical.peak)
    let owl = try convert(go, file("go.owl"))
    table.row(
      "OBO to OWL RDF/XML, GO", try bytes(go), owl.seconds, floor, limit: nil, seconds: 1, memory: owl.peak,
      megabytes: 300)
    let obo = try convert(graphs, file("ncit.obo"))
    table.row(
      "OBO Graphs to OBO, NCIT diseases", try bytes(graphs), obo.seconds, nil, limit: nil, seconds: 0.6,
      memory: obo.peak)
  }

  @discardableResult
  private func convert(_ source: String, _ target: String) throws -> (seconds: Double, peak: Double) {
    try Timing.process(runs: 2, binary, ["convert", source, target])
  }

  private func file(_ name: String) -> String { "\(scratch)/\(name)" }

  private func bytes(_ file: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
  }

  /// The programs that read `source` and write the same in another syntax.
  private func peers(_ source: String, from: String, to: String, _ size: Int) throws {
    let extensions = ["ntriples": "nt", "turtle": "ttl", "rdfxml": "rdf"]
    if from != "rdfxml", let serdi = Self.path(of: "serdi") {
      let arguments = ["-i", from, "-o", to, source]
      table.peer("serdi", size, try Timing.process(runs: 1, serdi, arguments))
    }
    if let rapper = Self.path(of: "rapper") {
      let arguments = ["-q", "-i", from, "-o", to, source]
      table.peer("rapper", size, try Timing.process(runs: 1, rapper, arguments))
    }
    if let oxigraph = Self.path(of: "oxigraph"), let sourceExtension = extensions[from], let target = extensions[to] {
      let arguments = [
        "convert", "--from-file", source, "--from-format", sourceExtension, "--to-file", file("peer.out"),
        "--to-format",
        target,
      ]
      table.peer("oxigraph", size, try Timing.process(runs: 1, oxigraph, arguments))
    }
  }

  /// Where a program is that the search path finds.
  private static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
