internal import ByteIO
internal import Diagnostics
internal import OBO

/// Tells frames whose clauses are those that OWL has for what they say.
struct OBONormalForm {
  private let names: OBONames

  init(of document: OBODocument) { names = OBONames(of: document) }

  /// Whether a relation is called otherwise by an xref.
  func renames(_ frame: OBOFrame) -> Bool {
    guard frame.kind == .typedef, frame.id.utf8.contains(UInt8(ascii: ":")) else { return false }
    return names.relations[frame.id]?.equivalent.map { $0 != frame.id } ?? false
  }

  /// Whether a property is one of the document's relations, so that an identifier as its value makes a relationship.
  func isRelation(_ property: String) -> Bool { names.relations[property] != nil }

  func holds(for frame: OBOFrame) -> Bool {
    var sets = 0
    for clause in frame.clauses {
      switch (clause.tag, clause.value) {
      case (.propertyValue, .property(let property)):
        if property.property == "id" || (!property.isLiteral && isRelation(property.property)) {
          return false
        }
      case (.isA, _) where frame.kind == .typedef:
        if names.relations[frame.id]?.isMetadata == true { return false }
      case (.intersectionOf, _), (.unionOf, _): sets += clause.qualifiers.count
      default: continue
      }
    }
    return sets == 0 || (Self.isEvenlyQualified(.intersectionOf, frame) && Self.isEvenlyQualified(.unionOf, frame))
  }

  /// Whether the clauses of one definition have the same qualifiers, beside those that say how a clause is meant.
  private static func isEvenlyQualified(_ tag: OBOTag, _ frame: OBOFrame) -> Bool {
    let qualifiers = frame.clauses.filter { $0.tag == tag }.map { clause in
      clause.qualifiers.filter { !OBOVocabulary.logicalQualifiers.contains($0.key) }
    }
    return qualifiers.dropFirst().allSatisfy { $0 == qualifiers[0] }
  }

  /// Whether the axioms of a header are laid out as they are written here.
  static func holds(for header: OBOFrame) -> Bool {
    header.clauses.allSatisfy { clause in
      guard clause.tag == .owlAxioms else { return true }
      var reports: [Diagnostic] = []
      guard let axioms = try? FunctionalReader.read(Array(clause.text.utf8), file: "", reporting: &reports) else {
        return false
      }
      // Written anew, it would be less.
      if !reports.isEmpty { return true }
      let sink = ByteSink()
      FunctionalWriter.write(axioms, to: sink)
      return String(decoding: sink.takeBytes(), as: UTF8.self) == clause.text
    }
  }
}
