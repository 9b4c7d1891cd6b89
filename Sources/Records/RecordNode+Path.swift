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

  /// The path with lists as `[]` and every key as it is, by which places of the same kind are counted: `phenotypes[].name`;
  /// `.` is the root. O(depth).
  public var pathPattern: String {
    var path: [UInt8] = []
    for node in steps {
      if let key = node.key {
        if !path.isEmpty { path.append(UInt8(ascii: ".")) }
        path += key.bytesOfText
      } else {
        path += "[]".utf8
      }
    }
    return path.isEmpty ? "." : String(decoding: path, as: UTF8.self)
  }

  private var elementName: String? {
    for key in ["name", "id", "reference", "title"] {
      if let value = value(forKey: key), value.kind == .scalar, !value.isNull { return value.text }
    }
    return nil
  }

  private func path(_ shown: (_ element: RecordNode) -> String) -> String {
    var path: [UInt8] = []
    for node in steps {
      if let key = node.key {
        Self.append(step: key.bytesOfText, to: &path)
      } else if node.position != nil {
        path.append(UInt8(ascii: "["))
        path += shown(node).utf8
        path.append(UInt8(ascii: "]"))
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// The values and elements on the way from the root to the node, which is the last. A collection that is itself a key stands
  /// where its value does.
  private var steps: [RecordNode] {
    var steps: [RecordNode] = []
    var node = valueOfKey ?? self
    while let parent = node.parent {
      steps.append(node)
      node = parent.valueOfKey ?? parent
    }
    steps.reverse()
    return steps
  }

  private static func append(step name: ArraySlice<UInt8>, to path: inout [UInt8]) {
    if name.isEmpty || special.firstIndex(in: name.span, from: 0) < name.count {
      path.append(UInt8(ascii: "["))
      path += quoted(String(decoding: name, as: UTF8.self)).utf8
      path.append(UInt8(ascii: "]"))
    } else {
      if !path.isEmpty { path.append(UInt8(ascii: ".")) }
      path += name
    }
  }

  private static func quoted(_ name: String) -> String {
    let sink = ByteSink()
    JSONText.quote(name, to: sink)
    return String(decoding: sink.takeBytes(), as: UTF8.self)
  }

  /// What no key has that is written as it is.
  private static let special = ByteSet { $0 <= 32 || $0 == 0x7f || ".[]\"".utf8.contains($0) }
}
