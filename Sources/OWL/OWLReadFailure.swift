public import Diagnostics

/// An OWL document that cannot be read, where it went wrong.
public struct OWLReadFailure: Error, Equatable, CustomStringConvertible {
  public let diagnostic: Diagnostic

  public var description: String {
    let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    return "\(diagnostic.file)\(place): \(diagnostic.message) [\(diagnostic.rule)]"
  }

  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
