import ArgumentParser
import ByteIO
import Identifiers
import KGX
import SSSOM

/// `crosswalk graph merge`
struct GraphMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one graph of several, with what is the same in them once.",
    discussion: """
      Nodes are the same by identifier. Edges are the same by subject, predicate, object, negation, qualifiers and primary knowledge \
      source; their own identifiers are not asked. Lists, publications among them, are united. Where one value stands against \
      another, the first stays, and that is said.

      EXAMPLES
        crosswalk graph merge g.json Samples/kgx/*.tsv -o all --to kgx-jsonl
      """)

  @OptionGroup var graph: GraphArguments
  @Flag(help: "Add to provided_by of each node and edge the file that it is from.") var providedBy = false
  @OptionGroup var destination: GraphDestination

  func run() throws {
    let merged = try destination.write(
      MergedGraph(try graph.open(), marksFiles: providedBy), from: graph.files)
    merged.say()
  }
}

/// `crosswalk graph normalize`
struct GraphNormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Replace identifiers by those that a mapping set prefers.",
    discussion: """
      Identifiers that the set connects by exact matches or equivalence are one; the first prefix of --prefer that they have names it. \
      Former identifiers stay in equivalent_identifiers, original_subject and original_object, and what has become equal is merged. \
      How many were replaced, and which are not in the set, goes to standard error, or as JSON to --report.

      EXAMPLES
        crosswalk graph normalize g.json --mappings m.sssom.tsv --prefer NCIT -o n
      """)

  @OptionGroup var graph: GraphArguments
  @Option(help: "A mapping set in SSSOM; repeatable.") var mappings: [String]
  @Option(help: "A prefix that is preferred, the best first; repeatable.") var prefer: [String]
  @Option(help: "The least confidence of mappings that count.") var minimumConfidence = 0.0
  @Option(help: "Write what was replaced, and what is not known, to this file as JSON.") var report: String?
  @OptionGroup var destination: GraphDestination

  func run() throws {
    let set = try MappingSet.merged(try mappings.map { try SetFile.load($0) })
    let normalizer = IdentifierNormalizer(set, preferring: prefer, minimumConfidence: minimumConfidence)
    let ledger = IdentifierLedger { text in
      let id = CURIE(text)
      let new = normalizer.normalize(id)
      if new != id { return .replaced(by: new.text) }
      return normalizer.knows(id) ? .unchanged : .unknown
    }
    let merged = try destination.write(
      MergedGraph(NormalizedGraph(try graph.open(), ledger)), from: graph.files)
    merged.say()
    Console.say(Self.text(ledger, ambiguous: normalizer.ambiguous.count))
    if let report { try AtomicFile.write(to: report) { ledger.writeJSON(to: $0) } }
  }

  private static func text(_ ledger: IdentifierLedger, ambiguous: Int) -> String {
    func list(_ counts: [String: Int]) -> String {
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\n  \($0.value)  \($0.key)" }.joined()
    }
    let unknown = ledger.unknown.values.reduce(0, +)
    var text =
      "identifiers: \(ledger.replaced.values.reduce(0, +)) replaced, \(ledger.unchanged) stay, \(unknown) not in the set"
    if !ledger.replaced.isEmpty { text += "\nreplaced" + list(ledger.replaced) }
    if !ledger.unknown.isEmpty {
      text += "\nnot in the set, such as \(ledger.examples.prefix(3).joined(separator: ", "))" + list(ledger.unknown)
    }
    if ambiguous > 0 {
      text += "\n\(ambiguous) groups have several identifiers of the preferred prefix and are left alone"
    }
    return text
  }
}

extension MergedGraph {
  /// How many rows there were and are.
  func say() {
    for part in GraphPart.allCases {
      guard let (before, after) = counts[part] else { continue }
      Console.say("\(part): \(after) of \(before)\(before > after ? ", \(before - after) merged" : "")")
    }
  }
}
