internal import Records

/// How the paths of a mapping use the record, so that two that cannot both match are found.
///
/// A key that one rule reads as a list of mappings cannot be a plain value for another.
struct PathUsage {
  enum Use: String {
    case scalar = "a single value"
    case container = "something with keys of its own"
  }

  private var uses: [String: (use: Use, node: RecordNode)] = [:]

  /// Notes that the place at `path` (normalised, from the root) is used so; the earlier use it contradicts, if any.
  mutating func note(_ path: String, _ use: Use, at node: RecordNode) -> (use: Use, node: RecordNode)? {
    guard let earlier = uses[path] else {
      uses[path] = (use, node)
      return nil
    }
    return earlier.use == use ? nil : earlier
  }
}

/// Where a rule stands: its scope's path from the root and what it can refer to.
struct RulePlace {
  /// The normalised paths of the scopes around, outermost first; the empty path is the record.
  var scopes: [String] = [""]
  /// The aliases of the nodes in reach.
  var aliases: [String] = []

  /// The normalised path from the root that `path` leads to, or `nil` when it climbs out of the record.
  func absolute(_ path: RecordPath) -> String? {
    var base: String
    switch path.origin {
    case .record: base = ""
    case .scope(let climbs):
      guard climbs < scopes.count else { return nil }
      base = scopes[scopes.count - 1 - climbs]
    }
    for step in path.steps {
      switch step {
      case .each: base += "[]"
      case .key(let key): base += base.isEmpty ? key : ".\(key)"
      }
    }
    return base
  }
}
