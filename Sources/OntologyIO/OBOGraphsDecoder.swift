internal import ByteIO
internal import FoundationEssentials

/// Decodes OBO Graphs on all cores: nodes and edges are cut into batches, which are decoded beside one another.
struct OBOGraphsDecoder: Sendable {
  /// The nodes or edges of one graph.
  private struct Part {
    let graph: Int
    let isNodes: Bool
    var batches: [Range<Int>] = []
  }

  private struct Batch: Sendable {
    let graph: Int
    let isNodes: Bool
    let range: Range<Int>
  }

  private enum Elements: Sendable {
    case nodes([OBOGraphs.Node])
    case edges([OBOGraphs.Edge])
    case failure
  }

  private let bytes: [UInt8]
  private let batchSize: Int

  /// The graphs of a document; batches are no smaller than `batchSize`. Throws `DecodingError`.
  static func decode(_ bytes: [UInt8], batchSize: Int) throws -> OBOGraphs {
    let decoder = OBOGraphsDecoder(bytes: bytes, batchSize: batchSize)
    if bytes.count > batchSize, let document = decoder.decodeInBatches() { return document }
    // Small, or not as it should be: as a whole, so that an error is about the document.
    return try JSONDecoder().decode(OBOGraphs.self, from: Data(bytes))
  }

  private func decodeInBatches() -> OBOGraphs? {
    guard let parts = parts() else { return nil }
    var skeleton: [UInt8] = []
    var copied = 0
    var batches: [Batch] = []
    for part in parts {
      guard let first = part.batches.first, let last = part.batches.last else { continue }
      skeleton += bytes[copied..<first.lowerBound]
      copied = last.upperBound
      batches += part.batches.map { Batch(graph: part.graph, isNodes: part.isNodes, range: $0) }
    }
    skeleton += bytes[copied...]
    guard var document = try? JSONDecoder().decode(OBOGraphs.self, from: Data(skeleton)) else { return nil }
    for (batch, elements) in zip(batches, concurrentMap(batches, elements)) {
      guard document.graphs.indices.contains(batch.graph) else { return nil }
      switch elements {
      case .nodes(let nodes): document.graphs[batch.graph].nodes?.append(contentsOf: nodes)
      case .edges(let edges): document.graphs[batch.graph].edges?.append(contentsOf: edges)
      case .failure: return nil
      }
    }
    return document
  }

  @Sendable private func elements(_ batch: Batch) -> Elements {
    var json = Data(capacity: batch.range.count + 2)
    json.append(UInt8(ascii: "["))
    json.append(contentsOf: bytes[batch.range])
    json.append(UInt8(ascii: "]"))
    if batch.isNodes {
      return (try? JSONDecoder().decode([OBOGraphs.Node].self, from: json)).map { .nodes($0) } ?? .failure
    }
    return (try? JSONDecoder().decode([OBOGraphs.Edge].self, from: json)).map { .edges($0) } ?? .failure
  }

  /// The arrays `graphs[…].nodes` and `graphs[…].edges`, cut into batches; `nil` where brackets do not match.
  private func parts() -> [Part]? {
    let bytes = self.bytes.span
    var parts: [Part] = []
    var (at, depth, graph, start) = (0, 0, -1, 0)
    var (isInGraphs, isInPart) = (false, false)
    var key = 0..<0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        guard let end = endOfString(bytes, from: at + 1) else { return nil }
        key = at + 1..<end
        at = end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isArray = bytes[at] == UInt8(ascii: "[")
        depth += 1
        if depth == 2 { isInGraphs = isArray && bytes.equals("graphs", in: key) }
        if depth == 3, isInGraphs { graph += 1 }
        if depth == 4, isInGraphs, isArray, bytes.equals("nodes", in: key) || bytes.equals("edges", in: key) {
          parts.append(Part(graph: graph, isNodes: bytes.equals("nodes", in: key)))
          isInPart = true
          start = at + 1
        }
      case UInt8(ascii: ",") where isInPart && depth == 4 && at - start >= batchSize:
        parts[parts.count - 1].batches.append(start..<at)
        start = at + 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if isInPart, depth == 4 {
          parts[parts.count - 1].batches.append(start..<at)
          isInPart = false
        }
        depth -= 1
        if depth < 0 { return nil }
      default: break
      }
      at += 1
    }
    return depth == 0 ? parts : nil
  }

  private func endOfString(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while let quote = bytes.firstIndex(of: UInt8(ascii: "\""), in: at..<bytes.count) {
      var escapes = quote
      while escapes > start, bytes[escapes - 1] == UInt8(ascii: "\\") { escapes -= 1 }
      if (quote - escapes).isMultiple(of: 2) { return quote }
      at = quote + 1
    }
    return nil
  }
}
