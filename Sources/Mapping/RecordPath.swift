internal import Records

/// A path through a record, as mappings write it: `treatments[].treatment_term`.
///
/// A step is a key, or `[]` for each element of a list. `.` is the scope itself, a leading `^` climbs to the
/// enclosing scope (and again), a leading `$` is the whole record. A list that holds one mapping without being
/// written as a list, and a list where a scalar is expected, are both taken as meant.
final class RecordPath: Sendable {
  enum Step: Hashable, Sendable {
    case key(String)
    case each
  }

  /// Where the path begins.
  enum Origin: Hashable, Sendable {
    case scope(climbing: Int)
    case record
  }

  let text: String
  let origin: Origin
  let steps: [Step]

  /// Reads `text`; `nil` when it is no path.
  convenience init?(_ text: String) {
    if text.isEmpty { return nil }
    var rest = Substring(text)
    var origin = Origin.record
    if rest.first == "$" {
      rest.removeFirst()
    } else {
      var climbs = 0
      while rest.first == "^" {
        rest.removeFirst()
        climbs += 1
      }
      origin = .scope(climbing: climbs)
    }
    let isBare = rest.startIndex == text.startIndex
    if isBare, rest == "." {
      self.init(text, origin, [])
      return
    }
    if !isBare, !rest.isEmpty {
      guard rest.removeFirst() == "." else { return nil }
      if rest.isEmpty { return nil }
    }
    var steps: [Step] = []
    for part in rest.isEmpty ? [] : rest.split(separator: ".", omittingEmptySubsequences: false) {
      var name = part
      var lists = 0
      while name.hasSuffix("[]") {
        name.removeLast(2)
        lists += 1
      }
      // Where the scope is a list itself, a path begins with its elements.
      let isElement = name.isEmpty && lists == 1 && steps.isEmpty
      guard isElement || !name.isEmpty, lists <= 1, !name.contains(where: { "[]^$".contains($0) }),
        name.first != " ", name.last != " "
      else { return nil }
      if !isElement { steps.append(.key(String(name))) }
      if lists == 1 { steps.append(.each) }
    }
    self.init(text, origin, steps)
  }

  private init(_ text: String, _ origin: Origin, _ steps: [Step]) {
    self.text = text
    self.origin = origin
    self.steps = steps
  }

  /// The keys along the path, with how each is used.
  var keys: [(key: String, isList: Bool, isLast: Bool)] {
    steps.indices.compactMap { index in
      guard case .key(let key) = steps[index] else { return nil }
      let isList = index + 1 < steps.count && steps[index + 1] == .each
      return (key, isList, index + (isList ? 2 : 1) == steps.count)
    }
  }

  /// Calls `body` with every node that the path leads to from `start`, in the order of the record.
  func forEach(from start: RecordNode, _ body: (RecordNode) -> Void) {
    follow(0, from: start, body)
  }

  private func follow(_ step: Int, from node: RecordNode, _ body: (RecordNode) -> Void) {
    if step == steps.count { return body(node) }
    switch steps[step] {
    case .each:
      if node.kind == .sequence {
        node.forEachElement { follow(step + 1, from: $0, body) }
      } else if !node.isNull {
        follow(step + 1, from: node, body)
      }
    case .key(let key):
      if node.kind == .mapping, let value = node.value(forKey: key) { follow(step + 1, from: value, body) }
    }
  }
}
