internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import OBO
internal import Ontology

/// Reads the clauses of term, typedef and instance frames
/// ([4.2](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#4.2)).
enum OBOTermClause {
  typealias Problem = OBOCursor.Problem

  /// Reads one clause into `term`; what is wrong with it, if anything.
  static func read(
    _ tagBytes: Span<UInt8>, _ tag: Range<Int>, _ bytes: Span<UInt8>, _ value: Range<Int>,
    into term: inout Term
  ) -> Problem? {
    if value.isEmpty { return missing(tagBytes, tag) }
    var cursor = OBOCursor(value)
    func has(_ name: StaticString) -> Bool { tagBytes.equals(name, in: tag) }
    switch (tag.count, tagBytes[tag.lowerBound]) {
    case (4, UInt8(ascii: "n")) where has("name"):
      if term.label != nil {
        return Problem(rule: "obo-cardinality", message: "a second “name”; the first stays")
      }
      term.label = OBOText.unescaped(bytes, value)
    case (9, UInt8(ascii: "n")) where has("namespace"):
      cursor.takeComment(bytes)
      term.namespace = cursor.rest(bytes)
    case (3, UInt8(ascii: "d")) where has("def"): return readDefinition(bytes, &cursor, into: &term)
    case (7, UInt8(ascii: "c")) where has("comment"): term.comments.append(OBOText.unescaped(bytes, value))
    case (7, UInt8(ascii: "s")) where has("synonym"):
      return readSynonym(bytes, &cursor, scope: nil, into: &term)
    case (13, UInt8(ascii: "e")) where has("exact_synonym"):
      return readSynonym(bytes, &cursor, scope: .exact, into: &term)
    case (14, UInt8(ascii: "n")) where has("narrow_synonym"):
      return readSynonym(bytes, &cursor, scope: .narrow, into: &term)
    case (13, UInt8(ascii: "b")) where has("broad_synonym"):
      return readSynonym(bytes, &cursor, scope: .broad, into: &term)
    case (15, UInt8(ascii: "r")) where has("related_synonym"):
      return readSynonym(bytes, &cursor, scope: .related, into: &term)
    case (4, UInt8(ascii: "x")) where has("xref"), (11, UInt8(ascii: "x")) where has("xref_analog"),
      (8, UInt8(ascii: "x")) where has("xref_unk"):
      return readXref(bytes, &cursor, into: &term)
    case (4, UInt8(ascii: "i")) where has("is_a"):
      let qualifiers = finish(bytes, &cursor)
      if cursor.isAtEnd { return missing(tagBytes, tag) }
      term.parents.append(Link(CURIE(cursor.identifier(bytes)), qualifiers: qualifiers))
    case (12, UInt8(ascii: "r")) where has("relationship"):
      let qualifiers = finish(bytes, &cursor)
      let relation = CURIE(cursor.identifier(bytes))
      let target = cursor.identifier(bytes)
      if target.isEmpty { return Problem(rule: "obo-syntax", message: "a relationship without a target") }
      term.relationships.append(Relationship(relation, CURIE(target), qualifiers: qualifiers))
    case (15, UInt8(ascii: "i")) where has("intersection_of"):
      let qualifiers = finish(bytes, &cursor)
      if cursor.isAtEnd { return missing(tagBytes, tag) }
      let first = CURIE(cursor.identifier(bytes))
      let second = cursor.identifier(bytes)
      term.intersectionOf.append(
        second.isEmpty
          ? IntersectionPart(target: first, qualifiers: qualifiers)
          : IntersectionPart(relation: first, target: CURIE(second), qualifiers: qualifiers))
    case (14, UInt8(ascii: "p")) where has("property_value"):
      return readPropertyValue(bytes, &cursor, into: &term)
    case (11, UInt8(ascii: "i")) where has("is_obsolete"):
      cursor.takeComment(bytes)
      term.isObsolete = cursor.identifier(bytes) == "true"
    default: return readIdentifierClause(tagBytes, tag, bytes, &cursor, into: &term)
    }
    return nil
  }

  /// The clauses whose value is one identifier, and all that are kept as they are written.
  private static func readIdentifierClause(
    _ tagBytes: Span<UInt8>, _ tag: Range<Int>, _ bytes: Span<UInt8>, _ cursor: inout OBOCursor,
    into term: inout Term
  ) -> Problem? {
    func has(_ name: StaticString) -> Bool { tagBytes.equals(name, in: tag) }
    let property: WritableKeyPath<Term, [CURIE]>
    switch (tag.count, tagBytes[tag.lowerBound]) {
    case (2, UInt8(ascii: "i")) where has("id"):
      return Problem(rule: "obo-cardinality", message: "a second “id”; the first stays")
    case (6, UInt8(ascii: "s")) where has("subset"):
      _ = finish(bytes, &cursor)
      term.subsets.append(cursor.identifier(bytes))
      return nil
    case (6, UInt8(ascii: "a")) where has("alt_id"): property = \.alternativeIDs
    case (8, UInt8(ascii: "u")) where has("union_of"): property = \.unionOf
    case (13, UInt8(ascii: "e")) where has("equivalent_to"): property = \.equivalentTo
    case (13, UInt8(ascii: "d")) where has("disjoint_from"): property = \.disjointFrom
    case (11, UInt8(ascii: "r")) where has("replaced_by"): property = \.replacedBy
    case (8, UInt8(ascii: "c")) where has("consider"): property = \.consider
    default:
      let written = bytes.string(in: cursor.at..<cursor.end)
      term.otherClauses.append(OtherClause(tag: tagBytes.string(in: tag), value: written))
      return nil
    }
    _ = finish(bytes, &cursor)
    if cursor.isAtEnd { return missing(tagBytes, tag) }
    term[keyPath: property].append(CURIE(cursor.identifier(bytes)))
    return nil
  }

  private static func missing(_ tagBytes: Span<UInt8>, _ tag: Range<Int>) -> Problem {
    Problem(rule: "obo-syntax", message: "“\(tagBytes.string(in: tag))” without a value")
  }

  /// Takes comment and qualifiers off the end of a clause.
  private static func finish(_ bytes: Span<UInt8>, _ cursor: inout OBOCursor) -> [Qualifier] {
    cursor.takeComment(bytes)
    return cursor.takeQualifiers(bytes)
  }

  private static func readDefinition(
    _ bytes: Span<UInt8>, _ cursor: inout OBOCursor, into term: inout Term
  ) -> Problem? {
    if term.definition != nil {
      return Problem(rule: "obo-cardinality", message: "a second “def”; the first stays")
    }
    guard let text = cursor.quoted(bytes) else {
      term.definition = Definition(cursor.rest(bytes))
      return Problem(rule: "obo-syntax", message: "a definition without quotation marks")
    }
    let xrefs = cursor.xrefs(bytes)
    term.definition = Definition(text, xrefs: xrefs, qualifiers: finish(bytes, &cursor))
    return nil
  }

  private static func readSynonym(
    _ bytes: Span<UInt8>, _ cursor: inout OBOCursor, scope given: Synonym.Scope?, into term: inout Term
  ) -> Problem? {
    guard let text = cursor.quoted(bytes) else {
      term.synonyms.append(Synonym(cursor.rest(bytes), scope: given ?? .related))
      return Problem(rule: "obo-syntax", message: "a synonym without quotation marks")
    }
    var scope = given
    var type: String?
    while true {
      cursor.skipBlanks(bytes)
      guard let next = cursor.peek(bytes), next != UInt8(ascii: "["), next != UInt8(ascii: "{"),
        next != UInt8(ascii: "!")
      else { break }
      let word = cursor.identifier(bytes)
      if scope == nil, let known = Synonym.Scope(rawValue: word) { scope = known } else { type = word }
    }
    let xrefs = cursor.xrefs(bytes)
    term.synonyms.append(
      Synonym(text, scope: scope ?? .related, type: type, xrefs: xrefs, qualifiers: finish(bytes, &cursor)))
    return nil
  }

  private static func readXref(
    _ bytes: Span<UInt8>, _ cursor: inout OBOCursor, into term: inout Term
  ) -> Problem? {
    let qualifiers = finish(bytes, &cursor)
    let start = cursor.at
    var id = cursor.identifier(bytes)
    cursor.skipBlanks(bytes)
    if cursor.isAtEnd {
      term.xrefs.append(Xref(id, qualifiers: qualifiers))
      return nil
    }
    if let description = cursor.quoted(bytes) {
      term.xrefs.append(Xref(id, description: description, qualifiers: qualifiers))
      return nil
    }
    id = OBOText.unescaped(bytes, start..<cursor.end)
    term.xrefs.append(Xref(id, qualifiers: qualifiers))
    return Problem(rule: "obo-xref", message: "a blank in the xref “\(id)”")
  }

  private static func readPropertyValue(
    _ bytes: Span<UInt8>, _ cursor: inout OBOCursor, into term: inout Term
  ) -> Problem? {
    let qualifiers = finish(bytes, &cursor)
    let property = cursor.identifier(bytes)
    cursor.skipBlanks(bytes)
    guard !cursor.isAtEnd else { return Problem(rule: "obo-syntax", message: "a property without a value") }
    let literal = cursor.quoted(bytes)
    let value = literal ?? cursor.identifier(bytes)
    cursor.skipBlanks(bytes)
    let datatype = cursor.isAtEnd ? nil : cursor.identifier(bytes)
    // The replacement of an obsolete term, written as an annotation.
    if property == "IAO:0100001", !term.replacedBy.contains(CURIE(value)) {
      term.replacedBy.append(CURIE(value))
    }
    term.propertyValues.append(
      PropertyValue(
        property: property, value: value, datatype: literal == nil ? datatype : datatype ?? "xsd:string",
        qualifiers: qualifiers))
    return nil
  }
}
