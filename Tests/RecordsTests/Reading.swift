import Diagnostics
import Records
import Testing

/// What became of a text.
struct Reading {
  var file: RecordFile?
  var reports: [Diagnostic] = []

  init(_ bytes: [UInt8], limits: RecordLimits = RecordLimits()) {
    file = RecordReader.read(bytes, path: "t.yaml", limits: limits, reporting: &reports)
  }

  init(_ text: String, limits: RecordLimits = RecordLimits()) { self.init(Array(text.utf8), limits: limits) }
}

extension RecordFile {
  /// Every node of the file in the order in which they stand there, aliases not followed.
  var allNodes: [RecordNode] {
    var nodes: [RecordNode] = []
    func visit(_ node: RecordNode) {
      nodes.append(node)
      if node.isAlias { return }
      node.forEachElement(visit)
      node.forEachEntry { key, value in
        visit(key)
        visit(value)
      }
    }
    documents.forEach(visit)
    return nodes
  }
}
