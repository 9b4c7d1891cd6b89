import Identifiers
import LinkML
import Testing

/// Which terms belong to an enumeration.
@Suite struct MembershipTests {
  private static let text = """
    id: https://example.org/s
    name: s
    prefixes: {EX: "https://example.org/ex/"}
    enums:
      Below: {reachable_from: {source_nodes: [EX:2], relationship_types: [rdfs:subClassOf]}}
      WithSelf: {reachable_from: {source_nodes: ["https://example.org/ex/2"], relationship_types: [rdfs:subClassOf], include_self: true}}
      Direct: {reachable_from: {source_nodes: [EX:1], relationship_types: [rdfs:subClassOf], is_direct: true}}
      Parts: {reachable_from: {source_nodes: [EX:2], relationship_types: [BFO:0000050]}}
      Above: {reachable_from: {source_nodes: [EX:4], relationship_types: [rdfs:subClassOf], traverse_up: true}}
      Less: {inherits: [Below], minus: [{concepts: [EX:4]}]}
      LessBranch: {include: [{reachable_from: {source_nodes: [EX:1], relationship_types: [rdfs:subClassOf]}}], minus: [{reachable_from: {source_nodes: [EX:2], relationship_types: [rdfs:subClassOf]}}]}
      Named: {concepts: [EX:5], permissible_values: {LUNG: {meaning: EX:3}, "EX:6": {}}}
      Mixed: {reachable_from: {source_nodes: [EX:2, OT:1], relationship_types: [rdfs:subClassOf]}}
      Odd: {matches: {identifier_pattern: "EX:.*"}, concepts: [EX:4]}
      Open: {description: anything}
      Gone: {reachable_from: {source_nodes: [EX:99]}}

    """

  /// 4 is a 3 is a 2 is a 1; 5 is part of 2; OT:2 is an OT:1 and so is ZZ:1; 7 stands alone.
  private static let hierarchy = SmallHierarchy(
    isA: [
      "EX:4": ["EX:3"], "EX:3": ["EX:2"], "EX:2": ["EX:1"], "EX:5": ["EX:1"], "OT:2": ["OT:1"], "ZZ:1": ["OT:1"],
      "EX:7": [],
      "ZZ:2": ["ZZ:1"], "ZZ:3": [],
    ], partOf: ["EX:5": ["EX:2"]])

  @Test(
    arguments: [
      ("Below", "EX:4", .yes), ("Below", "EX:3", .yes), ("Below", "EX:2", .no), ("Below", "EX:1", .no),
      ("Below", "EX:5", .no),
      ("Below", "EX:98", .unknown), ("WithSelf", "EX:2", .yes), ("WithSelf", "EX:1", .no), ("Direct", "EX:2", .yes),
      ("Direct", "EX:3", .no), ("Parts", "EX:5", .yes), ("Parts", "EX:4", .no), ("Above", "EX:1", .yes),
      ("Above", "EX:4", .no),
      ("Above", "EX:5", .no), ("Less", "EX:3", .yes), ("Less", "EX:4", .no), ("LessBranch", "EX:2", .yes),
      ("LessBranch", "EX:3", .no),
      ("LessBranch", "EX:5", .yes), ("Named", "EX:5", .yes), ("Named", "EX:3", .yes), ("Named", "EX:6", .yes),
      ("Named", "EX:4", .no),
      ("Mixed", "EX:4", .yes), ("Mixed", "EX:7", .no), ("Mixed", "OT:2", .yes), ("Mixed", "ZZ:2", .yes),
      ("Mixed", "ZZ:3", .no),
      ("Below", "OT:2", .no), ("Odd", "EX:4", .yes), ("Odd", "EX:3", .unknown), ("Open", "XX:1", .yes),
      ("Gone", "EX:4", .unknown),
    ] as [(String, CURIE, EnumMembership)])
  func termsBelongOrNot(_ name: String, _ id: CURIE, _ expected: EnumMembership) throws {
    let schema = try schema(Self.text)
    let enumeration = try #require(schema.enumeration(named: name))
    #expect(try schema.membership(of: id, in: enumeration, hierarchy: Self.hierarchy) == expected)
  }

  @Test func summariesSayPrefixesAndRoots() throws {
    let schema = try schema(Self.text)
    let mixed = try #require(schema.enumeration(named: "Mixed"))
    #expect(mixed.prefixes == ["EX", "OT"] && mixed.roots == ["EX:2", "OT:1"] && !mixed.isStatic && !mixed.isOpen)
    let less = try #require(schema.enumeration(named: "Less"))
    #expect(less.roots == ["EX:2"])
    #expect(try #require(schema.enumeration(named: "Named")).values.map(\.text) == ["LUNG", "EX:6"])
  }
}
