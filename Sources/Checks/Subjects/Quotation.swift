internal import Diagnostics
internal import Records
internal import References

/// An item of evidence together with the publication that it refers to.
struct Quotation: Sendable {
  let reference: RecordNode
  let title: RecordNode?
  let snippet: RecordNode?
  let answer: ReferenceAnswer

  /// `nil` where there is nothing to look up, or nothing that could be compared with it.
  init?(_ place: EvidencePlace, in library: ReferenceLibrary) {
    guard let reference = place.reference, reference.kind == .scalar, !reference.isNull, !reference.equals(""),
      place.title != nil || place.snippet != nil
    else { return nil }
    self.reference = reference
    title = place.title
    snippet = place.snippet
    answer = library.reference(reference.text)
  }

  /// The snippet with what became of it, where both it and the text of the publication are there.
  var match: (snippet: RecordNode, match: SnippetMatch)? {
    guard let snippet, let found = answer.reference, found.wordCount > 0 else { return nil }
    return (snippet, found.match(snippet.text))
  }
}

extension Passage {
  /// The passage as lines for a finding.
  func notes(of reference: Reference) -> [String] {
    let explanation = explanation()
    return ["nearest: “\(text)” (\(reference.file):\(line))"] + (explanation.isEmpty ? [] : [explanation])
  }
}
