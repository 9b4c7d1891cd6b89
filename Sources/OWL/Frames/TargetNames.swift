internal import OBO

/// The names of what clauses point to, which are written behind them for people to read.
struct TargetNames {
  private let names: [String: String]

  init(_ frames: [OBOFrame]) {
    var names: [String: String] = [:]
    for frame in frames where frame.kind != .header {
      if let name = frame.first(.name)?.text { names[frame.id] = name }
    }
    self.names = names
  }

  func comment(_ frames: inout [OBOFrame]) {
    if names.isEmpty { return }
    for frame in frames.indices {
      for clause in frames[frame].clauses.indices {
        guard Self.pointing.contains(frames[frame].clauses[clause].tag) else { continue }
        let targets = Self.targets(of: frames[frame].clauses[clause]).compactMap { names[$0] }
        if targets.isEmpty { continue }
        let comment = targets.joined(separator: " ").split(whereSeparator: \.isNewline).joined(separator: " ")
        frames[frame].clauses[clause].comment = comment
      }
    }
  }

  /// The tags of clauses that point to something.
  private static let pointing: Set<OBOTag> = [
    .isA, .intersectionOf, .unionOf, .equivalentTo, .disjointFrom, .inverseOf, .transitiveOver, .domain, .range,
    .instanceOf, .relationship,
  ]

  /// A relation and what it leads to, or that alone.
  private static func targets(of clause: OBOClause) -> [String] {
    switch (clause.tag, clause.value) {
    case (.isA, .id(let id)), (.intersectionOf, .id(let id)), (.unionOf, .id(let id)), (.equivalentTo, .id(let id)),
      (.disjointFrom, .id(let id)), (.inverseOf, .id(let id)), (.transitiveOver, .id(let id)),
      (.domain, .id(let id)), (.range, .id(let id)), (.instanceOf, .id(let id)):
      [id]
    case (.intersectionOf, .pair(let relation, let id)), (.relationship, .pair(let relation, let id)): [relation, id]
    default: []
    }
  }
}
