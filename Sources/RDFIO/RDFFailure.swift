public import Diagnostics

/// An RDF document that cannot be read, or a statement that cannot be written, and where it stands.
public struct RDFFailure: Error, Equatable, Sendable, CustomStringConvertible {
  public var diagnostic: Diagnostic
  /// Whether reading went well and the syntax that is written cannot carry the statement.
  public var isUnwritable: Bool

  public init(_ diagnostic: Diagnostic, isUnwritable: Bool = false) {
    self.diagnostic = diagnostic
    self.isUnwritable = isUnwritable
  }

  public var description: String {
    let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return "\(diagnostic.file)\(place): \(diagnostic.message) [\(diagnostic.rule)]"
  }
}

/// A statement that a syntax cannot carry. The writer that throws it does not know where the statement came from; the reader
/// that drives the writer does, and makes an ``RDFFailure`` of it.
public struct UnwritableStatement: Error, Equatable, Sendable {
  public var message: String

  public init(_ message: String) { self.message = message }

  /// The failure, with the place of the statement.
  public func failure(in file: String, at position: TextPosition?) -> RDFFailure {
    RDFFailure(
      Diagnostic(
        rule: "rdf-unwritable", severity: .error, message: message, file: file,
        range: position.map { TextRange(at: $0) }),
      isUnwritable: true)
  }
}

/// What is wrong at one byte of a document.
struct SyntaxProblem: Error {
  let rule: RuleID
  let message: String
  /// Bytes from the beginning of what is being looked at.
  let offset: Int
  /// Whether more bytes could mend it.
  let isAtEnd: Bool

  init(_ rule: RuleID, _ message: String, at offset: Int, isAtEnd: Bool = false) {
    self.rule = rule
    self.message = message
    self.offset = offset
    self.isAtEnd = isAtEnd
  }

  /// What is there ends in the middle of `what`.
  static func end(of what: String, at offset: Int) -> SyntaxProblem {
    SyntaxProblem("rdf-syntax", "the document ends inside \(what)", at: offset, isAtEnd: true)
  }
}
