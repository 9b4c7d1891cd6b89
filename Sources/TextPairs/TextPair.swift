/// An identifier of a term beside what is, or may be, its label.
public struct TextPair: Sendable, Hashable {
  /// How they stand together.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// Two columns of a table, which its header, or the user, names.
    case column
    /// The name or `rdfs:label` that an ontology gives its own term.
    case name
    /// After the identifier and an exclamation mark, or in an XML comment: `UBERON:0002107 ! liver`.
    case comment
    /// In quotation marks: `UBERON:0002107 "liver"`, `"liver" (UBERON:0002107)`.
    case quoted
    /// The description of a cross-reference.
    case description
    /// `UBERON:0002107 (liver)`
    case parenthesized
    /// The text of a link: `[liver](http://purl.obolibrary.org/obo/UBERON_0002107)`.
    case link
    /// In emphasis, a code span or a link before the identifier: `**liver** (UBERON:0002107)`.
    case emphasized
    /// A list item or heading: `- UBERON:0002107: liver`.
    case item
    /// All of a cell, or of one part of it: `| UBERON:0002107 liver |`, `| liver (UBERON:0002107) |`.
    case cell
    /// The cell beside that of the identifier, where no header says what it is.
    case neighbour
    /// The words before an identifier in parentheses: `the left lobe of the liver (UBERON:0002107)`.
    case clause
  }

  /// How surely the text beside the identifier is meant as its label.
  public enum Certainty: Sendable, Hashable {
    /// The file says so: a column, a comment after `!`, quotation marks.
    case stated
    /// It stands where labels stand, but may be a remark: `MONDO:0005058 (see below)`. Whoever checks it should
    /// be silent where the text is no name of any term.
    case adjacent
  }

  /// How much of the text is the label.
  public enum Extent: Sendable, Hashable {
    /// All of it.
    case exact
    /// Nobody knows where the label begins, only that it ends here: one of ``TextPair/candidates``, or none of them.
    case endsHere
  }

  /// The CURIE or IRI, as it is written.
  public let id: TextSpan
  /// The label; where it only ends here, the longest text that it may be.
  public let label: TextSpan
  /// How they stand together.
  public let form: Form
  /// Where in the file they stand, in the terms of its kind.
  public let place: TextPlace
  /// For ``Form/clause``: the texts that the label may be, the longest first.
  private let parts: [LabelCandidate]

  init(id: TextSpan, label: TextSpan, form: Form, place: TextPlace, parts: [LabelCandidate] = []) {
    self.id = id
    self.label = label
    self.form = form
    self.place = place
    self.parts = parts
  }

  /// How surely they belong together.
  public var certainty: Certainty {
    switch form {
    case .column, .name, .comment, .quoted: .stated
    case .description, .parenthesized, .link, .emphasized, .item, .cell, .neighbour, .clause: .adjacent
    }
  }

  /// How much of ``label`` is the label.
  public var extent: Extent { form == .clause ? .endsHere : .exact }

  /// What the label may be, the longest first: ``label`` alone where its extent is exact. They all end at one place.
  ///
  /// The pair agrees if one of them is a name of the term. Otherwise only one that is a whole clause says that
  /// another term is meant: of `epithelium of the kidney (UBERON:0004819)` the last word is the name of another.
  public var candidates: [LabelCandidate] {
    extent == .exact ? [LabelCandidate(text: label, isWholeClause: true)] : parts
  }

  /// The bytes to put in the place of others so that the label reads `text`, where all of ``label``, or of
  /// `candidate`, is replaced. `nil` where this place cannot carry it, such as a quotation mark between quotation
  /// marks that know no escape, and where the extent is not exact and no candidate is given.
  public func labelEdit(_ text: String, replacing candidate: LabelCandidate? = nil) -> (
    range: Range<Int>, bytes: [UInt8]
  )? {
    guard let span = candidate?.text ?? (extent == .exact ? label : nil), let bytes = span.written(text) else {
      return nil
    }
    return (span.bytes, bytes)
  }

  /// The bytes to put in the place of others so that the identifier reads `text`; `nil` where it cannot stand there.
  public func idEdit(_ text: String) -> (range: Range<Int>, bytes: [UInt8])? {
    id.written(text).map { (id.bytes, $0) }
  }
}

/// A text that the label of a ``TextPair`` may be.
public struct LabelCandidate: Sendable, Hashable {
  public let text: TextSpan
  /// Whether a sentence, clause, list item or cell begins here, so that nothing before it can belong to the label.
  public let isWholeClause: Bool
}
