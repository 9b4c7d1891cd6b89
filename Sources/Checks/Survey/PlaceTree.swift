internal import Records

/// The places of a ``RecordModel`` as a tree of keys, walked along with the record.
final class PlaceTree: Sendable {
  let place: RecordModel.Place?
  private let children: [(key: String, tree: PlaceTree)]
  /// What holds for each element, where a list is expected here.
  let element: PlaceTree?

  convenience init(_ places: [String: RecordModel.Place]) {
    self.init(
      places.map { path, place in (Self.steps(of: path)[...], place) }
        .sorted { $0.0.joined(separator: ".") < $1.0.joined(separator: ".") })
  }

  private init(_ places: [(steps: ArraySlice<String>, place: RecordModel.Place)]) {
    place = places.first { $0.steps.isEmpty }?.place
    var groups: [String: [(ArraySlice<String>, RecordModel.Place)]] = [:]
    for (steps, place) in places {
      if let first = steps.first { groups[first, default: []].append((steps.dropFirst(), place)) }
    }
    element = groups.removeValue(forKey: "[]").map { PlaceTree($0) }
    children = groups.sorted { $0.key < $1.key }.map { ($0.key, PlaceTree($0.value)) }
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
