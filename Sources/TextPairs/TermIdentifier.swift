internal import Identifiers

/// Identifiers of terms, as against those of papers, people and web pages.
enum TermIdentifier {
  /// Whether `text` is a CURIE with a known prefix, or an IRI that stands for one.
  static func isKnown(_ text: String, _ isKnownPrefix: (String) -> Bool) -> Bool {
    if Identifier.isIRI(text) {
      return IRIContraction.curie(text).map { isKnownPrefix(String($0.prefix)) } ?? false
    }
    return isKnownPrefix(String(CURIE(text).prefix))
  }
}
