import ByteIO
import Foundation
import Identifiers
import Ontology
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
