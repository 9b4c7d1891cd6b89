public import Ontology

/// One clause of an OBO document: a tag, a value, trailing qualifiers and a trailing comment.
public struct OBOClause: Hashable, Sendable {
  public var tag: OBOTag
  public var value: Value
  /// `{source="PMID:1"}` behind the value, in the order of the file.
  public var qualifiers: [Qualifier]
  /// What stands behind ` ! `, without blanks around it.
  public var comment: String?

  public init(_ tag: OBOTag, _ value: Value, qualifiers: [Qualifier] = [], comment: String? = nil) {
    self.tag = tag
    self.value = value
    self.qualifiers = qualifiers
    self.comment = comment
  }

  /// A clause whose value is a text.
  public init(_ tag: OBOTag, _ text: String) { self.init(tag, .text(text)) }

  /// The shapes that values have; escapes are undone in all of them.
  public enum Value: Hashable, Sendable {
    /// A text that fills the clause: `name`, `comment`, `is_obsolete`, `saved-by` …
    case text(String)
    /// One identifier: `is_a`, `subset`, `id` …
    case id(String)
    /// Two identifiers: `relationship`, `holds_over_chain`, the differentia of an `intersection_of`.
    case pair(String, String)
    /// A text in quotation marks with its xrefs: `def`, `expand_expression_to`.
    case quoted(String, xrefs: [Xref])
    case synonym(OBOSynonym)
    /// An xref with its description.
    case xref(Xref)
    case property(OBOPropertyValue)
    /// An identifier, a text in quotation marks and one word more: `subsetdef`, `synonymtypedef`, `idspace`.
    case definition(id: String, text: String?, word: String?)
    /// Words: the macros, `treat-xrefs-as-relationship: CL part_of`.
    case words([String])
    /// The clause of a tag that is not known, as it was written.
    case unknown(tag: String, text: String)
  }
}

/// The value of a `synonym` clause.
public struct OBOSynonym: Hashable, Sendable {
  public var text: String
  /// `nil` where the document has none, which OBO 1.4 does not allow.
  public var scope: Synonym.Scope?
  public var type: String?
  public var xrefs: [Xref]

  public init(_ text: String, scope: Synonym.Scope?, type: String? = nil, xrefs: [Xref] = []) {
    self.text = text
    self.scope = scope
    self.type = type
    self.xrefs = xrefs
  }
}

/// The value of a `property_value` clause.
public struct OBOPropertyValue: Hashable, Sendable {
  public var property: String
  /// The text of a literal, or an identifier.
  public var value: String
  /// The datatype of a literal: `xsd:string`. `nil` for an identifier, and for a text in quotation marks without one.
  public var datatype: String?
  public var isLiteral: Bool

  public init(_ property: String, value: String, datatype: String? = nil, isLiteral: Bool) {
    self.property = property
    self.value = value
    self.datatype = datatype
    self.isLiteral = isLiteral
  }
}

extension OBOClause {
  /// The text of the value: of an identifier, a name, a definition, a literal.
  public var text: String {
    switch value {
    case .text(let text), .id(let text), .quoted(let text, _), .pair(let text, _), .unknown(_, let text): text
    case .synonym(let synonym): synonym.text
    case .xref(let xref): xref.id
    case .property(let property): property.value
    case .definition(let id, _, _): id
    case .words(let words): words.joined(separator: " ")
    }
  }

  /// The value of the first qualifier with `key`.
  public func qualifier(_ key: String) -> String? { qualifiers.first { $0.key == key }?.value }
}
