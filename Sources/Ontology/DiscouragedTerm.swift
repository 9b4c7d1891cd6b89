/// Terms that exist, but that their ontology asks not to use, although it does not call them obsolete.
public enum DiscouragedTerm {
  /// Why a term with these names is not to be used, as the end of a sentence; `nil` where nothing speaks against it.
  ///
  /// What is looked for: a label that begins with “obsolete” or “deprecated”, and a synonym “Not4Curation”. Subsets are not:
  /// those of the Gene Ontology that say “do not annotate” speak of gene products, not of diseases.
  public static func reason(label: String?, synonyms: some Sequence<String>) -> String? {
    if let label, ["obsolete", "deprecated"].contains(where: { begins(label, with: $0) }) {
      return "is retired in words, though nothing else says so"
    }
    for synonym in synonyms where mayBeAMark(synonym) {
      if letters(of: synonym) == "not4curation" || letters(of: synonym) == "notforcuration" {
        return "is marked “\(synonym)”"
      }
    }
    return nil
  }

  /// Whether `text` begins with the word `start`, in whatever case.
  private static func begins(_ text: String, with start: String) -> Bool {
    var rest = text.utf8.makeIterator()
    for byte in start.utf8 {
      guard let next = rest.next(), next | 0x20 == byte else { return false }
    }
    guard let next = rest.next() else { return false }
    return next == UInt8(ascii: " ") || next == UInt8(ascii: ":") || next == UInt8(ascii: "_")
  }

  /// Whether a synonym is as long as a mark is and begins as it does: all but a few are told by that.
  private static func mayBeAMark(_ synonym: String) -> Bool {
    guard (12...20).contains(synonym.utf8.count) else { return false }
    return synonym.utf8.first { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a }.map { $0 | 0x20 == UInt8(ascii: "n") }
      ?? false
  }

  /// The letters and digits alone, in lower case.
  private static func letters(of text: String) -> String {
    String(decoding: text.lowercased().utf8.filter { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) }, as: UTF8.self)
  }
}
