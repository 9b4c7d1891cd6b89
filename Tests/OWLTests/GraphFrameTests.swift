import ByteIO
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import OBO
@testable import OWL

/// Frames of OBO Graphs that are made of bytes are those of its axioms.
@Suite struct GraphFrameTests {
  /// What was written and reported, or what is wrong.
  struct Answer: Equatable {
    var text = ""
    var reports: [Diagnostic] = []
    var failure: OWLReadFailure?
  }

  private static func answer(_ body: (ByteSink, inout [Diagnostic]) throws(OWLReadFailure) -> Void) -> Answer {
    var answer = Answer()
    let sink = ByteSink()
    do throws(OWLReadFailure) { try body(sink, &answer.reports) } catch { answer.failure = error }
    answer.text = String(decoding: sink.takeBytes(), as: UTF8.self)
    return answer
  }

  private static func byAxioms(_ bytes: [UInt8]) -> Answer {
    answer { sink, reports throws(OWLReadFailure) in
      let ontology = try OBOGraphsReader.read(bytes, file: "t.json", reporting: &reports)
      let document = OWLTranslator.translate(ontology, file: "t.json", reporting: &reports)
      OBODocumentWriter.write(document, to: sink)
    }
  }

  private static func plainly(_ bytes: [UInt8], partSize: Int = 1 << 19) -> Answer {
    answer { sink, reports throws(OWLReadFailure) in
      let frames = try OBOGraphFrames.read(bytes, file: "t.json", partSize: partSize, reporting: &reports)
      frames.write(to: sink)
    }
  }

  /// Whether any frame of the document is made of its bytes.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var reports: [Diagnostic] = []
    return PlainFrames(bytes, file: "t.json", partSize: 1 << 19, reporting: &reports) != nil
  }

  private static let obo = "http://purl.obolibrary.org/obo/"

  /// A graph; `@` stands for the namespace of OBO.
  private static func graph(_ nodes: [String], _ edges: [String] = [], _ others: [String] = []) -> [UInt8] {
    let lists =
      others + [
        "\"nodes\" : [ \(nodes.joined(separator: ", ")) ]", "\"edges\" : [ \(edges.joined(separator: ", ")) ]",
      ]
    return Array("{ \"graphs\" : [ { \(lists.joined(separator: ",\n  ")) } ] }\n".replacing("@", with: obo).utf8)
  }

  /// What is said of a class plainly …
  static let plainMetas = [
    #""definition": {"val": "A thing.", "xrefs": []}"#,
    #""definition": {"val": "A “thing”!", "xrefs": ["a:1", "b,c", "d]"]}"#,
    #""synonyms": []"#,
    #""synonyms": [{"pred": "hasExactSynonym", "val": "b"}, {"pred": "hasBroadSynonym", "val": "a"}]"#,
    #""synonyms": [{"pred": "hasExactSynonym", "val": "é"}, {"pred": "hasExactSynonym", "val": "e\#u{301}"}, {"pred": "hasExactSynonym", "val": "f"}]"#,
    #""synonyms": [{"pred": "hasExactSynonym", "val": "a"}, {"pred": "hasExactSynonym", "val": "a"}, {"pred": "hasExactSynonym", "val": "a", "xrefs": ["x:1"]}]"#,
    #""synonyms": [{"synonymType": "@P_2", "pred": "hasRelatedSynonym", "val": "t"}, {"synonymType": "@P_2", "pred": "hasRelatedSynonym", "val": "t"}]"#,
    #""synonyms": [{"synonymType": "", "pred": "hasNarrowSynonym", "val": "", "xrefs": ["x y", "!"]}]"#,
    #""synonyms": [{"synonymType": "http://e/t", "pred": "hasNarrowSynonym", "val": "t"}]"#,
    #""xrefs": [{"val": "b:1"}, {"val": "a:1"}, {"val": "b:1"}]"#, #""xrefs": [{"val": "a b{c!"}, {"val": ""}]"#,
    #""xrefs": []"#, #""comments": ["one"]"#, #""comments": [" x} "]"#, #""comments": []"#, #""comments": [""]"#,
    #""subsets": ["@P_3", "@P_1", "@P_3"]"#, #""subsets": ["slim", "t#slim", "S:1"]"#,
    #""deprecated": true"#, #""deprecated": false"#, #""basicPropertyValues": []"#,
    #""basicPropertyValues": [{"pred": "@IAO_0000233", "val": "http://e/1"}, {"pred": "@IAO_0000233", "val": "http://e/1"}]"#,
    #""basicPropertyValues": [{"pred": "http://e/p", "val": "é ü"}, {"pred": "http://e/p", "val": "a b"}, {"pred": "@P_1", "val": "x"}]"#,
    #""basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#hasOBONamespace", "val": "n"}]"#,
    #""basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#hasOBONamespace", "val": "t"}]"#,
    #""basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#created_by", "val": "me"}, {"pred": "http://www.geneontology.org/formats/oboInOwl#created_by", "val": "you"}, {"pred": "http://www.geneontology.org/formats/oboInOwl#creation_date", "val": "a!"}]"#,
    #""basicPropertyValues": [{"pred": "@IAO_0100001", "val": "@X_2"}, {"pred": "@IAO_0100001", "val": "@X_1"}]"#,
    #""basicPropertyValues": [{"pred": "@RO_0002161", "val": "@Y_1"}, {"pred": "http://www.geneontology.org/formats/oboInOwl#own", "val": "http://e/a b"}, {"pred": "P:1", "val": ""}]"#,
  ]
  /// … and not so plainly.
  static let otherMetas = [
    #""definition": {"val": "A \"thing\"."}"#, #""definition": {"xrefs": ["a:1"]}"#, #""definition": {"val": 1}"#,
    #""definition": {"val": "A", "meta": {"comments": ["why"]}}"#, #""definition": null"#,
    #""synonyms": [{"val": "none"}]"#, #""synonyms": [{"pred": "isCalled", "val": "t"}]"#,
    #""synonyms": [{"pred": "hasExactSynonym"}]"#,
    #""synonyms": [{"pred": "hasExactSynonym", "val": "a", "meta": {}}]"#,
    #""synonyms": [null]"#, #""xrefs": [{"val": "a b{c!", "lbl": "x"}]"#, #""xrefs": [{}]"#,
    #""comments": ["one!", "two"]"#, #""subsets": [""]"#, #""deprecated": "true""#, #""version": "1""#,
    #""basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#hasAlternativeId", "val": "X:9"}]"#,
    #""basicPropertyValues": [{"pred": "@IAO_0100001", "val": "@X_2"}, {"pred": "@IAO_0000231", "val": "@IAO_0000227"}]"#,
    #""basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#consider", "val": "X:2"}]"#,
    #""basicPropertyValues": [{"pred": "", "val": ""}]"#,
    #""basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#id", "val": "X:1"}]"#,
    #""basicPropertyValues": [{"pred": "@P_5", "val": "@X_1"}]"#,
    #""basicPropertyValues": [{"pred": "http://www.w3.org/2000/01/rdf-schema#label", "val": "x"}]"#,
    #""basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#creation_date", "val": "a"}, {"pred": "http://www.geneontology.org/formats/oboInOwl#created_by", "val": "http://e/me"}]"#,
    #""basicPropertyValues": [{"pred": "http://e/p", "val": "v", "meta": {"comments": ["why"]}}]"#,
  ]

  private static let labels = [
    #""lbl": "one""#, #""lbl": "two words""#, #""lbl": "a ! b""#, #""lbl": "{b}""#, #""lbl": " blank ""#, #""lbl": """#,
    #""lbl": "é""#, #""lbl": "a\nb""#, #""lbl": "a\#u{2028}b""#, #""lbl": "\u0041""#, #""lbl": null"#,
  ]
  private static let types = [
    #""type": "CLASS""#, #""type": "CLASS""#, #""type": "CLASS""#, #""type": "INDIVIDUAL""#, #""type": "PROPERTY""#,
    #""x": 1"#,
  ]
  /// Other ways to call what is called `@X_n`, and what is not called so.
  private static let identifiers = ["X:1", "@X_2", "@Y_1", "@x_1", "@X_1_1", "http://e/1", "@X#_1", "", "@X_"]

  private static let properties = [
    #"{"id": "@P_1", "type": "PROPERTY", "lbl": "part of"}"#,
    #"{"id": "@P_2", "type": "PROPERTY", "lbl": "abbreviation", "propertyType": "ANNOTATION"}"#,
    #"{"id": "@P_3", "type": "PROPERTY", "meta": {"basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#shorthand", "val": "has_part"}]}}"#,
    #"{"id": "@P_4", "type": "PROPERTY", "meta": {"basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#is_class_level", "val": "true"}]}}"#,
    #"{"id": "@P_5", "type": "PROPERTY", "meta": {"basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#is_metadata_tag", "val": "true"}]}}"#,
    #"{"id": "@P_6", "type": "PROPERTY", "meta": {"basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#shorthand", "val": "X:1"}]}}"#,
    #"{"id": "@P_7", "type": "PROPERTY", "lbl": "a\nb"}"#,
  ]
  private static let others = [
    #""id": "@t.owl""#, #""id": "http://e/t""#, #""meta": {"version": "@t/1/t.owl", "basicPropertyValues": []}"#,
    #""equivalentNodesSets": [{"nodeIds": ["@X_1", "@X_3"]}]"#, #""meta": {"subsets": ["@P_1"]}"#,
    #""meta": {"basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#default-namespace", "val": "t"}]}"#,
    #""domainRangeAxioms": [{"predicateId": "@P_1", "domainClassIds": ["@X_1"], "allValuesFromEdges": [{"sub": "@X_2", "pred": "@P_1", "obj": "@X_1"}]}]"#,
    #""propertyChainAxioms": [{"predicateId": "@P_1", "chainPredicateIds": ["@P_1", "@P_3"]}]"#, #""a\u0062": 1"#,
    #""logicalDefinitionAxioms": [{"definedClassId": "@X_1", "genusIds": ["@X_3", "@X_2"], "restrictions": [{"propertyId": "@P_3", "fillerId": "@X_2"}, {"propertyId": "@P_1", "fillerId": "@X_4"}]}]"#,
    #""logicalDefinitionAxioms": [{"definedClassId": "@X_1", "genusIds": ["@X_3"]}, {"definedClassId": "@X_2", "genusIds": ["@X_3"], "restrictions": [{"propertyId": "@P_4", "fillerId": "@X_2"}]}, {"genusIds": []}]"#,
    #""logicalDefinitionAxioms": [{"definedClassId": "@X_3", "genusIds": ["@X_1", "@X_1"]}, {"definedClassId": "@X_1", "genusIds": ["@X_3", "@X_4"], "restrictions": [null]}]"#,
    #""logicalDefinitionAxioms": [{"definedClassId": "@X_2", "genusIds": ["@X_3", "@X_4"]}, {"definedClassId": "@X_2", "genusIds": ["@X_3", "@X_5"]}]"#,
    #""logicalDefinitionAxioms": {}"#, #""nodes": []"#,
  ]
  private static let predicates = [
    "is_a", "is_a", "is_a", "@P_1", "@P_1", "@P_2", "@P_3", "@P_4", "@P_5", "@P_6", "@P_9", "subPropertyOf",
    "inverseOf", "type", "P:1",
    "part_of", "http://e/p", "",
  ]

  /// What is said of edges: some of it cannot be said in qualifiers.
  private static let edgeMetas = [
    #""meta": {}"#, #""meta": {"xrefs": [{"val": "b:1"}, {"val": "a:1"}]}"#,
    #""meta": {"xrefs": [{"val": "a:1", "lbl": "x"}]}"#,
    #""meta": {"basicPropertyValues": [{"pred": "http://www.geneontology.org/formats/oboInOwl#source", "val": "a \"b\" {c}"}]}"#,
    #""meta": {"basicPropertyValues": [{"pred": "@P_2", "val": "x"}, {"pred": "http://e/p", "val": "http://e/1"}]}"#,
    #""meta": {"comments": ["why!"], "subsets": ["slim"]}"#, #""meta": null"#, #""meta": {"x": [1, ]}"#,
  ]

  private static func class1(_ meta: String) -> String {
    #"{"id": "@X_1", "type": "CLASS", "lbl": "one", "meta": {\#(meta)}}"#
  }

  @Test(arguments: plainMetas + otherMetas) func whatIsSaidOfAClass(_ meta: String) {
    let others = (2...4).map { #"{"id": "@X_\#($0)", "type": "CLASS", "lbl": "class \#($0)"}"# }
    let edge = #"{"sub": "@X_2", "pred": "is_a", "obj": "@X_1"}"#
    let bytes = Self.graph([Self.class1(meta)] + others + Self.properties.prefix(1), [edge])
    let isPlain = Self.isPlain(bytes)
    #expect(isPlain)
    #expect(Self.plainly(bytes) == Self.byAxioms(bytes))
  }

  private static func member<Element>(_ list: [Element], _ generator: inout SeededGenerator) -> Element {
    list[generator.next(below: list.count)]
  }

  private static func identifier(_ generator: inout SeededGenerator) -> String {
    generator.next(below: 12) == 0 ? member(identifiers, &generator) : "@X_\(generator.next(below: 6))"
  }

  /// Something to say, most of it plainly.
  private static func document(_ generator: inout SeededGenerator) -> [UInt8] {
    let isOdd = generator.next(below: 3) == 0
    var nodes: [String] = []
    for number in 0..<generator.next(below: 12) {
      var parts = ["\"id\": \"\(isOdd ? identifier(&generator) : "@X_\(number)")\""]
      if generator.next(below: 8) > 0 { parts.append(types[generator.next(below: isOdd ? types.count : 3)]) }
      if generator.next(below: 8) > 0 { parts.append(labels[generator.next(below: isOdd ? labels.count : 5)]) }
      let count = generator.next(below: 4)
      let said = (0..<count).map { _ in
        generator.next(below: isOdd ? 2 : 9) == 0 ? member(otherMetas, &generator) : member(plainMetas, &generator)
      }
      // A name that is twice in an object is wrong, which is to be seen now and then.
      let names = said.map { $0.prefix { $0 != ":" } }
      let once = said.indices.filter { isOdd || !names[..<$0].contains(names[$0]) }.map { said[$0] }
      if count > 0 { parts.append("\"meta\": {\(once.joined(separator: ", "))}") }
      nodes.append("{\(parts.joined(separator: ", "))}")
    }
    nodes += properties.prefix(generator.next(below: isOdd ? properties.count + 1 : 6))
    let edges = (0..<generator.next(below: 12)).map { _ in
      let predicate = isOdd ? member(predicates, &generator) : predicates[generator.next(below: 7)]
      let meta = generator.next(below: 4) == 0 ? ", \(member(edgeMetas, &generator))" : ""
      return
        #"{"sub": "\#(identifier(&generator))", "pred": "\#(predicate)", "obj": "\#(identifier(&generator))"\#(meta)}"#
    }
    let rest = (0..<generator.next(below: 3)).map { _ in member(others, &generator) }
    return graph(nodes, edges, Array(Set(rest)).sorted())
  }

  /// A class that is but the value of a property is no class that is used.
  @Test func valuesAreNoUses() {
    let nodes = [
      #"{"id": "@X_1", "type": "CLASS", "lbl": "one"}"#, #"{"id": "@X_2", "type": "CLASS", "lbl": "two"}"#,
      #"{"id": "@X_3", "type": "CLASS"}"#, #"{"id": "@X_4", "type": "CLASS"}"#,
      #"{"id": "@X_5", "type": "CLASS"}"#, Self.properties[1],
    ]
    let edges = [
      #"{"sub": "@X_1", "pred": "@P_2", "obj": "@X_3"}"#, #"{"sub": "@X_2", "pred": "is_a", "obj": "@X_4"}"#,
    ]
    let bytes = Self.graph(nodes, edges)
    let isPlain = Self.isPlain(bytes)
    #expect(isPlain)
    #expect(Self.plainly(bytes) == Self.byAxioms(bytes))
  }

  @Test func manyGraphsInPartsOfAnySize() {
    var generator = SeededGenerator(seed: 11)
    var plain = 0
    for round in 0..<300 {
      let bytes = Self.document(&generator)
      let expected = Self.byAxioms(bytes)
      for size in [1, 60, 1 << 19] {
        #expect(Self.plainly(bytes, partSize: size) == expected, "\(round): \(String(decoding: bytes, as: UTF8.self))")
      }
      plain += Self.isPlain(bytes) ? 1 : 0
    }
    #expect(plain > 60)
  }

  /// Whatever a byte becomes, it is the same that is wrong with it.
  @Test func brokenGraphs() {
    var generator = SeededGenerator(seed: 5)
    let marks = Array("{}[]\",:\\ 1é\n".utf8)
    for _ in 0..<300 {
      var bytes = Self.document(&generator)
      for _ in 0...generator.next(below: 2) {
        let place = generator.next(below: bytes.count)
        switch generator.next(below: 3) {
        case 0: bytes[place] = Self.member(marks, &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(Self.member(marks, &generator), at: place)
        }
      }
      let (ours, expected) = (Self.plainly(bytes, partSize: 60), Self.byAxioms(bytes))
      #expect(ours == expected, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
  func realGraphs() throws {
    for name in ["ontologies/ro.json.gz", "kgx/kgx-tests/goslim_generic.json", "ontologies/go-nucleus/go-nucleus.json"]
    {
      let bytes = try ByteSource(path: SharedData.path(name)).readAll()
      #expect(Self.plainly(bytes, partSize: 1 << 14) == Self.byAxioms(bytes), "\(name)")
    }
  }
}
