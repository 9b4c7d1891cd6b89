import Foundation
import Identifiers
import Ontology
import TestSupport
import Testing

@testable import OntologyIO

/// The same release in several formats says the same of the ontology's own terms.
@Suite("Formats agree", .enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))
struct FormatAgreementTests {
  /// An ontology in two formats, and the prefix of its own terms.
  struct Pair: Sendable, CustomTestStringConvertible {
    let prefix: String
    let left: String
    let right: String

    var testDescription: String { "\(left), \(right)" }
  }

  static let pairs = [
    Pair(prefix: "MAXO", left: "maxo-base.obo", right: "maxo-base.owl.gz"),
    Pair(prefix: "MAXO", left: "maxo-base.obo", right: "maxo-base.json.gz"),
    Pair(prefix: "PATO", left: "pato-base.obo", right: "pato-base.owl.gz"),
    Pair(prefix: "PATO", left: "pato-base.obo", right: "pato-base.json.gz"),
    Pair(prefix: "RO", left: "ro.obo", right: "ro.owl.gz"),
    Pair(prefix: "RO", left: "ro.obo", right: "ro.json.gz"),
    Pair(prefix: "SO", left: "so/so.obo", right: "so/so.owl.gz"),
    Pair(prefix: "SO", left: "so/so.obo", right: "so/so.json.gz"),
    Pair(prefix: "ECTO", left: "ecto-base.obo", right: "ecto-base.owl.gz"),
  ]

  /// What the formats must agree on, as sorted text.
  struct Facts: Equatable {
    var values: [String: [String]] = [:]

    init(_ term: Term, _ names: [String: String]) {
      func relation(_ curie: CURIE) -> String { names[curie.text] ?? curie.text }
      values["label"] = [term.label ?? ""]
      values["obsolete"] = ["\(term.isObsolete)"]
      values["synonym"] = term.synonyms.map { "\($0.scope.rawValue) \($0.text)" }
      values["is_a"] = term.parents.map { relation($0.target) }.filter { $0 != "owl:topObjectProperty" }
      values["replaced_by"] = term.replacedBy.map(\.text)
      values["consider"] = term.consider.map(\.text)
      values["alt_id"] = term.alternativeIDs.map(\.text)
      values["relationship"] = term.relationships.map { "\(relation($0.relation)) \($0.target)" }
      values["intersection_of"] = term.intersectionOf.map {
        "\($0.relation.map { relation($0) } ?? "") \($0.target)"
      }
      values["definition"] = [term.definition?.text ?? ""]
      values = values.mapValues { Set($0).sorted() }
    }
  }

  /// The differences that the formats make of their own accord:
  /// - OBO writes a relation by its shorthand and says by an xref which IRI that is (`part_of`, `xref: BFO:0000050`), or
  ///   means the relation of its own namespace (`so#part_of`); OWL and JSON write the IRI.
  /// - An `alt_id` of OBO is in OWL and JSON also an obsolete class of its own.
  /// - A definition with a class expression inside another is left out of OBO; JSON keeps the parts it can say.
  /// - OBO has no frames for annotation and data properties.
  /// - OBO leaves out that a relation is below `owl:topObjectProperty`.
  static func names(_ document: OntologyDocument, as other: OntologyDocument) -> [String: String] {
    let known = Set(other.terms.lazy.filter { $0.kind == .relation }.map(\.id.text))
    var names: [String: String] = [:]
    for term in document.terms where term.kind == .relation && !known.contains(term.id.text) {
      let candidates =
        term.xrefs.map(\.id) + [document.header.ontologyID.map { "\(Self.obo)\($0)#\(term.id)" } ?? ""]
      names[term.id.text] = candidates.first { known.contains($0) }
    }
    return names
  }
  static let obo = "http://purl.obolibrary.org/obo/"

  static func facts(_ document: OntologyDocument, _ prefix: String, _ names: [String: String]) -> [String:
    Facts]
  {
    var facts: [String: Facts] = [:]
    for term in document.terms where term.kind != .instance {
      let id = CURIE(names[term.id.text] ?? term.id.text)
      if id.prefix == prefix { facts[id.text] = Facts(term, names) }
    }
    return facts
  }

  private func read(_ name: String) throws -> OntologyDocument {
    try Reading(path: RealOntologyTests.folder.appending(path: name).path).document
  }

  @Test("a pair", arguments: pairs)
  func agreement(_ pair: Pair) throws {
    let (obo, other) = (try read(pair.left), try read(pair.right))
    let left = Self.facts(obo, pair.prefix, Self.names(obo, as: other))
    var right = Self.facts(other, pair.prefix, [:])
    for id in obo.terms.flatMap(\.alternativeIDs) where left[id.text] == nil {
      #expect(right[id.text]?.values["obsolete"] ?? ["true"] == ["true"])
      right[id.text] = nil
    }
    #expect(Set(left.keys).subtracting(right.keys).sorted() == [])
    let relations = Set(other.terms.lazy.filter { $0.kind == .relation }.map(\.id.text))
    #expect(Set(right.keys).subtracting(left.keys).subtracting(relations).sorted() == [])
    var differences: [String: [String]] = [:]
    for (id, facts) in left.sorted(by: { $0.key < $1.key }) {
      guard let other = right[id] else { continue }
      for (name, values) in facts.values where other.values[name] != values {
        if name == "intersection_of", values.isEmpty, pair.right.contains(".json") { continue }
        differences[name, default: []].append("\(id): \(values) / \(other.values[name] ?? [])")
      }
    }
    for (name, found) in differences.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(name), \(found.count) differences: \(found.prefix(3).joined(separator: "; "))")
    }
  }
}
