public import Diagnostics

/// Several documents as one: headers and frames united, no clause twice.
///
/// What may stand but once (a name, a definition, a logical definition) is that of the first document that has it; where another one
/// says something else, that is reported with both places. Xrefs and qualifiers of equal clauses are united.
public struct OBOMerge: Sendable {
  /// A document, and the file that it is from.
  public struct Input: Sendable {
    public var document: OBODocument
    public var file: String

    public init(_ document: OBODocument, file: String) {
      self.document = document
      self.file = file
    }
  }

  public private(set) var document = OBODocument()
  /// What contradicts what; an error where the documents cannot be one.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Merges `inputs`. O(clauses) for frames of usual size.
  public init(_ inputs: [Input]) {
    var header = HeaderMerge()
    var frames = FrameMerge()
    for (number, input) in inputs.enumerated() {
      header.add(input)
      for (frame, content) in input.document.frames.enumerated() {
        let origin = FrameMerge.Origin(input: number, frame: frame)
        frames.add(header.qualified(content), from: origin, inputs)
      }
    }
    document = OBODocument(header: header.header, frames: frames.frames)
    diagnostics = header.diagnostics + frames.diagnostics
  }
}

extension OBOClause {
  /// Whether the clause says the same as `other`, but for xrefs, qualifiers and remarks.
  func saysTheSame(as other: OBOClause) -> Bool {
    guard tag == other.tag else { return false }
    switch (value, other.value) {
    case (.quoted(let text, _), .quoted(let otherText, _)): return text == otherText
    case (.synonym(let synonym), .synonym(let other)):
      return synonym.text == other.text && synonym.scope == other.scope && synonym.type == other.type
    case (.xref(let xref), .xref(let other)): return xref.id == other.id
    default: return value == other.value
    }
  }

  /// The clause with the xrefs and qualifiers of one that says the same.
  func united(with other: OBOClause) -> OBOClause {
    var clause = self
    switch (value, other.value) {
    case (.quoted(let text, let xrefs), .quoted(_, let more)):
      clause.value = .quoted(text, xrefs: xrefs + more.filter { !xrefs.contains($0) })
    case (.synonym(var synonym), .synonym(let other)):
      synonym.xrefs += other.xrefs.filter { !synonym.xrefs.contains($0) }
      clause.value = .synonym(synonym)
    case (.xref(var xref), .xref(let other)):
      xref.description = xref.description ?? other.description
      clause.value = .xref(xref)
    default: break
    }
    clause.qualifiers += other.qualifiers.filter { !qualifiers.contains($0) }
    clause.comment = comment ?? other.comment
    return clause
  }
}
