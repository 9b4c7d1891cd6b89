import Foundation
import Identifiers
import Ontology

@testable import TermIndex

/// A folder of its own for one test, and small ontologies to put into an index there.
final class Fixture {
  let folder: URL
  var path: String { folder.appending(path: "terms.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "term-index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What lies in the folder.
  var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

  /// Builds and reports.
  @discardableResult
  func build(_ ontologies: SmallOntology..., keepsOnlyNamed: Bool = false) throws -> IndexReport {
    var options = IndexBuilder.Options()
    options.keepsOnlyNamed = keepsOnlyNamed
    var builder = IndexBuilder(path: path, options: options)
    for ontology in ontologies {
      builder.add(file: ontology.file, format: ontology.format, sha256: ontology.digest) { sink in
        try ontology.write(to: &sink)
      }
    }
    return try builder.finish()
  }

  func open() throws -> TermIndex { try TermIndex(path: path) }

  /// An index of `ontologies`.
  static func index(_ ontologies: SmallOntology...) throws -> (index: TermIndex, fixture: Fixture) {
    let fixture = try Fixture()
    var builder = IndexBuilder(path: fixture.path)
    for ontology in ontologies {
      builder.add(file: ontology.file, format: ontology.format, sha256: ontology.digest) { sink in
        try ontology.write(to: &sink)
      }
    }
    _ = try builder.finish()
    return (try fixture.open(), fixture)
  }
}

/// An ontology made in a test.
struct SmallOntology: Sendable {
  var name: String?
  var version: String?
  var format = "obo"
  var file: String
  var digest: String
  var terms: [Term]

  init(
    _ name: String?, version: String? = nil, format: String = "obo", file: String? = nil, _ terms: [Term]
  ) {
    self.name = name
    self.version = version
    self.format = format
    self.file = file ?? "\(name ?? "list").\(format)"
    self.terms = terms
    digest = FileDigest.sha256(Array("\(name ?? "") \(version ?? "") \(terms)".utf8))
  }

  func write(to sink: inout some OntologySink) throws {
    var header = OntologyHeader()
    header.ontologyID = name
    header.version = version
    try sink.receive(header: header)
    for term in terms { try sink.receive(term: term) }
  }
}

extension Term {
  /// A term in one expression.
  static func make(
    _ id: CURIE, _ label: String?, isA parents: [CURIE] = [], _ relationships: [(CURIE, CURIE)] = [],
    synonyms: [Synonym] = [], alternatives: [CURIE] = [], obsolete: Bool = false, replacedBy: [CURIE] = [],
    consider: [CURIE] = []
  ) -> Term {
    var term = Term(id: id, label: label)
    term.parents = parents.map { Link($0) }
    term.relationships = relationships.map { Relationship($0.0, $0.1) }
    term.synonyms = synonyms
    term.alternativeIDs = alternatives
    term.isObsolete = obsolete
    term.replacedBy = replacedBy
    term.consider = consider
    return term
  }
}
