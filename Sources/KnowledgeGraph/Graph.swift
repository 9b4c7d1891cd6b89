public import Identifiers

/// A graph being put together: equal nodes and equal assertions are merged as they come.
public struct Graph: Sendable {
  private var nodeOfID: [CURIE: Node] = [:]
  private var edgeIndex: [String: Int] = [:]
  /// In the order in which each was first added.
  public private(set) var edges: [Edge] = []

  public init() {}

  /// Sorted by identifier. O(n log n).
  public var nodes: [Node] { nodeOfID.values.sorted { $0.id < $1.id } }

  /// Adds a node. One that is there already gets the new categories, names and values as well.
  public mutating func add(_ node: Node) {
    guard var known = nodeOfID[node.id] else {
      nodeOfID[node.id] = node
      return
    }
    known.merge(node)
    nodeOfID[node.id] = known
  }

  /// Adds an edge. An assertion that is there already gets the new evidence and provenance as well.
  public mutating func add(_ edge: Edge) {
    guard let index = edgeIndex[edge.id] else {
      edgeIndex[edge.id] = edges.count
      edges.append(edge)
      return
    }
    edges[index].merge(edge)
  }

  /// Ends of edges that are no node, sorted.
  public var danglingIdentifiers: [CURIE] {
    Set(edges.flatMap { [$0.subject, $0.object] }).filter { nodeOfID[$0] == nil }.sorted()
  }

  /// What writers may know beforehand.
  public func outline(prefixes: PrefixMap) -> GraphOutline {
    GraphOutline(
      prefixes: prefixes, nodeSlots: Set(nodeOfID.values.flatMap { $0.properties.map(\.slot) }).sorted(),
      edgeSlots: Set(edges.flatMap { $0.properties.map(\.slot) }).sorted(),
      names: nodeOfID.compactMapValues(\.name), categories: nodeOfID.mapValues(\.categories))
  }
}

extension Node {
  /// Takes over what `other`, the same node met again, has and this has not.
  fileprivate mutating func merge(_ other: Node) {
    categories.appendNew(other.categories)
    if name == nil { name = other.name }
    synonyms.appendNew(([other.name].compactMap(\.self) + other.synonyms).filter { $0 != name })
    xrefs.appendNew(other.xrefs)
    // Two records may describe one node in two ways; both stay, one paragraph each.
    var paragraphs = description.map { [$0] } ?? []
    paragraphs = paragraphs.flatMap { $0.split(separator: "\n\n").map(String.init) }
    paragraphs.appendNew(other.description.map { [$0] } ?? [])
    description = paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
    properties.merge(other.properties)
  }
}

extension Edge {
  fileprivate mutating func merge(_ other: Edge) {
    evidence.appendNew(other.evidence)
    provenance.appendNew(other.provenance)
    properties.merge(other.properties)
  }
}

extension Array where Element: Hashable {
  /// Appends those of `others` that are not there yet.
  mutating func appendNew(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}

extension [Property] {
  /// Slots that are new are taken over; texts that differ stay both, one paragraph each, so that a slot for one text holds
  /// one.
  mutating func merge(_ others: [Property]) {
    for other in others {
      guard let index = firstIndex(where: { $0.slot == other.slot }) else {
        append(other)
        continue
      }
      if self[index].value == other.value { continue }
      var texts = self[index].value.texts.flatMap { $0.split(separator: "\n\n").map(String.init) }
      texts.appendNew(other.value.texts)
      if case .text = other.value {
        self[index].value = .text(texts.joined(separator: "\n\n"))
      } else {
        self[index].value = .texts(texts)
      }
    }
  }
}
