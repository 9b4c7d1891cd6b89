internal import ByteIO

/// How the things of a graph are written: their identifiers, their names, and the order in which they come.
struct GraphWording: Sendable {
  /// The identifiers of all things and what relations are called, one behind the other.
  private var text: [UInt8] = []
  /// For each thing, where its identifier is.
  private var identifiers: [Range<Int>] = []
  /// For each thing, where the identifier is that it has as a relation; empty where it is none that is written.
  private var relations: [Range<Int>] = []
  /// For each thing, its place among all identifiers, and among those of relations.
  private(set) var ranks: [Int32] = []
  private(set) var relationRanks: [Int32] = []

  init(_ graph: PlainGraph, relation: (String) -> String?) {
    for number in graph.things.indices {
      let start = text.count
      graph.names.withBytes(of: Int32(number)) { name in
        for index in name.indices { text.append(name[index] == UInt8(ascii: "_") ? UInt8(ascii: ":") : name[index]) }
      }
      identifiers.append(start..<text.count)
    }
    relations = identifiers.map { _ in 0..<0 }
    for number in graph.things.indices where graph.things[number].isRelation {
      guard let id = relation(OBOVocabulary.obo + graph.names.text(of: Int32(number))) else { continue }
      let start = text.count
      text.append(contentsOf: id.utf8)
      relations[number] = start..<text.count
    }
    ranks = Self.ranks(of: identifiers, text)
    relationRanks = Self.ranks(of: relations, text)
  }

  private static func ranks(of ranges: [Range<Int>], _ text: [UInt8]) -> [Int32] {
    let span = text.span
    var numbers = Array(ranges.indices)
    numbers.sort { span.order(of: ranges[$0], and: ranges[$1]) < 0 }
    var ranks = [Int32](repeating: 0, count: numbers.count)
    for (rank, number) in numbers.enumerated() { ranks[number] = Int32(rank) }
    return ranks
  }

  /// Whether edges with the relation are written.
  func isRelation(_ number: Int32) -> Bool { !relations[Int(number)].isEmpty }

  func write(_ number: Int32, to sink: ByteSink) { sink.write(text.span, in: identifiers[Int(number)]) }

  func writeRelation(_ number: Int32, to sink: ByteSink) { sink.write(text.span, in: relations[Int(number)]) }

  func id(_ number: Int32) -> String { text.span.string(in: identifiers[Int(number)]) }

  func relationID(_ number: Int32) -> String { text.span.string(in: relations[Int(number)]) }
}
