internal import ByteIO
internal import JSON

/// A document of one graph: its long lists taken apart, and everything else as values.
struct GraphSections: Sendable {
  var nodes: [GraphChunk] = []
  var edges: [GraphChunk] = []
  var definitions: [GraphChunk] = []
  /// The entries of the graph beside these lists.
  var rest = JSONObject()

  /// `nil` where `bytes` are no JSON, no graph or several of them, or have escapes in names.
  static func read(_ bytes: [UInt8], partSize: Int) -> GraphSections? {
    if bytes.count > JSONLimits.bytes { return nil }
    let (isUTF8, sections) = concurrently(
      { bytes.span.isUTF8(in: 0..<bytes.count) }, while: { readGraphs(bytes, partSize) })
    return isUTF8 ? sections : nil
  }

  private static func readGraphs(_ bytes: [UInt8], _ partSize: Int) -> GraphSections? {
    let span = bytes.span
    var cursor = JSONCursor(at: 0)
    guard cursor.take(UInt8(ascii: "{"), span), let name = cursor.takeName(span), span.equals("graphs", in: name),
      cursor.take(UInt8(ascii: "["), span), cursor.take(UInt8(ascii: "{"), span)
    else { return nil }
    var sections = GraphSections()
    guard sections.readEntries(of: bytes, partSize, &cursor),
      cursor.hasNext(after: 1, until: UInt8(ascii: "]"), span) == false,
      cursor.hasNext(after: 1, until: UInt8(ascii: "}"), span) == false,
      span.endOfJSONSpace(from: cursor.at) == bytes.count
    else { return nil }
    return sections
  }

  /// Reads the graph whose brace was just taken; whether that is possible.
  private mutating func readEntries(of bytes: [UInt8], _ partSize: Int, _ cursor: inout JSONCursor) -> Bool {
    let span = bytes.span
    var reader = JSONPartReader(bytes, depth: 3)
    var names: Set<String> = []
    while let hasNext = cursor.hasNext(after: names.count, until: UInt8(ascii: "}"), span) {
      if !hasNext { return true }
      guard let range = cursor.takeName(span), names.insert(span.string(in: range)).inserted else { return false }
      let name = span.string(in: range)
      switch name {
      case "nodes": if !Self.take(&nodes, of: .node, bytes, partSize, &cursor) { return false }
      case "edges": if !Self.take(&edges, of: .edge, bytes, partSize, &cursor) { return false }
      case "logicalDefinitionAxioms":
        if !Self.take(&definitions, of: .definition, bytes, partSize, &cursor) { return false }
      default:
        guard let part = reader.value(at: cursor.at) else { return false }
        rest.append(name, part.value, offset: Int32(range.lowerBound - 1))
        cursor.at = part.end
      }
    }
    return false
  }

  private static func take(
    _ chunks: inout [GraphChunk], of element: GraphChunkScanner.Element, _ bytes: [UInt8], _ partSize: Int,
    _ cursor: inout JSONCursor
  ) -> Bool {
    guard cursor.take(UInt8(ascii: "["), bytes.span),
      let parts = GraphList.take(bytes, element, partSize: partSize, at: &cursor)
    else { return false }
    chunks = parts
    return true
  }
}
