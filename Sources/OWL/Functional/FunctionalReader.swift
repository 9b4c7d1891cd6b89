public import Diagnostics

/// Reads ontologies in OWL [functional syntax](https://www.w3.org/TR/owl2-syntax/).
public enum FunctionalReader {
  /// Reads the document that `bytes` are. Throws ``OWLReadFailure`` at the first thing that is wrong.
  public static func read(_ bytes: [UInt8], file: String) throws(OWLReadFailure) -> OWLOntology {
    var reports: [Diagnostic] = []
    return try read(bytes, file: file, reporting: &reports)
  }

  /// Reads the document that `bytes` are. Rules of SWRL, which are no axioms, are left out and reported as a warning. Throws
  /// ``OWLReadFailure`` at the first thing that is wrong.
  public static func read<Reports: DiagnosticSink>(
    _ bytes: [UInt8], file: String, reporting reports: inout Reports
  ) throws(OWLReadFailure) -> OWLOntology {
    do throws(FunctionalProblem) {
      var grammar = FunctionalGrammar(FunctionalTokens(bytes))
      let ontology = try grammar.document()
      if let rules = Diagnostic.ofRules(grammar.ruleCount, file: file) { reports.report(rules) }
      return ontology
    } catch {
      throw OWLReadFailure(
        Diagnostic(
          rule: "owl-syntax", severity: .error, message: error.message, file: file,
          range: TextRange(at: FunctionalTokens.position(of: error.offset, in: bytes))))
    }
  }
}

extension Diagnostic {
  /// What is said of rules of [SWRL](https://www.w3.org/submissions/SWRL/) that were left out; nothing where there were none.
  static func ofRules(_ count: Int, file: String) -> Diagnostic? {
    count == 0
      ? nil
      : Diagnostic(rule: "owl-rule", severity: .warning, message: "\(count) rules of SWRL were left out", file: file)
  }
}
