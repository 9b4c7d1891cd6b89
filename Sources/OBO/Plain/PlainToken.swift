/// A part of a clause that is written plainly, as the stretch of its chunk that it fills: no text is made of it.
package struct PlainToken: Sendable {
  /// What the part is. A clause is one token, and those of its parts follow it.
  package enum Role: UInt8, Sendable {
    case clause
    /// An identifier: of a parent, of a relation, of the type of a synonym.
    case id
    /// A text, in quotation marks or not.
    case text
    /// The scope of a synonym.
    case scope
    /// The datatype of a literal.
    case datatype
    /// An xref of a list, or the one of an `xref` clause; a description follows the xref that it is about.
    case xref, description
    /// A qualifier: its key, then its value.
    case key, value
  }

  package let role: Role
  /// The tag of the clause.
  package let tag: OBOTag
  /// Whether a text has none of ``ByteSet/marks``, so that it can be written as it is; of identifiers, nothing is known.
  package let isBare: Bool
  private let start: Int32
  private let end: Int32

  init(_ role: Role, _ tag: OBOTag, _ range: Range<Int>, isBare: Bool = false) {
    self.isBare = isBare
    self.role = role
    self.tag = tag
    start = Int32(range.lowerBound)
    end = Int32(range.upperBound)
  }

  /// The same part as a text.
  var asText: PlainToken { PlainToken(.text, tag, range, isBare: isBare) }

  /// Where it is in the bytes of its chunk, which are no more than ``OBOChunks/frameLimit`` and the size of a chunk.
  package var range: Range<Int> { Int(start)..<Int(end) }
}
