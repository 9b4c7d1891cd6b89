public import Diagnostics
public import OBO

/// Writes what an OBO document says in the clauses that OWL has for it: qualifiers of a definition on all of its clauses, values
/// of metadata relations as relationships, relations by the identifier that an xref gives them, `owl-axioms` laid out anew.
public enum OBONormalizer {
  /// The same for a document of which only what must be is read clause by clause.
  public static func normalize<Reports: DiagnosticSink>(
    _ draft: inout OBODraft, file: String, reporting reports: inout Reports
  ) {
    let form = OBONormalForm(of: draft.document)
    let isHeaderNormal = OBONormalForm.holds(for: draft.document.header)
    if isWhole(draft.document, form, isHeaderNormal) {
      draft.readAllFrames()
    } else {
      draft.readFrames(referringBy: form.isRelation)
    }
    draft.document = normalize(draft.document, file: file, reporting: &reports)
  }

  /// Whether no frame can be told apart from the others: axioms of the header may be clauses of any, and a relation with another
  /// name stands in any.
  private static func isWhole(_ document: OBODocument, _ form: OBONormalForm, _ isHeaderNormal: Bool) -> Bool {
    !isHeaderNormal || document.frames.contains { form.renames($0) }
  }

  /// `document` with the frames that OWL would state in other clauses replaced by these; all others stay as they are. What OWL has
  /// no axiom for is reported. O(n); only the frames that are replaced are translated.
  public static func normalize<Reports: DiagnosticSink>(
    _ document: OBODocument, file: String, reporting reports: inout Reports
  ) -> OBODocument {
    let form = OBONormalForm(of: document)
    let isHeaderNormal = OBONormalForm.holds(for: document.header)
    let isWhole = isWhole(document, form, isHeaderNormal)
    let changed = document.frames.indices.filter { isWhole || !form.holds(for: document.frames[$0]) }
    if changed.isEmpty, isHeaderNormal { return document }

    var part = document
    let isChanged = Set(changed)
    part.frames = document.frames.indices.filter { isChanged.contains($0) || document.frames[$0].kind == .typedef }
      .map { document.frames[$0] }
    // Axioms that are laid out as they should be stay as they are.
    if isHeaderNormal { part.header.clauses.removeAll { $0.tag == .owlAxioms } }
    let axioms = OBOTranslator.translate(part, file: file, reporting: &reports)
    let normal = OWLTranslator.translate(axioms, file: file, reporting: &reports)

    var result = document
    if !isHeaderNormal { result.header.clauses.removeAll { $0.tag == .owlAxioms } }
    result.header.clauses += normal.header.clauses.filter { $0.tag == .owlAxioms }
    if isWhole {
      let originals = index(document.frames)
      result.frames = normal.frames.map { frame in originals[Key(frame)].map { frame.commented(as: $0) } ?? frame }
    } else {
      let frames = index(normal.frames)
      for number in changed {
        guard let frame = frames[Key(document.frames[number])] else { continue }
        result.frames[number] = frame.commented(as: document.frames[number])
      }
    }
    return result
  }

  private static func index(_ frames: [OBOFrame]) -> [Key: OBOFrame] {
    Dictionary(frames.map { (Key($0), $0) }) { first, _ in first }
  }

  private struct Key: Hashable {
    let kind: OBOFrame.Kind
    let id: String

    init(_ frame: OBOFrame) {
      kind = frame.kind
      id = frame.id
    }
  }
}

extension OBOFrame {
  /// The frame with the comments of another one behind the same clauses.
  fileprivate func commented(as other: OBOFrame) -> OBOFrame {
    var frame = self
    frame.comments = other.comments
    for number in frame.clauses.indices {
      let clause = frame.clauses[number]
      let twin = other.clauses.first { $0.tag == clause.tag && $0.value == clause.value }
      frame.clauses[number].comment = twin?.comment ?? clause.comment
    }
    return frame
  }
}
