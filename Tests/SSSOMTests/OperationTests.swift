import SSSOM
import Testing

@Suite struct OperationTests {
  private func set(_ rows: String, id: String = "https://example.org/set") -> MappingSet {
    Sets.read(
      """
      #curie_map: {EX: https://example.org/, FX: https://example.org/f/, GX: https://example.org/g/}
      #mapping_set_id: \(id)
      #license: https://example.org/l
      #subject_source: EX:source
      subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tpredicate_modifier\tmapping_cardinality
      \(rows)

      """
    ).set
  }

  private func row(_ subject: String, _ predicate: String, _ object: String, _ rest: String = "") -> String {
    "\(subject)\t\t\(predicate)\t\(object)\tsemapv:LexicalMatching\t\(rest)"
  }

  @Test func inversionExchangesTheSides() {
    let (inverse, left) = set(
      "EX:1\tone\tskos:broadMatch\tFX:1\tsemapv:LexicalMatching\t0.5\t\t1:n\n" + row("EX:2", "EX:unknown", "FX:2")
    ).inverted()
    #expect(left.map(\.subject) == ["EX:2"])
    let mapping = inverse.mappings[0]
    #expect(mapping.subject == "FX:1" && mapping.predicate == "skos:narrowMatch" && mapping.object == "EX:1")
    #expect(mapping.values[.objectLabel] == "one" && mapping.values[.subjectLabel] == nil)
    #expect(mapping.values[.objectSource] == "EX:source" && mapping.values[.subjectSource] == nil)
    #expect(mapping.values[.mappingCardinality] == "n:1")
    #expect(mapping.values[.mappingJustification] == "semapv:MappingInversion")
    #expect(inverse.inverted(keepsJustification: true).set.mappings[0].predicate == "skos:broadMatch")
  }

  @Test func mergingKeepsEqualMappingsOnce() throws {
    let one = set(row("EX:1", "skos:exactMatch", "FX:1"), id: "https://example.org/one")
    var other = set(
      [row("EX:1", "skos:exactMatch", "FX:1"), row("EX:2", "skos:exactMatch", "FX:2")].joined(separator: "\n"))
    let merged = try MappingSet.merged([one, other])
    #expect(merged.mappings.map(\.subject) == ["EX:1", "EX:2"])
    #expect(merged.values.texts(.mappingSetSource) == ["https://example.org/one", "https://example.org/set"])
    #expect(merged.values[.mappingSetID] == nil)
    #expect(merged.values[.license] == "https://example.org/l")
    other.prefixes["EX"] = "https://example.com/"
    #expect(throws: PrefixConflict(prefix: "EX", namespaces: ["https://example.com/", "https://example.org/"])) {
      try MappingSet.merged([one, other])
    }
  }

  @Test func ofSeveralMappingsTheMostConfidentIsKept() {
    let rows = [("EX:1", "0.5"), ("EX:1", "0.7"), ("EX:1", "0.7"), ("EX:1", ""), ("EX:2", "")]
    let kept = set(rows.map { row($0.0, "skos:exactMatch", "FX:1", $0.1) }.joined(separator: "\n"))
      .keepingMostConfident()
    #expect(kept.mappings.map(\.confidence) == [0.7, nil])
  }

  @Test func identifiersBecomeThePreferredOneOfTheirGroup() {
    let normalizer = IdentifierNormalizer(
      set(
        [
          row("EX:1", "skos:exactMatch", "FX:1"), row("FX:1", "owl:sameAs", "GX:1"),
          row("EX:2", "skos:closeMatch", "FX:2"),
          row("EX:3", "skos:exactMatch", "FX:3", "0.4"), row("EX:4", "skos:exactMatch", "FX:4", "1\tNot"),
          row("EX:5", "skos:exactMatch", "FX:5"), row("EX:5", "skos:exactMatch", "FX:6"),
          row("EX:7", "skos:exactMatch", "sssom:NoTermFound"), row("EX:8", "skos:exactMatch", "sssom:NoTermFound"),
        ].joined(separator: "\n")), preferring: ["GX", "FX"], minimumConfidence: 0.5)
    #expect(normalizer.normalize("EX:1") == "GX:1")
    #expect(normalizer.normalize("FX:1") == "GX:1")
    for id in ["EX:2", "EX:3", "EX:4", "EX:5", "EX:7", "GX:1"] as [String] {
      #expect(normalizer.normalize(.init(id)).text == id)
    }
    #expect(normalizer.ambiguous == [["EX:5", "FX:5", "FX:6"]])
    #expect(normalizer.count == 2)
  }
}
