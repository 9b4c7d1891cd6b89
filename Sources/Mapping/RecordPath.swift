internal import ByteIO
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
  /// Whether it goes through the elements of a list, and so leads to a list of values.
  let isList: Bool

  /// Reads `text`; `nil` when it is no path.
  convenience init?(_ text: String) {
    var rest = Substring(text).utf8
    if rest.isEmpty { return nil }
    var origin = Origin.record
    if rest.first == UInt8(ascii: "$") {
      rest.removeFirst()
    } else {
      let start = rest.count
      while rest.first == UInt8(ascii: "^") { rest.removeFirst() }
      origin = .scope(climbing: start - rest.count)
    }
    let isBare = rest.startIndex == text.startIndex
    if isBare, text == "." {
      self.init(text, origin, [])
      return
    }
    if !isBare, !rest.isEmpty {
      guard rest.removeFirst() == UInt8(ascii: "."), !rest.isEmpty else { return nil }
    }
    guard let steps = rest.isEmpty ? [] : Self.steps(rest) else { return nil }
    self.init(text, origin, steps)
  }

  /// The steps that points part; `nil` when one is none.
  private static func steps(_ text: Substring.UTF8View) -> [Step]? {
    var steps: [Step] = []
    for part in text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      let isList = part.suffix(2).elementsEqual("[]".utf8)
      let name = isList ? part.dropLast(2) : part
      // Where the scope is a list itself, a path begins with its elements.
      let isElement = name.isEmpty && isList && steps.isEmpty
      guard isElement || !name.isEmpty, !name.contains(where: reserved.contains),
        name.first != UInt8(ascii: " "), name.last != UInt8(ascii: " ")
      else { return nil }
      if !isElement { steps.append(.key(String(Substring(name)))) }
      if isList { steps.append(.each) }
    }
    return steps
  }

  /// What no key has.
  private static let reserved = ByteSet { "[]^$".utf8.contains($0) }

  private init(_ text: String, _ origin: Origin, _ steps: [Step]) {
    self.text = text
    self.origin = origin
    self.steps = steps
    isList = steps.contains(.each)
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
