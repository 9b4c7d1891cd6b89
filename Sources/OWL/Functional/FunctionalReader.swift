internal import Diagnostics

/// Reads ontologies in OWL [functional syntax](https://www.w3.org/TR/owl2-syntax/).
public enum FunctionalReader {
  /// Reads the document that `bytes` are. Throws ``OWLReadFailure`` at the first thing that is wrong.
  public static func read(_ bytes: [UInt8], file: String) throws(OWLReadFailure) -> OWLOntology {
    do throws(FunctionalProblem) {
      var grammar = FunctionalGrammar(FunctionalTokens(bytes))
      return try grammar.document()
    } catch {
      throw OWLReadFailure(
        Diagnostic(
          rule: "owl-syntax", severity: .error, message: error.message, file: file,
          range: TextRange(at: FunctionalTokens.position(of: error.offset, in: bytes))))
    }
  }
}
