import SSSOM
import Testing

@Suite struct WriterTests {
  @Test func theCanonicalFormIsSortedCondensedAndMinimal() {
    let (set, _) = Sets.read(
      """
      # extension_definitions:
      # - {slot_name: mood, property: EX:mood}
      # license: 'https://creativecommons.org/publicdomain/zero/1.0/'
      # mapping_set_version: '2026'
      # creator_id: [EX:b, EX:a]
      # mapping_set_id: https://example.org/set
      # curie_map: {skos: 'http://www.w3.org/2004/02/skos/core#', EX: 'https://example.org/', unused: 'https://example.com/'}
      object_id\tsubject_id\tpredicate_id\tconfidence\tmapping_justification\tmapping_tool\tmood\tcomment
      EX:2\tEX:10\tskos:exactMatch\t0.84071\tsemapv:LexicalMatching\ttool: 1\tgood\t
      EX:3\tEX:1\tskos:exactMatch\t1\tsemapv:LexicalMatching\ttool: 1\t\t"a ""b\"""

      """)
    #expect(
      Sets.written(set) == """
        #curie_map:
        #  EX: https://example.org/
        #mapping_set_id: https://example.org/set
        #mapping_set_version: "2026"
        #creator_id:
        #  - EX:b
        #  - EX:a
        #license: https://creativecommons.org/publicdomain/zero/1.0/
        #mapping_tool: "tool: 1"
        #extension_definitions:
        #  - slot_name: mood
        #    property: EX:mood
        subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tcomment\tmood
        EX:1\tskos:exactMatch\tEX:3\tsemapv:LexicalMatching\t1.0\t"a ""b\"""\t
        EX:10\tskos:exactMatch\tEX:2\tsemapv:LexicalMatching\t0.841\t\tgood

        """)
  }

  /// A `|` in a list needs an escape, which only version 1.1 has.
  @Test func theVersionIsTheLowestThatWillDo() {
    var set = MappingSet()
    var mapping = TermMapping(
      subject: "skos:a", predicate: "skos:exactMatch", object: "skos:b", justification: "semapv:MappingReview")
    mapping.values.set(.authorLabel, ["a", "b\\c"])
    set.mappings = [mapping]
    #expect(!Sets.written(set).contains("sssom_version"))
    #expect(Sets.written(set).contains("\ta|b\\c\n"))
    set.mappings[0].values.set(.authorLabel, ["a|b", "c\\d"])
    #expect(Sets.written(set).hasPrefix("#sssom_version: \"1.1\"\n"))
    #expect(Sets.written(set).contains("\ta\\|b|c\\\\d\n"))
    #expect(Sets.read(Sets.written(set)).set.mappings == set.mappings)
    set.mappings[0].values.set(.authorLabel, [])
    set.mappings[0].values[.reviewerAgreement] = "-0.99"
    #expect(Sets.written(set).hasPrefix("#sssom_version: \"1.1\"\n"))
    #expect(Sets.written(set).contains("\t-0.99\n"))
  }

  @Test func jsonHoldsWhatTheTableHolds() {
    let (set, messages) = Sets.read(
      Sets.head + """
        #ext: one
        subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tauthor_id\tmapping_date
        EX:1\tskos:exactMatch\tEX:2\tsemapv:LexicalMatching\t0.5\tEX:a|EX:b\t2026-05-31
        EX:0\tskos:exactMatch\tEX:2\tsemapv:LexicalMatching\t\t\t2026-05-31

        """)
    #expect(messages.count == 1)
    let json = Sets.json(set)
    #expect(json.contains("\"confidence\": 0.5"))
    #expect(json.contains("\"mapping_date\": \"2026-05-31\",\n  \"extension_definitions\""))
    let (again, problems) = Sets.read(json)
    #expect(problems.isEmpty)
    #expect(Sets.written(again) == Sets.written(set))
    #expect(Sets.json(again) == json)
  }
}
