import ByteIO
import CFloors
import Foundation

/// Graphs in KGX: a graph of a hundred thousand nodes and two hundred thousand edges converted and validated.
struct GraphJobs {
  let binary: String
  let scratch: String
  let table: BenchTable

  func run() throws {
    let (nodes, edges) = (scratch + "/big_nodes.tsv", scratch + "/big_edges.tsv")
    try AtomicFile.write(to: nodes) { Self.writeNodes(to: $0) }
    try AtomicFile.write(to: edges) { Self.writeEdges(to: $0) }
    let size = try [nodes, edges].reduce(0) {
      $0 + (try FileManager.default.attributesOfItem(atPath: $1)[.size] as? Int ?? 0)
    }
    let floor = Timing.best(runs: 3) { _ = floor_file_lines(nodes) + floor_file_lines(edges) }
    let target = ["--to", "kgx-jsonl", "-o", scratch + "/big"]
    let convert = try Timing.process(runs: 3, binary, ["convert", nodes, edges] + target)
    table.row(
      "KGX TSV to JSON Lines, 200,000 edges", size, convert.seconds, floor, limit: nil, throughput: 100,
      memory: convert.peak)
    let validate = try Timing.process(runs: 3, binary, ["validate", nodes, edges])
    table.row(
      "validate the same against Biolink", size, validate.seconds, convert.seconds, limit: 3, memory: validate.peak)
  }

  private static let nodeCount = 100_000

  private static func writeNodes(to sink: ByteSink) {
    sink.write("id\tcategory\tname\tdescription\tsynonym\n")
    for number in 0..<nodeCount {
      let (prefix, category) = number % 2 == 0 ? ("MONDO", "Disease") : ("HP", "PhenotypicFeature")
      sink.write("\(id(number))\tbiolink:\(category)\tterm \(number) of \(prefix)\t")
      sink.write("what term \(number) means, in a sentence of usual length\tname \(number)|other name \(number)\n")
    }
  }

  private static func writeEdges(to sink: ByteSink) {
    sink.write(
      "id\tsubject\tpredicate\tobject\tcategory\tprimary_knowledge_source\tknowledge_level\tagent_type\tpublications\n")
    for number in 0..<nodeCount * 2 {
      // Every disease with phenotypes that a fixed step finds.
      let (subject, object) = (number % (nodeCount / 2) * 2, (number &* 7919) % (nodeCount / 2) * 2 + 1)
      sink.write("urn:edge:\(number)\t\(id(subject))\tbiolink:has_phenotype\t\(id(object))\t")
      sink.write(
        "biolink:DiseaseToPhenotypicFeatureAssociation\tinfores:crosswalk\tknowledge_assertion\tmanual_agent\t")
      sink.write("PMID:\(10_000_000 + number)|PMID:\(20_000_000 + number)\n")
    }
  }

  private static func id(_ number: Int) -> String {
    let digits = String(10_000_000 + number).dropFirst()
    return number % 2 == 0 ? "MONDO:\(digits)" : "HP:\(digits)"
  }
}
