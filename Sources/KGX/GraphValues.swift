internal import ByteIO
public import Identifiers
public import KnowledgeGraph

/// Makes nodes and edges of rows, for formats that are more than a container of KGX.
///
/// What a value is says the model; a CURIE with a declared prefix is an identifier in every slot but those for free text.
public struct GraphValues {
  private let prefixes: PrefixMap
  private let model: BiolinkModel
  private static let nodeCore: Set<String> = ["id", "category", "name", "description", "xref", "synonym"]
  private static let edgeCore: Set<String> = [
    "id", "subject", "predicate", "object", "category", "negated", "primary_knowledge_source", "knowledge_level",
    "agent_type",
  ]

  public init(prefixes: PrefixMap, model: BiolinkModel) {
    self.prefixes = prefixes
    self.model = model
  }

  /// The node in a row; `nil` where it has no identifier.
  public func node(_ row: borrowing GraphRow, in bytes: Span<UInt8>) -> Node? {
    let slots = row.slots
    func texts(_ name: String) -> [String] { row.texts(slots.number(of: name), in: bytes) }
    guard let id = texts("id").first else { return nil }
    let categories = texts("category").map { CURIE($0) }
    var node = Node(
      id: CURIE(id), categories: categories.isEmpty ? ["biolink:NamedThing"] : categories, name: texts("name").first)
    node.description = texts("description").first
    node.synonyms = texts("synonym")
    node.xrefs = texts("xref").map { CURIE($0) }
    node.properties = properties(row, bytes, except: Self.nodeCore)
    return node
  }

  /// The edge in a row; `nil` where it lacks an end or its predicate. One without identifier gets that of its assertion.
  public func edge(_ row: borrowing GraphRow, in bytes: Span<UInt8>) -> Edge? {
    let slots = row.slots
    func text(_ name: String) -> String? { row.texts(slots.number(of: name), in: bytes).first }
    guard let subject = text("subject"), let predicate = text("predicate"), let object = text("object") else {
      return nil
    }
    let isNegated = text("negated").map(AssertionKey.isTrue) ?? false
    let properties = properties(row, bytes, except: Self.edgeCore)
    let id =
      text("id")
      ?? EdgeIdentity.id(
        subject: CURIE(subject), predicate: CURIE(predicate), object: CURIE(object), isNegated: isNegated,
        qualifiers: properties.filter(\.isQualifier))
    var edge = Edge(
      id: id, subject: CURIE(subject), predicate: CURIE(predicate), object: CURIE(object),
      category: CURIE(text("category") ?? "biolink:Association"),
      knowledgeSource: text("primary_knowledge_source") ?? "infores:not_provided",
      knowledgeLevel: text("knowledge_level") ?? "not_provided", agentType: text("agent_type") ?? "not_provided")
    edge.isNegated = isNegated
    edge.properties = properties
    return edge
  }

  /// Says which slots the rows have beside those that every node and edge has, and what they hold, for formats with columns.
  public func describe(_ slots: GraphSlots, in outline: inout GraphOutline) {
    func describe(_ table: SlotTable, besides core: Set<String>) -> [String] {
      for (name, shape) in zip(table.names, table.shapes) { outline.slotKinds[name] = kind(of: name, shape) }
      return table.names.filter { !core.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    outline.nodeSlots = describe(slots.nodes, besides: Self.nodeCore)
    outline.edgeSlots = describe(slots.edges, besides: Self.edgeCore)
  }

  private func kind(of slot: String, _ shape: SlotShape) -> SlotKind {
    if shape.isList { return .list }
    return switch shape.kind {
    case .boolean: .boolean
    case .number: model.slot(slot)?.range == "integer" ? .integer : .decimal
    case .prose, .identifier, .unknown: .text
    }
  }

  private func properties(
    _ row: borrowing GraphRow, _ bytes: Span<UInt8>, except core: Set<String>
  ) -> [Property] {
    var properties: [Property] = []
    for cell in row.cells {
      let name = row.slots.names[cell.slot]
      if core.contains(name) || cell.kind == .list && cell.range.isEmpty { continue }
      properties.append(Property(name, value(of: cell, row, bytes)))
    }
    return properties
  }

  private func value(of cell: GraphRow.Cell, _ row: borrowing GraphRow, _ bytes: Span<UInt8>) -> PropertyValue {
    let isProse = row.slots.shapes[cell.slot].kind == .prose
    let texts = row.texts(cell.slot, in: bytes)
    switch cell.kind {
    case .yes, .no: return .boolean(cell.kind == .yes)
    case .list:
      if !isProse, texts.allSatisfy(isIdentifier) { return .identifiers(texts.map { CURIE($0) }) }
      return .texts(texts)
    case .number:
      let range = model.slot(row.slots.names[cell.slot])?.range ?? ""
      let isWhole = !["float", "double"].contains(range)
      if isWhole, let number = texts.first.flatMap({ Int($0) }) { return .integer(number) }
      if let number = texts.first.flatMap({ Double($0) }) { return .decimal(number) }
      return .texts(texts)
    case .text, .json:
      let text = texts.first ?? ""
      return !isProse && isIdentifier(text) ? .identifier(CURIE(text)) : .text(text)
    }
  }

  private func isIdentifier(_ text: String) -> Bool {
    CURIE.isWellFormed(text) && prefixes.namespace(of: CURIE(text).prefix) != nil
  }
}
