internal import ByteIO
internal import Crypto
internal import Diagnostics
public import RDF

/// A dataset whose blank nodes have canonical labels, the same for all datasets that say the same
/// ([RDFC-1.0](https://www.w3.org/TR/rdf-canon/)).
public struct CanonicalDataset: Sendable {
  /// The function by which blank nodes are told apart.
  public enum Hash: String, Sendable, CaseIterable { case sha256, sha384 }

  /// How much work may be done before a dataset is given up on: some small ones take longer than anybody can wait
  /// ([7.1](https://www.w3.org/TR/rdf-canon/#dataset-poisoning)).
  public static let usualWork = 20_000

  /// The label that each blank node of the input has now, without `_:`.
  public let labels: [String: String]
  /// Lines of [canonical N-Quads](https://www.w3.org/TR/rdf12-n-quads/#canonical-quads), sorted, each once.
  public let lines: [String]

  /// Labels the blank nodes of `quads`. Throws ``RDFFailure`` where the dataset is given up on after `work` steps, or has
  /// triple terms, for which the algorithm is not defined.
  public init(_ quads: [Quad], file: String = "-", hash: Hash = .sha256, work: Int = usualWork) throws {
    var labelling = BlankNodeLabelling(quads, hash: hash, work: work)
    do {
      labels = try labelling.run()
    } catch {
      throw RDFFailure(Diagnostic(rule: error.rule, severity: .error, message: error.message, file: file))
    }
    let labels = labels
    lines = try Array(Set(quads.map { try CanonicalLine.text(of: $0) { labels[$0] ?? $0 } })).sorted { left, right in
      left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}

/// A statement as a line of canonical N-Quads.
enum CanonicalLine {
  /// The line, its line feed included, blank nodes named as `name` says.
  static func text(of quad: Quad, naming name: (String) -> String) throws -> String {
    func renamed(_ term: RDFTerm) -> RDFTerm {
      if case .blank(let label) = term { .blank(name(label)) } else { term }
    }
    let sink = ByteSink()
    let writer = LineWriter(to: sink, carriesGraphs: true)
    try writer.receive(
      Quad(renamed(quad.subject), renamed(quad.predicate), renamed(quad.object), in: quad.graph.map(renamed)))
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }
}

/// Why blank nodes could not be labelled.
struct LabellingProblem: Error {
  let rule: RuleID
  let message: String
}

extension CanonicalDataset.Hash {
  /// The hash of `text` in hexadecimal.
  func hexadecimal(_ text: String) -> String {
    let bytes = Array(text.utf8)
    switch self {
    case .sha256: return Self.hexadecimal(SHA256.hash(data: bytes))
    case .sha384: return Self.hexadecimal(SHA384.hash(data: bytes))
    }
  }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
