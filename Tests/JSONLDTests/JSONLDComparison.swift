import JSON

/// Whether two documents say the same: arrays are sets, but for `@list`; blank nodes may be called otherwise; the case of
/// language tags does not count ([the suite's rule](https://w3c.github.io/json-ld-api/tests/#json-ld-object-comparison)).
struct JSONLDComparison {
  /// The names of blank nodes on the left, and what they are called on the right.
  private var names: [String: String] = [:]
  private var taken: Set<String> = []

  static func areEqual(_ left: JSONValue, _ right: JSONValue) -> Bool {
    let comparison = JSONLDComparison()
    var isFound = false
    comparison.match(left, right, "") { _ in
      isFound = true
      return true
    }
    return isFound
  }

  /// Calls `next` with each way in which the values match, until it says that it is content.
  @discardableResult
  private func match(
    _ left: JSONValue, _ right: JSONValue, _ key: String, _ next: (JSONLDComparison) -> Bool
  ) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)):
      return left.count == right.count && match(left.entries[...], right, next)
    case (.array(let left), .array(let right)):
      if left.count != right.count { return false }
      return key == "@list" ? matchInOrder(left[...], right[...], next) : matchAsSet(left[...], right, next)
    case (.string(let left), .string(let right)):
      return match(left, right, key).map(next) ?? false
    case (.number(let left), .number(let right)): return left.double == right.double && next(self)
    default: return left == right && next(self)
    }
  }

  private func match(_ left: String, _ right: String, _ key: String) -> JSONLDComparison? {
    if left.hasPrefix("_:"), right.hasPrefix("_:") {
      if let name = names[left] { return name == right ? self : nil }
      if taken.contains(right) { return nil }
      var renamed = self
      renamed.names[left] = right
      renamed.taken.insert(right)
      return renamed
    }
    let isEqual = key == "@language" ? left.lowercased() == right.lowercased() : left.isExactly(right)
    return isEqual ? self : nil
  }

  private func match(
    _ left: ArraySlice<JSONObject.Entry>, _ right: JSONObject, _ next: (JSONLDComparison) -> Bool
  ) -> Bool {
    guard let entry = left.first else { return next(self) }
    if let value = right[entry.name] {
      return match(entry.value, value, entry.name) { $0.match(left.dropFirst(), right, next) }
    }
    guard entry.name.hasPrefix("_:") else { return false }
    return right.entries.contains { other in
      guard let renamed = match(entry.name, other.name, "") else { return false }
      return renamed.match(entry.value, other.value, "") { $0.match(left.dropFirst(), right, next) }
    }
  }

  private func matchInOrder(
    _ left: ArraySlice<JSONValue>, _ right: ArraySlice<JSONValue>, _ next: (JSONLDComparison) -> Bool
  ) -> Bool {
    guard let first = left.first, let other = right.first else { return next(self) }
    return match(first, other, "") { $0.matchInOrder(left.dropFirst(), right.dropFirst(), next) }
  }

  private func matchAsSet(
    _ left: ArraySlice<JSONValue>, _ right: [JSONValue], _ next: (JSONLDComparison) -> Bool
  ) -> Bool {
    guard let first = left.first else { return next(self) }
    return right.indices.contains { index in
      match(first, right[index], "") { renamed in
        var rest = right
        rest.remove(at: index)
        return renamed.matchAsSet(left.dropFirst(), rest, next)
      }
    }
  }
}
