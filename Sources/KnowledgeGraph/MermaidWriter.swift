internal import ByteIO
internal import Identifiers

/// The graph as a [Mermaid flowchart](https://mermaid.js.org/syntax/flowchart.html), for Markdown on GitHub and elsewhere. GitHub
/// draws up to 500 edges.
struct MermaidWriter: GraphWriter {
  static let format = GraphFormat(
    name: "mermaid", summary: "Mermaid flowchart, all nodes and edges", suffixes: [".mmd"],
    make: { MermaidWriter(sink: $0[0], outline: $1) })

  private let sink: ByteSink
  private var numberOfNode: [CURIE: Int] = [:]
  private var kinds: Set<NodeKind> = []
  private(set) var losses: [WriterLoss] = []

  private init(sink: ByteSink, outline: GraphOutline) {
    self.sink = sink
    sink.write("flowchart LR\n")
  }

  mutating func write(_ node: Node) {
    let kind = NodeKind(node.categories)
    kinds.insert(kind)
    sink.write("  n\(number(node.id))[")
    quote(node.name ?? node.id.text)
    sink.write("]:::\(kind.rawValue)\n")
  }

  mutating func write(_ edge: Edge) {
    let (from, to) = (number(edge.subject), number(edge.object))
    sink.write("  n\(from) \(edge.isNegated ? "-.->" : "-->")|")
    quote((edge.isNegated ? "not " : "") + edge.predicate.local.split(separator: "_").joined(separator: " "))
    sink.write("| n\(to)\n")
  }

  mutating func finish() throws {
    for kind in NodeKind.allCases where kinds.contains(kind) {
      sink.write("  classDef \(kind.rawValue) stroke:\(kind.color),stroke-width:2px\n")
    }
    try sink.finish()
  }

  private mutating func number(_ id: CURIE) -> Int {
    if let number = numberOfNode[id] { return number }
    let number = numberOfNode.count
    numberOfNode[id] = number
    return number
  }

  /// Text in quotation marks, with [entities](https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters) for
  /// what means something there.
  private func quote(_ text: String) {
    sink.write("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": sink.write("#quot;")
      case "#": sink.write("#35;")
      case "<": sink.write("#lt;")
      case ">": sink.write("#gt;")
      case "`": sink.write("#96;")
      case _ where scalar.value < 0x20: sink.write(" ")
      default: sink.write(String(scalar))
      }
    }
    sink.write("\"")
  }
}
