import ByteIO
import Foundation
import Identifiers
import Ontology
import TestSupport
import Testing

@testable import TermIndex

/// Real ontologies, checked against the plainest possible computation over the same terms.
@Suite(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
struct RealOntologyTests {
  @Test func twoVersionsOfCellOntology() throws {
    let old = try PlainOBO.read("cl-2025-02.obo.gz")
    let new = try PlainOBO.read("cl-2026-03.obo.gz")
    let (index, fixture) = try Fixture.index(old, new)
    defer { withExtendedLifetime(fixture) {} }
    let source = try #require(index.sources.first)
    #expect(index.sources.count == 1)
    #expect(source.version == new.version)
    #expect(source.prefixes.filter(\.isDefined).map(\.prefix) == ["CL"])
    #expect(source.counts.synonyms == new.terms.reduce(0) { $0 + $1.synonyms.count })

    let answers = try index.resolve(new.terms.map(\.id))
    let oldLabels = Dictionary(old.terms.map { ($0.id, $0.label) }) { first, _ in first }
    var changed = 0
    for term in new.terms {
      let found = try #require(answers[term.id]?.term, "\(term.id)")
      #expect(found.label == term.label)
      #expect(found.isObsolete == term.isObsolete)
      guard let label = oldLabels[term.id], let label, label != term.label else { continue }
      changed += 1
      #expect(try index.details(of: found).formerLabels == [.init(label, version: old.version)])
      #expect(try index.terms(named: label).contains { $0.term.id == term.id })
    }
    #expect(changed > 0)
  }

  @Test func ancestorsAreThoseOfAWalk() throws {
    let ontology = try PlainOBO.read("cl-2026-03.obo.gz")
    let (index, fixture) = try Fixture.index(ontology)
    defer { withExtendedLifetime(fixture) {} }
    let parents = Dictionary(ontology.terms.map { ($0.id, $0.parents.map(\.target)) }) { $0 + $1 }
    for number in stride(from: 0, to: ontology.terms.count, by: 23) {
      let id = ontology.terms[number].id
      var above: Set<CURIE> = []
      var waiting = parents[id] ?? []
      while let next = waiting.popLast() {
        if above.insert(next).inserted { waiting += parents[next] ?? [] }
      }
      #expect(try index.ancestors(of: id) == above.sorted())
    }
  }

  @Test func everyLabelIsFound() throws {
    let ontology = try PlainOBO.read("cl-2026-03.obo.gz")
    let (index, fixture) = try Fixture.index(ontology)
    defer { withExtendedLifetime(fixture) {} }
    for number in stride(from: 0, to: ontology.terms.count, by: 31) {
      let term = ontology.terms[number]
      guard let label = term.label else { continue }
      let matches = try index.terms(named: label.uppercased())
      #expect(matches.contains { $0.term.id == term.id && $0.name == .label }, "\(label)")
      // A letter that is missing in the middle.
      var wrong = label
      wrong.remove(at: wrong.index(wrong.startIndex, offsetBy: wrong.count / 2))
      if !term.isObsolete, label.count > 12 {
        #expect(try index.search(wrong).contains { $0.term.id == term.id }, "\(wrong)")
      }
    }
  }
}

/// The few clauses that these tests need, of files that are known to be well-formed.
enum PlainOBO {
  static func read(_ name: String) throws -> SmallOntology {
    let bytes = try ByteSource(path: SharedData.path("ontologies/\(name)")).readAll()
    var version: String?
    var terms: [Term] = []
    var term: Term?
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("[") {
        if let term { terms.append(term) }
        term = Term(id: "", kind: text == "[Typedef]" ? .relation : .term)
        continue
      }
      guard let colon = text.range(of: ": ") else { continue }
      let value = String(text[colon.upperBound...])
      let word = CURIE(String(value.prefix { $0 != " " }))
      switch text[..<colon.lowerBound] {
      case "data-version": version = value
      case "id": term?.id = CURIE(value)
      case "name": term?.label = value
      case "is_a": term?.parents.append(Link(word))
      case "is_obsolete": term?.isObsolete = value == "true"
      case "synonym":
        let quoted = value.dropFirst().prefix { $0 != "\"" }
        term?.synonyms.append(Synonym(String(quoted), scope: .related))
      default: break
      }
    }
    if let term { terms.append(term) }
    return SmallOntology("cl", version: version, file: name, terms)
  }
}
