internal import GRDB
internal import Identifiers

/// One connection to an index with its statements. Lent to one thread at a time by ``ReaderPool``, which is
/// what makes it safe to hand over.
final class IndexReader: @unchecked Sendable {
  /// A row of `term`.
  struct TermRow {
    var row: Int64
    var id: String
    var label: String?
    var flags: TermFlags
    var links: Int64?
  }

  let path: String
  /// Counters of the search, kept so that a look-up need not clear them.
  var tally = Tally()
  /// The roots of the last question, which is often asked of the next term too.
  var lastRoots: (ids: [CURIE], roots: Roots)?
  private let queue: DatabaseQueue
  private let keys, terms, extras, definitions, links, former: SQLiteStatement
  private let wordAt, wordsFrom, postings: SQLiteStatement
  /// Whether any term had another label once; mostly none had, and nobody need ask.
  private let hasFormerLabels: Bool

  init(path: String) throws(IndexFailure) {
    self.path = path
    queue = try IndexFile.open(path, shownAs: path)
    let prepared: [SQLiteStatement]
    do {
      (prepared, hasFormerLabels) = try queue.inDatabase { database in
        // The file is never changed, only replaced, so one lock for all of the connection's life will do.
        for pragma in ["locking_mode = EXCLUSIVE", "cache_size = -2048", "mmap_size = 16777216"] {
          _ = try String.fetchOne(database, sql: "PRAGMA \(pragma)")
        }
        return (
          try Self.queries.map { try SQLiteStatement($0, on: database, path: path) },
          try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM former_label)") ?? false
        )
      }
    } catch let failure as IndexFailure {
      throw failure
    } catch {
      throw .damaged(path: path, reason: "\(error)")
    }
    (keys, terms, extras, definitions) = (prepared[0], prepared[1], prepared[2], prepared[3])
    (links, former, wordAt, wordsFrom) = (prepared[4], prepared[5], prepared[6], prepared[7])
    postings = prepared[8]
  }

  private static let queries = [
    "SELECT first, entries FROM key WHERE first <= ? ORDER BY first DESC LIMIT 1",
    "SELECT id, label, flags, links FROM term WHERE row = ?",
    "SELECT extra FROM term WHERE row = ?",
    "SELECT definition FROM term WHERE row = ?",
    "SELECT direct, flags, ancestors, parts FROM links WHERE row = ?",
    "SELECT label, version FROM former_label WHERE term = ? ORDER BY position",
    "SELECT first FROM word WHERE source = ? AND first <= ? ORDER BY first DESC LIMIT 1",
    "SELECT words, chunk FROM word WHERE source = ? AND first >= ? ORDER BY first",
    "SELECT terms FROM posting WHERE chunk = ?",
  ]

  /// What is read of the sources when the index is opened.
  func catalog() throws(IndexFailure) -> SourceCatalog {
    do {
      return try queue.inDatabase { try SourceCatalog($0, path: path) }
    } catch let failure as IndexFailure {
      throw failure
    } catch {
      throw .damaged(path: path, reason: "\(error)")
    }
  }

  /// An error for bytes that are not what a build writes.
  func damage(_ table: String) -> IndexFailure { .damaged(path: path, reason: "table \(table)") }

  /// The rows of one source whose identifier or name may have this hash.
  func rows(_ hash: UInt64, in space: KeySpace, of place: SourceCatalog.Place) throws(IndexFailure) -> [Int64] {
    let wanted = space.start(of: place.id) + KeySpace.key(hash)
    keys.bind(wanted, at: 1)
    guard try keys.step() else { return [] }
    defer { keys.reset() }
    let first = keys.integer(0)
    guard first >= space.start(of: place.id) else { return [] }
    guard let rows = keys.withBlob(1, { KeyList.rows(of: wanted, from: first, in: $0) }) else { throw damage("key") }
    return rows.filter { $0 < place.rowCount }.map { place.firstRow + $0 }
  }

  /// A term; `nil` where there is no such row.
  func term(_ row: Int64) throws(IndexFailure) -> TermRow? {
    terms.bind(row, at: 1)
    guard try terms.step() else { return nil }
    defer { terms.reset() }
    return TermRow(
      row: row, id: terms.text(0) ?? "", label: terms.text(1), flags: TermFlags(rawValue: terms.integer(2)),
      links: terms.isNull(3) ? nil : terms.integer(3))
  }

  /// Synonyms, alternative identifiers and so on.
  func extra(of term: TermRow) throws(IndexFailure) -> TermExtra {
    extras.bind(term.row, at: 1)
    guard try extras.step() else { return TermExtra() }
    defer { extras.reset() }
    guard let extra = TermExtra(extras.blob(0)) else { throw damage("term") }
    return extra
  }

  func definition(_ row: Int64) throws(IndexFailure) -> String? {
    definitions.bind(row, at: 1)
    guard try definitions.step() else { return nil }
    defer { definitions.reset() }
    return definitions.text(0)
  }

  func formerLabels(_ row: Int64) throws(IndexFailure) -> [TermDetails.FormerLabel] {
    guard hasFormerLabels else { return [] }
    former.bind(row, at: 1)
    var labels: [TermDetails.FormerLabel] = []
    while try former.step() {
      labels.append(TermDetails.FormerLabel(former.text(0) ?? "", version: former.text(1)))
    }
    return labels
  }

  /// A row of `links`.
  struct LinkRow {
    var direct: [UInt8]
    var flags: LinkFlags
    /// Ascending distances from the source's first row.
    var ancestors: [Int32]
    /// `nil` where they are the same.
    var parts: [Int32]?
  }

  func links(_ row: Int64) throws(IndexFailure) -> LinkRow? {
    links.bind(row, at: 1)
    guard try links.step() else { return nil }
    defer { links.reset() }
    var ancestors = Unpacker(links.blob(2))
    var parts = Unpacker(links.blob(3))
    let result = LinkRow(
      direct: links.blob(0), flags: LinkFlags(rawValue: links.integer(1)), ancestors: ancestors.ascending(),
      parts: links.isNull(3) ? nil : parts.ascending())
    if ancestors.isDamaged || parts.isDamaged { throw damage("links") }
    return result
  }

  /// Calls `body` with each word of a source from `start` on, in order, until it returns false.
  func forEachWord(
    from start: [UInt8], of place: SourceCatalog.Place, _ body: (borrowing DictionaryWord) -> Bool
  ) throws(IndexFailure) {
    let text = String(decoding: start, as: UTF8.self)
    wordAt.bind(place.id, at: 1)
    wordAt.bind(text, at: 2)
    var first = ""
    if try wordAt.step() {
      first = wordAt.text(0) ?? ""
      wordAt.reset()
    }
    wordsFrom.bind(place.id, at: 1)
    wordsFrom.bind(first, at: 2)
    defer { wordsFrom.reset() }
    var isReached = false
    while try wordsFrom.step() {
      var chunk = DictionaryChunk(wordsFrom.blob(0), chunk: wordsFrom.integer(1))
      while chunk.advance() {
        isReached = isReached || !chunk.word.bytes.lexicographicallyPrecedes(start)
        if isReached, !body(chunk.word) { return }
      }
      if chunk.isDamaged { throw damage("word") }
    }
  }

  /// The terms that have a word, as ascending distances from the source's first row.
  func postings(of word: DictionaryWord) throws(IndexFailure) -> [Int32] {
    postings.bind(word.chunk, at: 1)
    guard try postings.step() else { throw damage("posting") }
    defer { postings.reset() }
    var unpacker = Unpacker(postings.blob(0), in: word.postings)
    let rows = unpacker.ascending()
    if unpacker.isDamaged { throw damage("posting") }
    return rows
  }
}
