internal import ByteIO
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

  /// Puts the names behind what points to something; `elsewhere` has those of other frames.
  func comment(_ frames: inout [OBOFrame], _ elsewhere: (String) -> String?) {
    for frame in frames.indices {
      for clause in frames[frame].clauses.indices {
        guard Self.pointing.contains(frames[frame].clauses[clause].tag) else { continue }
        if let comment = comment(on: frames[frame].clauses[clause], elsewhere) {
          frames[frame].clauses[clause].comment = comment
        }
      }
    }
  }

  /// The names of what `clause` points to, on one line.
  private func comment(on clause: OBOClause, _ elsewhere: (String) -> String?) -> String? {
    let comment: String
    switch clause.value {
    case .id(let id):
      guard let name = names[id] ?? elsewhere(id) else { return nil }
      comment = name
    case .pair(let relation, let id):
      switch (names[relation] ?? elsewhere(relation), names[id] ?? elsewhere(id)) {
      case (nil, nil): return nil
      case (let name?, nil), (nil, let name?): comment = name
      case (let first?, let second?): comment = "\(first) \(second)"
      }
    default: return nil
    }
    return Self.unusual.isIn(comment)
      ? comment.split(whereSeparator: \.isNewline).joined(separator: " ") : comment
  }

  /// The bytes that lines end with, or that what ends them may be made of.
  private static let unusual = ByteSet { $0 < 32 || $0 > 126 }

  /// The tags of clauses that point to something.
  private static let pointing: Set<OBOTag> = [
    .isA, .intersectionOf, .unionOf, .equivalentTo, .disjointFrom, .inverseOf, .transitiveOver, .domain, .range,
    .instanceOf, .relationship,
  ]
}
