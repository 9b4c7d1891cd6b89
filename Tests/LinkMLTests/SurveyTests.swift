import LinkML
import Testing

/// Holding records against a class.
@Suite struct SurveyTests {
  private static let text = """
    id: https://example.org/s
    name: s
    types:
      percent: {typeof: float, minimum_value: 0, maximum_value: 100}
      code: {base: str, pattern: "^[A-Z]+$"}
    enums:
      Colour: {permissible_values: {RED: {}, "true": {}, two words: {}}}
      WingTerm: {reachable_from: {source_nodes: [EX:7]}}
      Open: {}
    classes:
      Any: {class_uri: linkml:Any}
      Term: {attributes: {id: {range: uriorcurie, required: true}, label: {}}}
      Part:
        attributes:
          name: {identifier: true}
          size: {range: percent}
      Simple: {attributes: {key: {key: true}, value: {}}}
      Animal: {attributes: {kind: {designates_type: true}, parts: {range: Part, multivalued: true, inlined: true}}}
      Bird: {is_a: Animal, attributes: {wing: {range: Term, bindings: [{binds_value_of: id, range: WingTerm}]}}}
      Record:
        attributes:
          count: {range: integer}
          ratio: {range: percent}
          done: {range: boolean}
          day: {range: date}
          code: {range: code}
          colour: {range: Colour}
          colours: {range: Colour, multivalued: true}
          mixed: {any_of: [{range: Colour}, {range: integer}]}
          either: {any_of: [{range: Term}, {range: string}]}
          part: {range: Part}
          list: {range: Part, multivalued: true, inlined_as_list: true}
          simple: {range: Simple, multivalued: true, inlined: true}
          animal: {range: Animal}
          free: {range: Any}
          terms: {range: Term, multivalued: true, bindings: [{binds_value_of: id, range: WingTerm, obligation_level: RECOMMENDED}]}
          open: {range: Term, bindings: [{binds_value_of: id, range: Open}]}
          note: {recommended: true}

    """

  @Test(
    arguments: [
      ("{}", []), ("count: 3", []), ("count: x", ["1:8 count takes a whole number"]),
      ("count: 3.5", ["1:8 count takes a whole number"]), ("count: \"3\"", ["1:8 count takes a whole number"]),
      ("ratio: 101", ["1:8 ratio takes a number, at least 0, at most 100"]), ("ratio: 12", []), ("ratio: 1e1", []),
      ("done: true", []), ("done: 'true'", ["1:7 done takes true or false"]), ("day: 2024-02-29", []),
      ("day: 2023-02-29", ["1:6 day takes a date such as 2024-05-31"]), ("code: AB", []),
      ("code: Ab", ["1:7 code takes a text that matches “^[A-Z]+$”"]), ("colour: RED", []), ("colour: two words", []),
      ("colour: 'RED'", []), ("colour: true", []), ("colour: BLUE", ["1:9 none of Colour"]), ("colour:", []),
      ("colour: ~", []),
      ("colour: [RED]", ["1:9 colour is single"]), ("colours: RED", ["1:10 colours is a list"]),
      ("colours: [RED, [BLUE]]", ["1:16 colours takes a value of “Colour”"]), ("mixed: RED", []), ("mixed: 7", []),
      ("mixed: GREEN", ["1:8 none of Colour"]), ("either: x", []), ("either: {id: EX:1}", []),
      ("either: {label: x}", ["1:9 Term lacks id"]), ("part: Ann", []), ("part: [Ann]", ["1:7 part is single"]),
      ("list: [{name: a, size: 3}]", []), ("list: [{size: 3}]", ["1:8 Part lacks name"]),
      ("list: [a]", ["1:8 list takes a mapping with the slots of “Part”"]),
      ("simple: {a: b, c: {value: d}}", []), ("simple: {a: {vaule: d}}", ["1:14 no vaule in Simple, but value"]),
      ("animal: {kind: Bird, wing: {id: EX:1}}", []), ("animal: {wing: {id: EX:1}}", ["1:10 no wing in Animal"]),
      ("animal: {parts: {a: {size: 1}, b: {size: 200}}}", ["1:42 size takes a number, at least 0, at most 100"]),
      ("animal: {parts: [{name: a}]}", []), ("free: {a: [1, {b: c}]}", []),
      ("colur: RED", ["1:1 no colur in Record, but colour"]),
      ("terms: [{id: EX}]", ["1:14 id takes a CURIE or an IRI"]), ("note: 5", ["1:7 note takes a text"]),
      ("- a", []), ("a", []),
    ] as [(String, [String])])
  func recordsAreHeldAgainstTheClass(_ record: String, _ expected: [String]) throws {
    #expect(try problems(record, try schema(Self.text), "Record") == expected)
  }

  @Test func boundTermsAreFoundInNestedInstances() throws {
    let record = "animal: {kind: Bird, wing: {id: EX:1}}\nterms: [{id: EX:2}, {label: x}]\nopen: {id: EX:3}\n"
    let schema = try schema(Self.text)
    let found = try survey(record, schema, "Record").terms
    #expect(found.map(\.node.text) == ["EX:1", "EX:2"])
    #expect(found.map { schema.enumerations[$0.enumeration].name } == ["WingTerm", "WingTerm"])
    #expect(found.map(\.obligation) == [.required, .recommended])
    #expect(try survey(record, schema, "Nobody").problems.isEmpty)
  }

  /// An alias was seen where its anchor stands; cycles do not exist in YAML trees, but depth does.
  @Test func aliasesAreSeenOnce() throws {
    let schema = try schema(Self.text)
    #expect(try problems("colour: &a BLUE\nmixed: *a\n", schema, "Record") == ["1:12 none of Colour"])
    let deep = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(try problems("colours: \(deep)", schema, "Record").count == 1)
  }
}
