import SSSOM
import Testing

@Suite struct ReaderTests {
  private let columns = "subject_id\tpredicate_id\tobject_id\tmapping_justification"

  @Test func whatTheSetSaysHoldsForItsMappings() throws {
    let (set, messages) = Sets.read(
      Sets.head + """
        #mapping_tool: matcher
        #subject_type: owl class
        \(columns)\tsubject_type
        EX:1\tskos:exactMatch\tEX:2\tsemapv:LexicalMatching\tskos concept
        EX:3\tskos:exactMatch\tEX:4\tsemapv:LexicalMatching\t

        """)
    #expect(messages.isEmpty)
    #expect(set.mappings.map { $0.values[.mappingTool] } == ["matcher", "matcher"])
    // A slot that one mapping has is not propagated.
    #expect(set.mappings.map { $0.values[.subjectType] } == ["skos concept", nil])
    #expect(set.values[.subjectType] == "owl class")
    #expect(set.values[.mappingTool] == nil)
  }

  @Test func theFilesOwnMetadataHasPrecedence() {
    let (set, messages) = Sets.read(
      "#mapping_set_title: own\n#curie_map: {EX: https://example.org/}\n\(columns)\nEX:1\tskos:exactMatch\tEX:2\tsemapv:LexicalMatching\n",
      metadata: "mapping_set_title: other\nmapping_set_id: https://example.org/set\nlicense: https://example.org/l\n")
    #expect(messages.isEmpty)
    #expect(set.values[.mappingSetTitle] == "own")
    #expect(set.values[.mappingSetID] == "https://example.org/set")
  }

  @Test func cellsAreQuotedAndListsAreSplit() {
    let (set, messages) = Sets.read(
      Sets.head + """
        \(columns)\tauthor_label\tcomment
        EX:1\tskos:exactMatch\tEX:2\tsemapv:LexicalMatching\tA | B\t"a ""b""\tc\nd"
        EX:1\tskos:exactMatch\tEX:3\tsemapv:LexicalMatching\tA\\|B\tsay "b"\r

        """)
    #expect(messages.isEmpty)
    #expect(set.mappings.map { $0.values.texts(.authorLabel) } == [["A", "B"], ["A\\", "B"]])
    #expect(set.mappings.map { $0.values[.comment] } == ["a \"b\"\tc\nd", "say \"b\""])
    let newer = Sets.read(
      "#sssom_version: \"1.1\"\n" + Sets.head
        + "\(columns)\tauthor_label\nEX:1\tskos:exactMatch\tEX:3\tsemapv:LexicalMatching\tA\\|B|C\\\\|\n")
    #expect(newer.set.mappings[0].values.texts(.authorLabel) == ["A|B", "C\\"])
  }

  /// Every message has a place, and a mistake that is there a thousand times is one message.
  @Test func mistakesAreReportedWhereTheyStand() {
    let messages = Sets.read(
      """
      #curie_map:
      #  EX: https://example.org/
      #  skos: https://example.org/skos
      #mapping_set_id: https://example.org/set
      #mapping_date: May 2026
      #creator_id: orcid:1
      #subject_id: EX:1
      #mood: good
      \(columns)\tconfidence\tpredicate_modifier\tconfidence
      EX:1\tskos:exactMatch\tXE:2\tsemapv:LexicalMatching\t2\tNOT\t0.5
      é\tskos:exactMatch\tXE:3\tsemapv:LexicalMatching\t0.5
      \tskos:exactMatch\tEX:3\t\t0.5\t\t\tmore
      EX:1\tskos:exactMatch\thttp://example.org/2\tsemapv:LexicalMatching

      """
    ).messages
    #expect(
      messages.sorted()
        == [
          "a.sssom.tsv:10:22: error: the prefix “XE” is not in the curie_map [sssom-prefix]; it is there 2 times",
          "a.sssom.tsv:10:50: error: “2” in confidence is no number from 0 to 1 [sssom-value]",
          "a.sssom.tsv:10:52: error: “NOT” in predicate_modifier is none of Not [sssom-value]",
          "a.sssom.tsv:11:1: error: “é” in subject_id is no CURIE [sssom-value]",
          "a.sssom.tsv:12:1: error: a mapping has no mapping_justification [sssom-required]",
          "a.sssom.tsv:12:1: error: a mapping has no subject_id [sssom-required]",
          "a.sssom.tsv:12:30: error: a row has more cells than the header, which has 7 [sssom-table]",
          "a.sssom.tsv:13:22: warning: object_id holds the IRI http://example.org/2, where a CURIE is expected [sssom-value]",
          "a.sssom.tsv:1:1: warning: the set has no license [sssom-required]",
          "a.sssom.tsv:3:10: error: the built-in prefix “skos” stands for http://www.w3.org/2004/02/skos/core#, not for https://example.org/skos [sssom-prefix]",
          "a.sssom.tsv:5:16: error: “May 2026” in mapping_date is no date such as 2026-05-31 [sssom-value]",
          "a.sssom.tsv:6:14: error: the prefix “orcid” is not in the curie_map [sssom-prefix]",
          "a.sssom.tsv:7:2: error: subject_id is a slot of mappings, not of sets [sssom-slot]",
          "a.sssom.tsv:7:2: note: “subject_id” is no slot of SSSOM and not in the extension_definitions; it is kept as an extension [sssom-slot]",
          "a.sssom.tsv:8:2: note: “mood” is no slot of SSSOM and not in the extension_definitions; it is kept as an extension [sssom-slot]",
          "a.sssom.tsv:9:87: error: the column “confidence” is there twice; the first is read [sssom-table]",
        ].sorted())
  }

  @Test func slotsOfFormerVersionsAreRead() {
    let (set, messages) = Sets.read(
      Sets.head + """
        subject_id\tpredicate_id\tobject_id\tmatch_type\tsemantic_similarity_score
        EX:1\tskos:exactMatch\tEX:2\tHumanCurated\t0.5

        """)
    #expect(messages.count == 2)
    #expect(set.mappings[0].values[.mappingJustification] == "semapv:ManualMappingCuration")
    #expect(set.mappings[0].values[.similarityScore] == "0.5")
  }

  @Test(arguments: ["", "#", "#\n", "\u{feff}", "{", "{}", "[]", "#[\n", "a\n", "\"", "#a: [[[\nx", "\n\n\n"])
  func brokenFilesAreNoCrash(_ text: String) {
    #expect(!Sets.read(text).messages.isEmpty)
  }
}
