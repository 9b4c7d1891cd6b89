internal import GRDB
internal import Identifiers
internal import KnowledgeGraph

/// The insertions into the tables of a graph, prepared once.
struct GraphRows {
  private let schema: GraphSchema
  private let nodes, categories, synonyms, xrefs, nodeValues: Statement
  private let edges, qualifiers, publications, evidence, provenance, edgeValues: Statement
  private let records, prefixes: Statement
  private let database: Database
  private(set) var losses: [WriterLoss] = []

  init(_ database: Database, _ schema: GraphSchema) throws {
    func insertion(_ table: String, _ width: Int) throws -> Statement {
      let marks = Array(repeating: "?", count: width).joined(separator: ", ")
      return try database.makeStatement(sql: "INSERT OR IGNORE INTO \(table) VALUES (\(marks))")
    }
    self.database = database
    self.schema = schema
    nodes = try insertion("nodes", 4 + schema.nodeColumns.count)
    categories = try insertion("node_categories", 3)
    synonyms = try insertion("node_synonyms", 3)
    xrefs = try insertion("node_xrefs", 3)
    nodeValues = try insertion("node_values", 4)
    edges = try insertion("edges", 9 + schema.edgeColumns.count)
    qualifiers = try insertion("edge_qualifiers", 4)
    publications = try insertion("edge_publications", 3)
    evidence = try insertion("edge_evidence", 10)
    provenance = try insertion("edge_provenance", 5)
    edgeValues = try insertion("edge_values", 4)
    records = try insertion("records", 6)
    prefixes = try insertion("prefixes", 2)
  }

  mutating func insert(_ outline: GraphOutline) throws {
    for record in outline.records {
      let row: [(any DatabaseValueConvertible)?] = [
        record.file, record.name, record.id?.text, record.subject?.text, record.created, record.updated,
      ]
      _ = try run(records, row, of: record.file)
    }
    for entry in outline.prefixes.entries { _ = try run(prefixes, [entry.prefix, entry.namespace], of: entry.prefix) }
  }

  mutating func insert(_ node: Node) throws {
    let id = node.id.text
    let row: [(any DatabaseValueConvertible)?] = [id, node.categories.first?.text ?? "", node.name, node.description]
    guard try run(nodes, row + cells(node.properties, schema.nodeColumns), of: id) else { return }
    try insert(node.categories.map(\.text), of: id, into: categories)
    try insert(node.synonyms, of: id, into: synonyms)
    try insert(node.xrefs.map(\.text), of: id, into: xrefs)
    try insert(node.properties, besides: schema.nodeColumns, of: id, into: nodeValues)
  }

  mutating func insert(_ edge: Edge) throws {
    let id = edge.id
    let row: [(any DatabaseValueConvertible)?] = [
      id, edge.subject.text, edge.predicate.text, edge.object.text, edge.category.text, edge.isNegated,
      edge.knowledgeSource, edge.knowledgeLevel, edge.agentType,
    ]
    guard try run(edges, row + cells(edge.properties, schema.edgeColumns), of: id) else { return }
    for property in edge.properties where property.isQualifier {
      for (index, text) in property.value.texts.enumerated() {
        _ = try run(qualifiers, [id, property.slot, index + 1, text], of: id)
      }
    }
    // A graph that was read from KGX has publications and no evidence.
    let cited = edge.properties.first { $0.slot == Self.publicationSlot }?.value.texts ?? []
    try insert(edge.publications.map(\.text) + cited, of: id, into: publications)
    for (index, item) in edge.evidence.enumerated() {
      let row: [(any DatabaseValueConvertible)?] = [
        id, index + 1, item.reference?.text, item.title, item.support, item.polarity.rawValue, item.source,
        item.snippet,
        item.explanation, item.isInherited,
      ]
      _ = try run(evidence, row, of: id)
    }
    for (index, place) in edge.provenance.enumerated() {
      _ = try run(provenance, [id, index + 1, place.file, place.path, place.rule], of: id)
    }
    try insert(edge.properties, besides: schema.edgeColumns, of: id, into: edgeValues)
  }

  // MARK: Values

  private mutating func insert(_ texts: [String], of id: String, into statement: Statement) throws {
    for (index, text) in texts.enumerated() { _ = try run(statement, [id, index + 1, text], of: id) }
  }

  private static let publicationSlot = "publications"

  /// What no column holds.
  private mutating func insert(
    _ properties: [Property], besides columns: [GraphSchema.Column], of id: String, into statement: Statement
  ) throws {
    for property in properties where property.slot != Self.publicationSlot {
      let column = columns.first { $0.slot == property.slot }
      if column.map({ cell(property.value, as: $0.kind) != nil }) ?? false { continue }
      for (index, text) in property.value.texts.enumerated() {
        _ = try run(statement, [id, property.slot, index + 1, text], of: id)
      }
    }
  }

  private func cells(
    _ properties: [Property], _ columns: [GraphSchema.Column]
  ) -> [(any DatabaseValueConvertible)?] {
    columns.map { column in
      properties.first { $0.slot == column.slot }.flatMap { cell($0.value, as: column.kind) }
    }
  }

  /// A value as a column of that kind holds it; `nil` where it cannot, as SQLite cannot hold what is no number.
  private func cell(_ value: PropertyValue, as kind: SlotKind) -> (any DatabaseValueConvertible)? {
    switch (kind, value) {
    case (.integer, .integer(let number)): number
    case (.decimal, .integer(let number)): Double(number)
    case (.decimal, .decimal(let number)) where !number.isNaN: number
    case (.boolean, .boolean(let flag)): flag
    case (.text, .text), (.text, .identifier), (.text, .integer), (.text, .decimal), (.text, .boolean):
      value.texts.first
    default: nil
    }
  }

  /// Runs an insertion; false where the key is there already, which is reported.
  private mutating func run(
    _ statement: Statement, _ values: [(any DatabaseValueConvertible)?], of id: String
  ) throws -> Bool {
    let cells = values.map { value -> (any DatabaseValueConvertible)? in
      guard let text = value as? String, text.utf8.contains(0) else { return value }
      // For most who read it, a text ends there.
      report(id, "text", "a NUL was written as U+FFFD")
      return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{fffd}" : $0 }))
    }
    try statement.execute(arguments: StatementArguments(cells))
    if database.changesCount == 1 { return true }
    report(id, "id", "the key is there already, so the row was left out")
    return false
  }

  private mutating func report(_ id: String, _ slot: String, _ reason: String) {
    losses.append(WriterLoss(subject: id, slot: slot, reason: reason))
  }
}
