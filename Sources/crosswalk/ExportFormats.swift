import GraphDatabase
import KnowledgeGraph

/// What `export --to` takes: the formats of all rooms.
enum ExportFormats {
  static let all = GraphFormats.all + [GraphDatabaseWriter.format]

  static func format(named name: String) -> GraphFormat? { all.first { $0.name == name } }
}
