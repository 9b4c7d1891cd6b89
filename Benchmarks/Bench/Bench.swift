import ByteIO
import CFloors
import Diagnostics
import Foundation
import Identifiers
import Ontology
import OntologyIO
import Records

/// `crosswalk-bench PATH-OF-CROSSWALK`: ours, the floor, their ratio and the peak memory of each job, in one run.
@main
enum Bench {
  static func main() throws {
    let binary = CommandLine.arguments.dropFirst().first ?? ".build/release/crosswalk"
    let data = BenchData()
    guard data.isPresent else {
      return print("bench: SKIPPED, no real data at \(data.root) (set CROSSWALK_TEST_DATA)")
    }
    let table = BenchTable()
    // Commands first: the peak of a child process is never told as less than that of its parent.
    let records = try yamlJobs(data, table)
    let scratch = FileManager.default.temporaryDirectory.appending(path: "crosswalk-bench-\(getpid())").path
    try AtomicFile.makeFolder(scratch)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try processJobs(data, binary, scratch, records, table)
    try ConversionJobs(data: data, binary: binary, scratch: scratch, table: table).run()
    try GraphJobs(binary: binary, scratch: scratch, table: table).run()
    try ontologyJobs(data, table)
    try indexJob(data, binary, scratch, table)
  }

  /// Reading the records; their bytes, on which the process jobs have their floor too.
  private static func yamlJobs(_ data: BenchData, _ table: BenchTable) throws -> [[UInt8]] {
    let files = try RecordCorpus(paths: data.records).entries.map { entry in
      (entry.path, try ByteSource(path: entry.path).readAll())
    }
    let bytes = files.map(\.1)
    let floor = Timing.best { readEvents(of: bytes) }
    let ours = Timing.best {
      var reports: [Diagnostic] = []
      for (path, bytes) in files { _ = RecordReader.read(bytes, path: path, reporting: &reports) }
    }
    let size = files.reduce(0) { $0 + $1.1.count }
    table.row("read \(files.count) records with positions", size, ours, floor, limit: 2.5)
    return bytes
  }

  private static func readEvents(of files: [[UInt8]]) {
    for bytes in files { _ = floor_yaml_events(bytes, bytes.count) }
  }

  private static func ontologyJobs(_ data: BenchData, _ table: BenchTable) throws {
    for name in ["go-2023-01.obo.gz", "chebi-2026-05.obo.gz"] {
      let bytes = try ByteSource(path: data.ontology(name)).readAll()
      let floor = Timing.best { _ = floor_line_scan(bytes, bytes.count) }
      let ours = Timing.best { read(bytes, name) }
      table.row("OBO to terms, \(name)", bytes.count, ours, floor, limit: nil, throughput: 150)
    }
    let bytes = try ByteSource(path: data.ontology("ordo-4.2.owl.gz")).readAll()
    let floor = Timing.best { _ = floor_xml_sax2(bytes, bytes.count) }
    let ours = Timing.best { read(bytes, "ordo.owl") }
    table.row("OWL RDF/XML to terms, ORDO", bytes.count, ours, floor, limit: 3)
  }

  private static func read(_ bytes: [UInt8], _ name: String) {
    var sink = CountingSink()
    var reports: [Diagnostic] = []
    do {
      _ = try OntologyReader.read(try ByteSource(bytes: bytes, name: name), into: &sink, reporting: &reports)
    } catch {
      print("bench: \(name): \(error)")
    }
  }

  private static func indexJob(
    _ data: BenchData, _ binary: String, _ scratch: String, _ table: BenchTable
  ) throws {
    let index = scratch + "/terms.sqlite"
    let arguments = ["index", "build", "-o", index] + data.indexed.map(data.ontology)
    let build = try Timing.process(runs: 1, "/usr/bin/env", ["sh", "-c", "exec \"$0\" \"$@\"", binary] + arguments)
    let floor = floor_sqlite_insert(index, scratch + "/floor.sqlite")
    table.row("index of \(data.indexed.count) ontologies", nil, build.seconds, floor, limit: 4, memory: build.peak)
  }

  private static func processJobs(
    _ data: BenchData, _ binary: String, _ scratch: String, _ records: [[UInt8]], _ table: BenchTable
  ) throws {
    let all = scratch + "/all.sqlite"
    _ = try Timing.process(runs: 1, binary, ["index", "build", "-o", all] + data.all.map(data.ontology))
    func row(_ job: String, limit: Double, megabytes: Double? = nil, _ arguments: [String]) throws {
      let (ours, floor) = try Timing.process(runs: 15, binary, arguments) { readEvents(of: records) }
      table.row(job, nil, ours.seconds, floor, limit: limit, memory: ours.peak, megabytes: megabytes)
    }
    let check = ["check"] + data.records + ["--index", all, "--fail-on", "never", "-o", scratch + "/r.txt"]
    try row("check the records, whole process", limit: 4, megabytes: 80, check)
    let export = ["export"] + data.records + ["--index", all, "-o", scratch + "/out"]
    let formats = ["turtle", "ntriples", "jsonld", "csv", "tsv", "kgx-tsv", "kgx-jsonl"]
    try row("export the records to \(formats.count) formats", limit: 6, export + formats.flatMap { ["--to", $0] })
    try row("export the records to KGX", limit: 4, export + ["--to", "kgx-tsv"])
  }
}

/// Counts terms and lets them go.
private struct CountingSink: OntologySink {
  var terms = 0
  mutating func receive(header: OntologyHeader) {}
  mutating func receive(term: consuming Term) { terms += 1 }
}
