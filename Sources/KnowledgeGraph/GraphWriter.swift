public import ByteIO
public import Identifiers

/// What a writer may know before the first node: prefixes, and which slots occur, so that columns are fixed.
public struct GraphOutline: Sendable {
  public var prefixes: PrefixMap
  /// The slots in ``Node/properties`` of any node, sorted.
  public var nodeSlots: [String]
  /// The slots in ``Edge/properties`` of any edge, sorted.
  public var edgeSlots: [String]
  /// Node names by identifier, for tables that show labels beside identifiers.
  public var names: [CURIE: String]
  /// Node categories by identifier.
  public var categories: [CURIE: [CURIE]]
  /// What the values of a slot have in common; lists where nothing is known.
  public var slotKinds: [String: SlotKind] = [:]
  /// The records that the graph is from.
  public var records: [RecordSummary] = []
  /// How the user wants the file to be.
  public var options = WriterOptions()

  public init(
    prefixes: PrefixMap, nodeSlots: [String], edgeSlots: [String], names: [CURIE: String],
    categories: [CURIE: [CURIE]]
  ) {
    self.prefixes = prefixes
    self.nodeSlots = nodeSlots
    self.edgeSlots = edgeSlots
    self.names = names
    self.categories = categories
  }
}

/// Writes a graph in one format: all nodes, then all edges, then ``finish()``.
public protocol GraphWriter {
  /// Writes one node.
  mutating func write(_ node: Node) throws
  /// Writes one edge.
  mutating func write(_ edge: Edge) throws
  /// Writes nodes and edges in a row.
  mutating func write(_ nodes: Span<Node>, _ edges: Span<Edge>) throws
  /// Writes what comes last and empties the sinks.
  mutating func finish() throws
  /// What the format could not carry unchanged, in the order it was met; part of the loss report.
  var losses: [WriterLoss] { get }
}

extension GraphWriter {
  // Here, where the writers are, so that the compiler knows each: it lends them the elements then.
  public mutating func write(_ nodes: Span<Node>, _ edges: Span<Edge>) throws {
    for index in nodes.indices { try write(nodes[index]) }
    for index in edges.indices { try write(edges[index]) }
  }
}

/// Something that a format could not carry as it was.
public struct WriterLoss: Sendable, Hashable {
  /// The node or edge concerned.
  public var subject: String
  /// The slot or column.
  public var slot: String
  /// A sentence without a final full stop, such as `a "|" was written as "¦"`.
  public var reason: String
  /// Whether it is not what the format is for: a table of phenotypes has no genes.
  public var isByDesign: Bool

  public init(subject: String, slot: String, reason: String, isByDesign: Bool = false) {
    self.subject = subject
    self.slot = slot
    self.reason = reason
    self.isByDesign = isByDesign
  }
}

/// One output format of the graph.
public struct GraphFormat: Sendable {
  /// What `--to` calls it.
  public var name: String
  /// One line for `crosswalk formats`.
  public var summary: String
  /// What each file's name ends in, such as `_nodes.tsv` and `_edges.tsv`; one sink for each.
  public var suffixes: [String]
  /// For syntaxes of RDF: how they take a graph that was projected for several of them.
  public var triples: TripleFormat?
  /// Makes the writer; the sinks stand in the order of ``suffixes``.
  public var make: Maker
  /// For formats of rows that stand alone: makes a writer of rows without what comes before the first and after the last, so
  /// that parts of a graph can be written by several threads and put together; `nil` for other formats.
  public var makeRows: Maker?

  /// Makes a writer into sinks that stand in the order of ``suffixes``.
  public typealias Maker = @Sendable (_ sinks: [ByteSink], _ outline: GraphOutline) throws -> any GraphWriter

  public init(
    name: String, summary: String, suffixes: [String], make: @escaping Maker, makeRows: Maker? = nil
  ) {
    self.name = name
    self.summary = summary
    self.suffixes = suffixes
    self.make = make
    self.makeRows = makeRows
  }
}
