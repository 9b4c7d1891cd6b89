public import Identifiers

/// A graph being put together: equal nodes and equal assertions are merged as they come.
public struct Graph: Sendable {
  /// In the order in which each was first added.
  private var nodeList: [Node] = []
  private var nodeIndex: [CURIE: Int] = [:]
  private var edgeIndex: [String: Int] = [:]
  /// In the order in which each was first added.
  public private(set) var edges: [Edge] = []
  /// In the order in which they were added.
  public private(set) var records: [RecordSummary] = []

  public init() {}

  /// Adds what is known of a record.
  public mutating func add(_ record: RecordSummary) { records.append(record) }

  /// How many nodes there are.
  public var nodeCount: Int { nodeList.count }

  /// Sorted by identifier. O(n log n).
  public var nodes: [Node] {
    nodeIndex.sorted { $0.key < $1.key }.map { nodeList[$0.value] }
  }

  /// Adds a node. One that is there already gets the new categories, names and values as well.
  public mutating func add(_ node: Node) {
    if let index = nodeIndex[node.id] { return nodeList[index].merge(node) }
    nodeIndex[node.id] = nodeList.count
    nodeList.append(node)
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
    Set(edges.flatMap { [$0.subject, $0.object] }).filter { nodeIndex[$0] == nil }.sorted()
  }

  /// What writers may know beforehand.
  public func outline(prefixes: PrefixMap) -> GraphOutline {
    var kinds: (nodes: [String: SlotKind], edges: [String: SlotKind]) = ([:], [:])
    for node in nodeList { for property in node.properties { kinds.nodes.note(property) } }
    for edge in edges { for property in edge.properties { kinds.edges.note(property) } }
    var outline = GraphOutline(
      prefixes: prefixes, nodeSlots: kinds.nodes.keys.sorted(), edgeSlots: kinds.edges.keys.sorted(),
      names: nodeIndex.compactMapValues { nodeList[$0].name },
      categories: nodeIndex.mapValues { nodeList[$0].categories })
    outline.slotKinds = kinds.nodes.merging(kinds.edges) { $0.joined(with: $1) }
    outline.records = records
    return outline
  }
}

extension Node {
  /// Takes over what `other`, the same node met again, has and this has not.
  fileprivate mutating func merge(_ other: Node) {
    categories.appendNew(other.categories)
    if name == nil { name = other.name }
    synonyms.appendNew(([other.name].compactMap(\.self) + other.synonyms).filter { $0 != name })
    xrefs.appendNew(other.xrefs)
    properties.merge(other.properties)
    // Two records may describe one node in two ways; both stay, one paragraph each.
    if other.description == nil || other.description == description { return }
    var paragraphs = description.map { [$0] } ?? []
    paragraphs = paragraphs.flatMap { $0.split(separator: "\n\n").map(String.init) }
    paragraphs.appendNew(other.description?.split(separator: "\n\n").map(String.init) ?? [])
    description = paragraphs.joined(separator: "\n\n")
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
  /// Slots that are new are taken over. Texts that differ stay both, one paragraph each, so that a slot for one text holds
  /// one; of other values, lists hold each once, and identifiers stay identifiers.
  mutating func merge(_ others: [Property]) {
    for other in others {
      guard let index = firstIndex(where: { $0.slot == other.slot }) else {
        append(other)
        continue
      }
      self[index].value.merge(other.value)
    }
  }
}

extension PropertyValue {
  fileprivate mutating func merge(_ other: PropertyValue) {
    if self == other { return }
    if case .text(let own) = self, case .text(let text) = other {
      var paragraphs = own.split(separator: "\n\n").map(String.init)
      paragraphs.appendNew(text.split(separator: "\n\n").map(String.init))
      self = .text(paragraphs.joined(separator: "\n\n"))
    } else if var identifiers, let others = other.identifiers {
      identifiers.appendNew(others)
      self = .identifiers(identifiers)
    } else {
      var texts = self.texts
      texts.appendNew(other.texts)
      self = .texts(texts)
    }
  }

  /// The identifiers, where it is one or a list of them.
  private var identifiers: [CURIE]? {
    switch self {
    case .identifier(let curie): [curie]
    case .identifiers(let curies): curies
    default: nil
    }
  }
}
