/// The tables of a [SemSQL](https://incatools.github.io/semantic-sql/) database.
enum SemSQLSchema {
  static let tables = """
    CREATE TABLE prefix (prefix TEXT, base TEXT);
    CREATE TABLE statements (
      stanza TEXT, subject TEXT, predicate TEXT, object TEXT, value TEXT, datatype TEXT, language TEXT, graph TEXT);
    CREATE TABLE entailed_edge (subject TEXT, predicate TEXT, object TEXT);
    CREATE TABLE term_association (
      id TEXT, subject TEXT, predicate TEXT, object TEXT, evidence_type TEXT, publication TEXT, source TEXT);
    CREATE TABLE textual_transformation (subject TEXT, predicate TEXT, value TEXT);
    """

  static let indexes = """
    CREATE INDEX stanza_index ON statements (stanza);
    CREATE INDEX subject_index ON statements (subject, predicate);
    CREATE INDEX predicate_index ON statements (predicate);
    CREATE INDEX object_index ON statements (object);
    CREATE INDEX value_index ON statements (value);
    CREATE INDEX edge_subject_index ON entailed_edge (subject, predicate);
    CREATE INDEX edge_object_index ON entailed_edge (object, predicate);
    """
}
