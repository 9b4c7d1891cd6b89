import Identifiers
import Testing

@testable import TermIndex

@Suite struct ClosureTests {
  /// Random graphs, with cycles, against a walk from every node.
  @Test(arguments: 0..<200)
  func isThatOfAWalk(seed: Int) {
    var random = Pseudorandom(state: UInt64(seed) &* 7919 &+ 1)
    let count = 2 + random.next(12)
    var nodes = NodeTable()
    var links = LinkTable()
    for number in 0..<count { nodes.setRow(Int32(number), of: nodes.node(CURIE("N:\(number)"))) }
    let part = links.kind(of: "part_of")
    let other = links.kind(of: "adjacent_to")
    var edges: [(from: Int, kind: LinkTable.Kind, to: Int)] = []
    for number in 0..<count {
      let own = (0..<random.next(4)).map { _ in
        LinkTable.Link(
          kind: [.isA, .isA, part, other, .impliedIsA][random.next(5)], target: Int32(random.next(count)))
      }
      if own.isEmpty { continue }
      nodes.linkSets[number] = Int32(links.set(of: own))
      edges += own.map { (number, $0.kind, Int($0.target)) }
    }
    for includesParts in [false, true] {
      let closure = Closure(links: links, nodes: nodes, rowCount: count, includesParts: includesParts)
      var inCycles: Set<Int> = []
      for number in 0..<count {
        var above: Set<Int32> = []
        var waiting = [number]
        while let next = waiting.popLast() {
          for edge in edges where edge.from == next && edge.kind != other {
            if edge.kind == part, !includesParts { continue }
            if above.insert(Int32(edge.to)).inserted { waiting.append(edge.to) }
          }
        }
        if above.contains(Int32(number)) { inCycles.insert(number) }
        let set = nodes.linkSets[number]
        if set >= 0 { #expect(closure.ancestors[Int(set)] == above.sorted()) } else { #expect(above.isEmpty) }
      }
      #expect(Set(closure.cycles.joined()) == inCycles)
    }
  }
}

/// Numbers that look random and are the same in every run.
struct Pseudorandom {
  var state: UInt64

  mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
