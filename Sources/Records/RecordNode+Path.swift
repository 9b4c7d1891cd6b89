internal import ByteIO

extension RecordNode {
  /// The path from the root of the document: `phenotypes[3].phenotype_term.term`. A key that could be
  /// mistaken for something else is written as a JSON string in brackets, `["a.b"]`; a key has the path of
  /// its value. O(depth).
  public var path: String { path { "\($0.position ?? 0)" } }

  /// The path with names in place of positions, which stays the same when elements are added or moved:
  /// `phenotypes["Seizure"].phenotype_term.term`. An element is named by its `name`, `id`, `reference` or `title`, the first
  /// that it has; others have no name, `[]`. O(depth × entries).
  public var namedPath: String { path { $0.elementName.map(Self.quoted) ?? "" } }

  private var elementName: String? {
    for key in ["name", "id", "reference", "title"] {
      if let value = value(forKey: key), value.kind == .scalar, !value.isNull { return value.text }
    }
    return nil
  }

  private func path(_ shown: (_ element: RecordNode) -> String) -> String {
    var steps: [String] = []
    var node = valueOfKey ?? self
    while let parent = node.parent {
      if let key = node.key {
        steps.append(Self.step(key.text))
      } else if node.position != nil {
        steps.append("[\(shown(node))]")
      }
      // A collection that is itself a key stands where its value does.
      node = parent.valueOfKey ?? parent
    }
    var path = ""
    for step in steps.reversed() { path += step }
    return path.utf8.first == UInt8(ascii: ".") ? String(path.dropFirst()) : path
  }

  private static func step(_ name: String) -> String {
    if !name.isEmpty, name.utf8.allSatisfy(isPlain) { return ".\(name)" }
    return "[\(quoted(name))]"
  }

  private static func quoted(_ name: String) -> String {
    let sink = ByteSink()
    JSONText.quote(name, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 32 && byte != 0x7f && !".[]\"".utf8.contains(byte)
  }
}
