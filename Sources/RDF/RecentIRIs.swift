/// The IRIs that were met last, as N-Triples and Turtle write them: an association is the subject of some twenty triples.
struct RecentIRIs {
  private var recent = RecentTexts<String>()

  /// `iri`, encoded where it must be, in its brackets.
  mutating func bracketed(_ iri: String) -> String {
    if let known = recent[iri] { return known }
    let text = "<\(IRIText.absolute(iri))>"
    recent[iri] = text
    return text
  }
}
