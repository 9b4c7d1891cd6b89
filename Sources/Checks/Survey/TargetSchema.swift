internal import LinkML
public import Diagnostics

/// A LinkML schema, and the class that the records are instances of.
public struct TargetSchema: Sendable {
  let schema: Schema
  public let className: String

  /// Why there is none.
  public enum Failure: Error, Sendable, Equatable {
    /// The file cannot be read, or has errors.
    case unreadable
    /// It has no class of that name; the nearest that it has.
    case unknownClass(String, nearest: String?)
    /// No class was named and the schema does not mark one as the root.
    case noClass([String])
  }

  /// Reads the schema at `path`. Without `className` the class that it marks as `tree_root` is meant. What is wrong with it
  /// is reported with its place.
  public init(
    path: String, className: String?, reporting reports: inout some DiagnosticSink
  ) throws(Failure) {
    var diagnostics: [Diagnostic] = []
    let schema = Schema.read(path: path, reporting: &diagnostics)
    for diagnostic in diagnostics { reports.report(diagnostic) }
    guard let schema, !diagnostics.contains(where: { $0.severity == .error }) else { throw .unreadable }
    guard let name = className ?? schema.treeRoot else { throw .noClass(schema.classNames) }
    guard schema.hasClass(name) else {
      throw .unknownClass(name, nearest: Spelling.nearest(to: name, among: schema.classNames))
    }
    self.schema = schema
    self.className = name
  }

  /// The expectation of a term that is bound to an enumeration; `nil` where the binding obliges to nothing.
  func slot(of term: SchemaSurvey.BoundTerm) -> SlotExpectation? {
    guard term.obligation == .required || term.obligation == .recommended else { return nil }
    return SlotExpectation(
      SchemaBranch(
        schema: schema, enumeration: schema.enumerations[term.enumeration],
        isRecommendation: term.obligation == .recommended))
  }
}

/// An enumeration of a schema, as what a term is expected to belong to.
struct SchemaBranch: Sendable, Hashable {
  let schema: Schema
  let enumeration: Enumeration
  /// Whether the schema recommends rather than requires it.
  let isRecommendation: Bool

  static func == (left: SchemaBranch, right: SchemaBranch) -> Bool {
    left.schema === right.schema && left.enumeration.name == right.enumeration.name
      && left.isRecommendation == right.isRecommendation
  }

  func hash(into hasher: inout Hasher) { hasher.combine(enumeration.name) }
}
