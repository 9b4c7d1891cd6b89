import Diagnostics

@testable import References

/// References out of strings.
enum Texts {
  /// A file as the field's tool writes it.
  static func file(
    id: String = "PMID:1", title: String = "A made-up title", contentType: String = "abstract_only", content: String
  ) -> String {
    """
    ---
    reference_id: \(id)
    title: "\(title)"
    authors:
    - Nobody N
    journal: Journal of Nothing
    year: '2020'
    doi: 10.5555/made.up
    content_type: \(contentType)
    ---

    # \(title)
    **Authors:** Nobody N
    **Journal:** Journal of Nothing (2020)

    ## Content

    \(content)
    """
  }

  static func answer(_ file: String, for id: String = "PMID:1") -> ReferenceAnswer {
    ReferenceReader.read(Array(file.utf8), path: "cache/PMID_1.md", for: id)
  }

  /// A reference that holds `content`.
  static func reference(_ content: String, title: String = "A made-up title") throws -> Reference {
    guard case .found(let reference) = answer(file(title: title, content: content)) else { throw NotRead() }
    return reference
  }

  struct NotRead: Error {}
}

extension SnippetMatch {
  /// The passage that a near miss shows.
  var passage: Passage? {
    switch self {
    case .cutsWord(_, let passage): passage
    case .missing(_, let passage): passage
    default: nil
    }
  }

  /// The name of the case.
  var kind: String {
    switch self {
    case .found: "found"
    case .foundOnlyInTitle: "title"
    case .empty: "empty"
    case .cutsWord: "cut"
    case .missing: "missing"
    }
  }
}
