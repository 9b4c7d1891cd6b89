internal import GRDB

/// The tables of an index, and what marks a file as one.
///
/// Rows of one source are neighbours in every table, so that taking a source out is a few ranges: a source
/// has the rows `first_row ..< first_row + row_count` of `term` and `links`, and in `key`, `word` and `posting`
/// the keys that begin with its number.
enum Schema {
  /// "XWLK", in the field of the file's header that tells applications apart.
  static let applicationID: Int64 = 0x58_57_4c_4b
  static let version: Int64 = 2

  static let tables = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      ontology TEXT NOT NULL UNIQUE,
      iri TEXT, version TEXT, file TEXT NOT NULL, format TEXT NOT NULL, sha256 TEXT,
      first_row INTEGER NOT NULL, row_count INTEGER NOT NULL,
      terms INTEGER NOT NULL, obsolete INTEGER NOT NULL, synonyms INTEGER NOT NULL, relations INTEGER NOT NULL
    );
    -- How many live terms of a prefix have a label, and whether the source is the authority on it.
    CREATE TABLE prefix (
      source INTEGER NOT NULL, prefix TEXT NOT NULL, labelled INTEGER NOT NULL, defined INTEGER NOT NULL,
      PRIMARY KEY (source, prefix)
    ) WITHOUT ROWID;
    -- Files that went into a source and were replaced by a later version.
    CREATE TABLE superseded (
      ontology TEXT NOT NULL, sha256 TEXT NOT NULL, format TEXT NOT NULL, version TEXT,
      PRIMARY KEY (ontology, sha256, format)
    ) WITHOUT ROWID;
    -- flags: kind 0…2, +4 obsolete, +8 mentioned only, +16 discouraged. extra: synonyms, alternative identifiers and so on.
    CREATE TABLE term (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL, label TEXT, flags INTEGER NOT NULL, links INTEGER, extra BLOB, definition TEXT
    );
    -- What a term links to; terms that link to the same share a row. ancestors: over is_a; parts: over is_a
    -- and part_of, null where that is the same. Rows as distances from first_row, ascending, packed.
    CREATE TABLE links (
      row INTEGER PRIMARY KEY,
      direct BLOB NOT NULL, flags INTEGER NOT NULL, ancestors BLOB, parts BLOB
    );
    CREATE TABLE former_label (
      term INTEGER NOT NULL, position INTEGER NOT NULL, label TEXT NOT NULL, version TEXT,
      PRIMARY KEY (term, position)
    ) WITHOUT ROWID;
    -- Hashes of identifiers and of normalised names, sorted, many to a row: see KeySpace.
    CREATE TABLE key (first INTEGER PRIMARY KEY, entries BLOB NOT NULL);
    -- The words of all names, sorted, many to a row; chunk is the row of their postings, number below source.
    CREATE TABLE word (
      source INTEGER NOT NULL, first TEXT NOT NULL, chunk INTEGER NOT NULL, words BLOB NOT NULL,
      PRIMARY KEY (source, first)
    ) WITHOUT ROWID;
    CREATE TABLE posting (chunk INTEGER PRIMARY KEY, terms BLOB NOT NULL);
    """

  /// Says whether the file is an index that this version can read.
  static func verify(_ database: Database, path: String) throws(IndexFailure) {
    let found: (application: Int64, version: Int64)
    do {
      found = (
        try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int64.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      )
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notAnIndex(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      throw .damaged(path: path, reason: error.message ?? "malformed")
    } catch {
      throw .cannotOpen(path: path, reason: "\(error)")
    }
    guard found.application == applicationID else { throw .notAnIndex(path: path) }
    guard found.version <= version else {
      throw .newerVersion(path: path, found: Int(found.version), supported: Int(version))
    }
    guard found.version == version else {
      throw .olderVersion(path: path, found: Int(found.version), supported: Int(version))
    }
  }
}

/// Which half of the `key` table a hash is in, and how its rows are numbered: source, space, 40 bits of hash.
enum KeySpace: Int64 {
  case identifier = 0
  case name = 1

  static let hashBits: Int64 = 40

  /// The number of the first key of a source in this space.
  func start(of source: Int64) -> Int64 { (source << 1 | rawValue) << Self.hashBits }

  /// What is kept of a hash. Two names that share it are told apart when the term is read.
  static func key(_ hash: UInt64) -> Int64 { Int64(truncatingIfNeeded: hash >> (64 - UInt64(hashBits))) }
}
