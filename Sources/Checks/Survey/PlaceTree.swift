internal import Records

/// The places of a ``RecordModel`` as a tree of keys, walked along with the record.
final class PlaceTree: Sendable {
  let place: RecordModel.Place?
  private let children: [(key: String, tree: PlaceTree)]
  /// What holds for each element, where a list is expected here.
  let element: PlaceTree?

  convenience init(_ places: [String: RecordModel.Place]) {
    let sorted = places.map { (steps: Self.steps(of: $0.key), place: $0.value) }
      .sorted { $0.steps.lexicographicallyPrecedes($1.steps) }
    self.init(sorted[...], depth: 0)
  }

  /// The places below a common path of `depth` steps; those that begin alike stand together.
  private init(_ places: ArraySlice<(steps: [String], place: RecordModel.Place)>, depth: Int) {
    var rest = places
    place = rest.first.flatMap { $0.steps.count == depth ? $0.place : nil }
    while let first = rest.first, first.steps.count == depth { rest.removeFirst() }
    var element: PlaceTree?
    var children: [(key: String, tree: PlaceTree)] = []
    while let first = rest.first {
      let key = first.steps[depth]
      let end = rest.firstIndex { $0.steps[depth] != key } ?? rest.endIndex
      let tree = PlaceTree(rest[..<end], depth: depth + 1)
      if key == "[]" { element = tree } else { children.append((key, tree)) }
      rest = rest[end...]
    }
    self.element = element
    self.children = children
  }

  /// `a[].b` as `a`, `[]`, `b`.
  private static func steps(of path: String) -> [String] {
    path.split(separator: ".").flatMap { part -> [String] in
      var name = part
      var lists: [String] = []
      while name.hasSuffix("[]") {
        name.removeLast(2)
        lists.append("[]")
      }
      return (name.isEmpty ? [] : [String(name)]) + lists
    }
  }

  /// What is known of the value of `key`.
  func child(_ key: RecordNode) -> PlaceTree? {
    for (name, tree) in children where key.equals(name) { return tree }
    return nil
  }

  func places(below path: String) -> [(path: String, place: RecordModel.Place)] {
    var found: [(path: String, place: RecordModel.Place)] = []
    if let place { found.append((path, place)) }
    if let element { found += element.places(below: path + "[]") }
    for (key, tree) in children { found += tree.places(below: path.isEmpty ? key : "\(path).\(key)") }
    return found
  }
}
