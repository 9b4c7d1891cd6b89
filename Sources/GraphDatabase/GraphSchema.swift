internal import KnowledgeGraph

/// The tables of a graph, as the article of this room describes them.
struct GraphSchema {
  /// A slot that is a column.
  struct Column {
    let slot: String
    let kind: SlotKind

    /// What the table calls its values.
    fileprivate var declaration: String {
      let type =
        switch kind {
        case .integer, .boolean: "INTEGER"
        case .decimal: "REAL"
        case .text, .list: "TEXT"
        }
      return "\(GraphSchema.quoted(slot)) \(type)"
    }
  }

  let nodeColumns: [Column]
  let edgeColumns: [Column]

  init(_ outline: GraphOutline) {
    nodeColumns = Self.columns(outline.nodeSlots, outline, besides: Self.nodeCore)
    edgeColumns = Self.columns(outline.edgeSlots, outline, besides: Self.edgeCore)
  }

  private static let nodeCore = ["id", "category", "name", "description"]
  private static let edgeCore = [
    "id", "subject", "predicate", "object", "category", "negated", "primary_knowledge_source", "knowledge_level",
    "agent_type",
  ]
  /// SQLite has [2000 columns](https://sqlite.org/limits.html#max_column), and no two whose names differ in case alone.
  private static let columnLimit = 1000

  /// The slots that hold one value and can be a column; the others go into the tables of values.
  private static func columns(_ slots: [String], _ outline: GraphOutline, besides core: [String]) -> [Column] {
    var names = Set(core)
    var columns: [Column] = []
    for slot in slots where columns.count < columnLimit {
      guard let kind = outline.slotKinds[slot], kind != .list, !slot.isEmpty, !slot.utf8.contains(0),
        names.insert(slot.lowercased()).inserted
      else { continue }
      columns.append(Column(slot: slot, kind: kind))
    }
    return columns
  }

  var tables: String {
    """
    PRAGMA application_id = \(Self.applicationID);
    PRAGMA user_version = 1;
    CREATE TABLE nodes (
      id TEXT NOT NULL PRIMARY KEY, category TEXT NOT NULL, name TEXT, description TEXT\(Self.list(nodeColumns))
    ) STRICT;
    \(Self.values("node_categories", of: "node", "category"))
    \(Self.values("node_synonyms", of: "node", "synonym"))
    \(Self.values("node_xrefs", of: "node", "xref"))
    \(Self.slotValues("node_values", of: "node"))
    CREATE TABLE edges (
      id TEXT NOT NULL PRIMARY KEY, subject TEXT NOT NULL REFERENCES nodes (id), predicate TEXT NOT NULL,
      object TEXT NOT NULL REFERENCES nodes (id), category TEXT NOT NULL,
      negated INTEGER NOT NULL CHECK (negated IN (0, 1)), primary_knowledge_source TEXT NOT NULL,
      knowledge_level TEXT NOT NULL, agent_type TEXT NOT NULL\(Self.list(edgeColumns))
    ) STRICT;
    \(Self.slotValues("edge_qualifiers", of: "edge"))
    \(Self.values("edge_publications", of: "edge", "publication"))
    CREATE TABLE edge_evidence (
      edge TEXT NOT NULL REFERENCES edges (id), position INTEGER NOT NULL, reference TEXT, title TEXT, support TEXT,
      polarity TEXT NOT NULL, source TEXT, snippet TEXT, explanation TEXT,
      inherited INTEGER NOT NULL CHECK (inherited IN (0, 1)), PRIMARY KEY (edge, position)
    ) STRICT;
    CREATE TABLE edge_provenance (
      edge TEXT NOT NULL REFERENCES edges (id), position INTEGER NOT NULL, file TEXT NOT NULL, path TEXT NOT NULL,
      rule TEXT NOT NULL, PRIMARY KEY (edge, position)
    ) STRICT;
    \(Self.slotValues("edge_values", of: "edge"))
    CREATE TABLE records (
      file TEXT NOT NULL, name TEXT, id TEXT, subject TEXT, created TEXT, updated TEXT
    ) STRICT;
    CREATE TABLE prefixes (prefix TEXT NOT NULL, namespace TEXT NOT NULL) STRICT;
    """
  }

  /// What finds the edges of a node, and what has a value, without looking at every row.
  static let indexes = """
    CREATE INDEX nodes_by_category ON nodes (category);
    CREATE INDEX nodes_by_name ON nodes (name);
    CREATE INDEX node_categories_by_category ON node_categories (category);
    CREATE INDEX node_xrefs_by_xref ON node_xrefs (xref);
    CREATE INDEX edges_by_subject ON edges (subject, predicate);
    CREATE INDEX edges_by_object ON edges (object, predicate);
    CREATE INDEX edges_by_predicate ON edges (predicate);
    CREATE INDEX edges_by_category ON edges (category);
    CREATE INDEX edge_publications_by_publication ON edge_publications (publication);
    CREATE INDEX edge_evidence_by_reference ON edge_evidence (reference);
    """

  /// “XWKG”, for `file` and its like.
  private static let applicationID = 0x5857_4b47

  private static func list(_ columns: [Column]) -> String { columns.map { ",\n  \($0.declaration)" }.joined() }

  private static func values(_ table: String, of owner: String, _ column: String) -> String {
    """
    CREATE TABLE \(table) (
      \(owner) TEXT NOT NULL REFERENCES \(owner)s (id), position INTEGER NOT NULL, \(column) TEXT NOT NULL,
      PRIMARY KEY (\(owner), position)
    ) STRICT;
    """
  }

  private static func slotValues(_ table: String, of owner: String) -> String {
    """
    CREATE TABLE \(table) (
      \(owner) TEXT NOT NULL REFERENCES \(owner)s (id), slot TEXT NOT NULL, position INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (\(owner), slot, position)
    ) STRICT;
    """
  }

  /// A name in quotation marks.
  static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
}
