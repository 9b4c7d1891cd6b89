public import Diagnostics

/// What is wrong with a graph: diagnostics of the same rule with the same message are one group, counted, with the first places.
///
/// Memory is bounded: of a rule with very many messages, the later ones are counted and not kept.
public struct GraphFindings: DiagnosticSink, Sendable {
  /// Diagnostics that differ only in where they are.
  public struct Group: Sendable {
    /// The first one.
    public let first: Diagnostic
    public fileprivate(set) var count = 1
    /// Where the next few are.
    public fileprivate(set) var others: [Place] = []
  }

  /// A line of a file.
  public struct Place: Sendable, Hashable {
    public let file: String
    /// `nil` where the whole file is meant.
    public let position: TextPosition?
  }

  /// What was found of one rule.
  public struct Tally: Sendable {
    public let rule: RuleID
    /// The worst of them.
    public fileprivate(set) var severity: Severity
    public fileprivate(set) var count = 0
    /// The groups, in the order in which they were met.
    public fileprivate(set) var groups: [Group] = []
    /// How many diagnostics are in no group, because there are too many.
    public fileprivate(set) var ungrouped = 0
    fileprivate var numbers: [String: Int] = [:]
  }

  /// How many places of a group are kept beside the first.
  public static let places = 5
  /// How many groups of a rule are kept.
  public static let groupLimit = 10_000

  private var tallies: [RuleID: Tally] = [:]

  public init() {}

  /// What was found, the worst rules first, those of the same severity by name.
  public var rules: [Tally] {
    tallies.values.sorted { ($1.severity, $0.rule) < ($0.severity, $1.rule) }
  }

  /// The worst of all.
  public var worst: Severity? { tallies.values.map(\.severity).max() }

  public func count(_ severity: Severity) -> Int {
    tallies.values.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }

  /// Takes one diagnostic; O(length of its message).
  public mutating func report(_ diagnostic: Diagnostic) {
    tallies[diagnostic.rule, default: Tally(rule: diagnostic.rule, severity: diagnostic.severity)].add(diagnostic)
  }

  /// Adds what was found elsewhere.
  mutating func add(_ other: GraphFindings) {
    tallies.merge(other.tallies) { own, other in
      var both = own
      both.add(other)
      return both
    }
  }
}

extension GraphFindings.Tally {
  fileprivate mutating func add(_ diagnostic: Diagnostic) {
    count += 1
    severity = max(severity, diagnostic.severity)
    if let number = numbers[diagnostic.message] {
      groups[number].count += 1
      if groups[number].others.count < GraphFindings.places {
        groups[number].others.append(.init(file: diagnostic.file, position: diagnostic.range?.start))
      }
    } else if groups.count < GraphFindings.groupLimit {
      numbers[diagnostic.message] = groups.count
      groups.append(.init(first: diagnostic))
    } else {
      ungrouped += 1
    }
  }

  fileprivate mutating func add(_ other: Self) {
    count += other.count
    severity = max(severity, other.severity)
    ungrouped += other.ungrouped
    for group in other.groups {
      if let number = numbers[group.first.message] {
        groups[number].count += group.count
      } else if groups.count < GraphFindings.groupLimit {
        numbers[group.first.message] = groups.count
        groups.append(group)
      } else {
        ungrouped += group.count
      }
    }
  }
}
