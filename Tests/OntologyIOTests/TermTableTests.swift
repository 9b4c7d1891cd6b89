import ByteIO
import Foundation
import Identifiers
import Ontology
import RDFIO
import Testing

@testable import OntologyIO

@Suite("Tables of terms, written")
struct TermTableTests {
  static var term: Term {
    var term = Term(id: "X:1", label: "one, \"two\"")
    term.namespace = "birds"
    term.definition = Definition("A bird\nwith\ttabs.", xrefs: [Xref("PMID:1")])
    term.synonyms = [
      Synonym("uno|eins", scope: .exact), Synonym("a\\b", scope: .exact), Synonym("thin", scope: .narrow),
      Synonym("wide", scope: .broad), Synonym("near", scope: .related),
    ]
    term.xrefs = [Xref("Y:1"), Xref("Y:2")]
    term.parents = [Link("X:0"), Link("X:2")]
    term.relationships = [Relationship("part_of", "X:3")]
    term.alternativeIDs = ["X:9"]
    term.subsets = ["slim"]
    term.isObsolete = true
    term.replacedBy = ["X:4"]
    term.consider = ["X:5"]
    term.comments = ["first", "second"]
    return term
  }

  private func written(_ write: (ByteSink) -> Void) -> String {
    let sink = ByteSink()
    write(sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  @Test("what is written is read", arguments: [UInt8(ascii: ","), 9])
  func roundTrip(_ separator: UInt8) throws {
    var relation = Term(id: "part_of", kind: .relation, label: "part of")
    relation.isObsolete = false
    let text = written { sink in
      var writer = TermTableWriter(sink, separator: separator)
      writer.receive(header: OntologyHeader())
      writer.receive(term: Self.term)
      writer.receive(term: relation)
    }
    let reading = try Reading(text)
    #expect(reading.format == (separator == 9 ? .tsv : .csv))
    #expect(reading.document.terms == [Self.term, relation])
    #expect(reading.places.isEmpty)
  }

  @Test("JSON Lines hold an object for each term")
  func lines() throws {
    let text = written { sink in
      var writer = TermLinesWriter(sink)
      writer.receive(header: OntologyHeader())
      writer.receive(term: Self.term)
      writer.receive(term: Term(id: "X:2"))
    }
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last == #"{"curie":"X:2","kind":"term"}"#)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(object["label"] as? String == "one, \"two\"")
    #expect((object["synonyms"] as? [[String: Any]])?.first?["scope"] as? String == "EXACT")
    #expect(object["obsolete"] as? Bool == true)
  }

  @Test("what lines hold is read back")
  func linesAreRead() throws {
    var typed = Self.term
    typed.synonyms += [Synonym("t", scope: .narrow, type: "abbreviation", xrefs: [Xref("X:9")])]
    let text = written { sink in
      var writer = TermLinesWriter(sink)
      writer.receive(term: typed)
      writer.receive(term: Term(id: "part_of", kind: .relation, label: "part of"))
    }
    let reading = try Reading(text + "\n")
    #expect(reading.format == .jsonl)
    #expect(reading.document.terms == [typed, Term(id: "part_of", kind: .relation, label: "part of")])
    #expect(reading.places.isEmpty)
  }

  @Test("keys are called as columns are, and values may be cells")
  func linesAsCells() throws {
    let reading = try Reading(
      #"{"ID": "X:1", "name": "one", "is_a": "X:2|X:3", "synonyms": ["a"], "narrow_synonyms": "b|c", "deprecated": "yes"}"#
        + "\r\n\n" + #"{"id": "X:2", "relationships": ["part_of X:3"], "definition": "d", "definition_xrefs": ["y:1"]}"#
    )
    var one = Term(id: "X:1", label: "one")
    one.parents = [Link("X:2"), Link("X:3")]
    one.synonyms = [
      Synonym("a", scope: .exact), Synonym("b", scope: .narrow), Synonym("c", scope: .narrow),
    ]
    one.isObsolete = true
    var two = Term(id: "X:2")
    two.relationships = [Relationship("part_of", "X:3")]
    two.definition = Definition("d", xrefs: [Xref("y:1")])
    #expect(reading.document.terms == [one, two])
    #expect(reading.places.isEmpty)
  }

  @Test("what is wrong in a line has its place")
  func wrongLines() throws {
    let reading = try Reading(
      #"{"curie": "X:1", "label": 1}"# + "\n" + #"{"label": "none"}"# + "\n[]\n"
        + #"{"curie": "X:2", "parents": [1], "synonyms": [{}], "relationships": "part_of"}"#)
    #expect(reading.document.terms.map(\.id) == ["X:1", "X:2"])
    #expect(
      reading.places == [
        "table-row@1:18", "table-row@2:1", "table-row@3:1", "table-row@4:34", "table-row@4:18", "table-row@4:52",
      ])
    do {
      _ = try Reading(#"{"curie": "X:1"}"# + "\n" + #"{"curie" "X:2"}"#)
      Issue.record("a line that is no JSON was read")
    } catch let failure as OntologyReadFailure {
      #expect(failure.description.hasPrefix("sample:2:10: "))
    }
  }

  @Test("what a format has no place for is counted")
  func losses() throws {
    var term = Self.term
    term.parents = [Link("X:3", qualifiers: [Qualifier(key: "source", value: "y"), Qualifier(key: "a", value: "b")])]
    term.intersectionOf = [IntersectionPart(target: "X:3"), IntersectionPart(relation: "r", target: "X:4")]
    term.synonyms = [Synonym("t", scope: .narrow, type: "abbreviation", xrefs: [Xref("X:9", description: "nine")])]
    term.propertyValues = [
      PropertyValue(property: "skos:related", value: "X:7"),
      PropertyValue(property: "p", value: "v", datatype: "xsd:string"),
    ]
    term.namespace = "n"
    term.subsets = ["slim"]
    term.definition = Definition("d", xrefs: [Xref("y:1")])
    let sink = ByteSink()
    var lines = TermLinesWriter(sink)
    lines.receive(term: term)
    let common = ["qualifiers 2", "logical definitions 1"]
    #expect(words(lines.losses) == common + ["property values 2", "descriptions of xrefs 1"])
    var table = TermTableWriter(sink, separator: 9)
    table.receive(term: term)
    let ofSynonyms = ["types of synonyms 1", "xrefs of synonyms 1", "descriptions of xrefs 1"]
    #expect(words(table.losses) == common + ["property values 2"] + ofSynonyms)
    var concepts = SKOSWriter(QuadList())
    try concepts.receive(term: term)
    #expect(
      words(concepts.losses)
        == common + ["property values 1", "xrefs of definitions 1"] + ofSynonyms + ["namespaces 1", "subsets 1"])
  }

  private func words(_ losses: TermLosses) -> [String] { losses.list.map { "\($0.kind) \($0.count)" } }

  @Test(
    "cells with several values",
    arguments: [
      ("a|b", ["a", "b"]), (" a | b ", ["a", "b"]), (#"a\|b|c"#, ["a|b", "c"]), (#"a\\|c\d"#, [#"a\"#, #"c\d"#]),
      ("", []), ("|", []), (#"\"#, [#"\"#]),
    ])
  func cells(_ cell: String, _ values: [String]) {
    #expect(TermCell.list(cell) == values)
    #expect(TermCell.list(TermCell.text(values)) == values)
  }
}
