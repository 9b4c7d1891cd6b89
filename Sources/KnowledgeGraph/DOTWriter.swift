internal import ByteIO
internal import Identifiers

/// The graph in the [DOT language](https://graphviz.org/doc/info/lang.html), for Graphviz: names on nodes, predicates on edges,
/// categories as colours.
struct DOTWriter: GraphWriter {
  static let format = GraphFormat(
    name: "dot", summary: "Graphviz, all nodes and edges", suffixes: [".dot"],
    make: { DOTWriter(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    sink.write(
      "digraph {\n  rankdir=LR\n  node [shape=box style=\"rounded,filled\" fillcolor=white fontname=\"Helvetica\"]\n")
    sink.write("  edge [fontname=\"Helvetica\" fontsize=10]\n")
  }

  mutating func write(_ node: Node) {
    sink.write("  ")
    quote(node.id.text)
    sink.write(" [label=")
    quote(node.name ?? node.id.text)
    sink.write(" tooltip=")
    quote("\(node.id.text) \(node.categories.map(\.text).joined(separator: " "))")
    sink.write(" color=\"\(NodeKind(node.categories).color)\"]\n")
  }

  mutating func write(_ edge: Edge) {
    sink.write("  ")
    quote(edge.subject.text)
    sink.write(" -> ")
    quote(edge.object.text)
    sink.write(" [label=")
    quote((edge.isNegated ? "not " : "") + edge.predicate.local.split(separator: "_").joined(separator: " "))
    sink.write(" id=")
    quote(edge.id)
    if edge.isNegated { sink.write(" color=\"#cf222e\" style=dashed") }
    sink.write("]\n")
  }

  mutating func finish() throws {
    sink.write("}\n")
    try sink.finish()
  }

  /// A quoted string, in which only the quotation mark has to be escaped; a backslash would begin an escape of labels.
  private func quote(_ text: String) {
    sink.write("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): sink.write("\\\"")
      case UInt8(ascii: "\\"): sink.write("\\\\")
      case 0..<0x20: sink.write(" ")
      default: sink.write(byte)
      }
    }
    sink.write("\"")
  }
}
