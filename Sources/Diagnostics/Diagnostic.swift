/// How bad a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable, Codable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// The stable name of a rule, such as `label-case`; `crosswalk explain` documents each.
public struct RuleID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }
  public init(stringLiteral name: String) { self.init(name) }

  public var description: String { name }
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// One thing that is to be said about one place of one file.
///
/// A library collects diagnostics and never prints them.
public struct Diagnostic: Hashable, Sendable {
  public var rule: RuleID
  public var severity: Severity
  /// A sentence without a final full stop, that names the offending text.
  public var message: String
  /// The path as the user gave it; `-` is standard input.
  public var file: String
  /// `nil` where the whole file is meant.
  public var range: TextRange?
  /// Further lines: what the term means, what was meant, what to do.
  public var notes: [String]

  public init(
    rule: RuleID, severity: Severity, message: String, file: String, range: TextRange? = nil,
    notes: [String] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.file = file
    self.range = range
    self.notes = notes
  }
}

/// Takes diagnostics as they are found.
public protocol DiagnosticSink {
  /// Takes one diagnostic.
  mutating func report(_ diagnostic: Diagnostic)
}

extension Array: DiagnosticSink where Element == Diagnostic {
  /// Appends `diagnostic`.
  public mutating func report(_ diagnostic: Diagnostic) { append(diagnostic) }
}
