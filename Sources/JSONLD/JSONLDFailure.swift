public import Diagnostics
internal import JSON

/// A document that is no JSON-LD, or cannot be processed, and where and why.
///
/// The message begins with the code of the specification; the rule is `jsonld-error`, or that of ``JSONFailure`` where the
/// document is no JSON.
public struct JSONLDFailure: Error, Equatable, Sendable {
  public let code: JSONLDErrorCode
  public let diagnostic: Diagnostic

  init(_ problem: JSONLDProblem, file: String) {
    code = problem.code
    diagnostic = Diagnostic(
      rule: "jsonld-error", severity: .error, message: "\(problem.code.rawValue): \(problem.message)",
      file: problem.document?.name ?? file,
      range: problem.document?.position(of: problem.offset).map { TextRange(at: $0) }, notes: problem.notes)
  }

  /// A document that is no JSON at all.
  init(_ failure: JSONFailure) {
    code = .loadingDocumentFailed
    var diagnostic = failure.diagnostic
    diagnostic.message = "\(code.rawValue): \(diagnostic.message)"
    self.diagnostic = diagnostic
  }
}

/// A failure within an algorithm, which knows a byte and, once it is known, the document that has it.
struct JSONLDProblem: Error {
  var code: JSONLDErrorCode
  var message: String
  var offset: Int32 = -1
  var document: JSONDocument?
  /// What to do about it.
  var notes: [String] = []

  init(_ code: JSONLDErrorCode, _ message: String, at offset: Int32 = -1) {
    self.code = code
    self.message = message
    self.offset = offset
  }

  /// The problem with a document, unless it has one already.
  func located(in document: JSONDocument?) -> JSONLDProblem {
    guard self.document == nil else { return self }
    var problem = self
    problem.document = document
    return problem
  }
}
