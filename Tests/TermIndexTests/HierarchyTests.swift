import Diagnostics
import Identifiers
import Ontology
import Testing

@testable import TermIndex

@Suite struct HierarchyTests {
  static let body = SmallOntology(
    "body",
    [
      .make("B:root", "body part"),
      .make("B:organ", "organ", isA: ["B:root"]),
      .make("B:heart", "heart", isA: ["B:organ"]),
      .make("B:valve", "valve", isA: ["B:root"], [("part_of", "B:heart")]),
      .make("B:leaf", "leaflet", [("BFO:0000050", "B:valve")]),
      .make("B:vague", "vague thing", [("is_a_or_part_of", "B:heart")]),
      .make("B:near", "neighbour", [("adjacent_to", "B:heart")]),
      .make("B:alone", "loner"),
      .make("B:c1", "cycle one", isA: ["B:c2"]), .make("B:c2", "cycle two", isA: ["B:c3", "B:root"]),
      .make("B:c3", "cycle three", isA: ["B:c1"]), .make("B:c4", "below the cycle", isA: ["B:c1"]),
      .make("B:self", "its own parent", isA: ["B:self"]),
      .make("B:p1", "part one", [("part_of", "B:p2")]), .make("B:p2", "part two", [("part_of", "B:p1")]),
    ])

  static let cells = SmallOntology(
    "cells", [.make("C:1", "heart cell", isA: ["C:2"], [("part_of", "B:valve")]), .make("C:2", "cell")])

  @Test(arguments: [
    ("B:heart", "B:root", false, Membership.yes), ("B:heart", "B:heart", false, .yes),
    ("B:organ", "B:heart", false, .no), ("B:root", "B:organ", false, .unknown),
    ("B:valve", "B:heart", false, .no), ("B:valve", "B:heart", true, .yes),
    ("B:leaf", "B:organ", true, .yes), ("B:leaf", "B:root", false, .no),
    ("B:vague", "B:organ", true, .yes), ("B:vague", "B:organ", false, .unknown),
    ("B:near", "B:heart", true, .no), ("B:alone", "B:root", true, .unknown),
    ("B:alone", "B:alone", true, .yes),
    ("B:none", "B:root", true, .unknown), ("B:heart", "B:none", true, .unknown),
    ("B:c1", "B:root", false, .yes), ("B:c1", "B:c3", false, .yes), ("B:c4", "B:c2", false, .yes),
    ("B:c1", "B:c4", false, .no), ("B:self", "B:root", false, .no), ("B:p1", "B:p2", true, .yes),
    // What another source says of a parent.
    ("C:1", "B:organ", true, .yes), ("C:1", "B:organ", false, .no), ("C:1", "C:2", false, .yes),
    ("C:1", "B:near", true, .no), ("b:heart", "b:ROOT", false, .unknown), ("b:heart", "b:root", false, .yes),
  ])
  func membership(id: String, root: String, includeParts: Bool, expected: Membership) throws {
    let (index, _) = try Fixture.index(Self.body, Self.cells)
    #expect(try index.isUnder(CURIE(id), anyOf: [CURIE(root)], includeParts: includeParts) == expected)
    // A term that was found need not be looked up again.
    guard case .found(let term) = try index.resolve(CURIE(id)) else { return }
    #expect(try index.isUnder(term, anyOf: [CURIE(root)], includeParts: includeParts) == expected)
  }

  @Test func oneRootOfManyIsEnough() throws {
    let (index, _) = try Fixture.index(Self.body, Self.cells)
    #expect(try index.isUnder("B:heart", anyOf: ["B:none", "C:2", "B:organ"]) == .yes)
    #expect(try index.isUnder("B:heart", anyOf: ["B:none", "C:2"]) == .unknown)
    #expect(try index.isUnder("B:heart", anyOf: []) == .no)
    #expect(try index.isUnder("B:heart", anyOf: ["B:heart"], includeSelf: false) == .no)
    // In a cycle a term is not above itself either.
    #expect(try index.isUnder("B:self", anyOf: ["B:self"], includeSelf: false) == .yes)
  }

  @Test func ancestorsAreAllOfThem() throws {
    let (index, _) = try Fixture.index(Self.body, Self.cells)
    #expect(try index.ancestors(of: "B:heart") == ["B:organ", "B:root"])
    #expect(try index.ancestors(of: "B:c1") == ["B:c2", "B:c3", "B:root"])
    #expect(try index.ancestors(of: "B:leaf") == [])
    #expect(
      try index.ancestors(of: "C:1", includeParts: true) == [
        "B:heart", "B:organ", "B:root", "B:valve", "C:2",
      ])
    #expect(try index.ancestors(of: "B:none") == [])
  }

  @Test func cyclesAreReported() throws {
    let fixture = try Fixture()
    let report = try fixture.build(Self.body)
    #expect(
      report.diagnostics.map { "\($0.rule) \($0.severity) \($0.file): \($0.message)" } == [
        "ontology-cycle warning body.obo: B:c1, B:c2, B:c3 are above one another over is_a",
        "ontology-cycle warning body.obo: B:self is above itself over is_a",
        "ontology-cycle note body.obo: B:p1, B:p2 are above one another over is_a and part_of",
      ])
  }

  @Test func aLongChainHasAllItsAncestors() throws {
    let count = 3000
    let terms = (0..<count).map { number in
      Term.make(CURIE("L:\(number)"), "link \(number)", isA: number == 0 ? [] : [CURIE("L:\(number - 1)")])
    }
    // Children first, so that nothing is in the order of the hierarchy.
    let (index, _) = try Fixture.index(SmallOntology("l", terms.reversed()))
    #expect(try index.ancestors(of: CURIE("L:\(count - 1)")).count == count - 1)
    #expect(try index.isUnder(CURIE("L:\(count - 1)"), anyOf: ["L:0"]) == .yes)
  }
}
