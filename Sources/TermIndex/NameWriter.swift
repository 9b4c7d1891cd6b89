internal import Ontology

/// Gathers the names of one source's terms, former labels included, and writes them at the end.
///
/// It counts the terms as ``SourceWriter`` does, so that both mean the same rows. One thread at a time:
/// ``TermPipe``'s until it is drained, then the builder's.
final class NameWriter: @unchecked Sendable {
  private let id: Int64
  private let firstRow: Int64
  private let former: FormerSource?
  private let tables: IndexTables

  private var words = WordTable()
  private var names = KeyList()
  private var formerBatch = RowBatch()
  private var name = NormalizedName()
  private var row: Int32 = 0
  private var packedNames = RowBatch()
  private var packedWords = WordRows()

  /// `former` is the version that was taken out of the tables, if there was one.
  init(id: Int64, firstRow: Int64, former: FormerSource?, tables: IndexTables) {
    self.id = id
    self.firstRow = firstRow
    self.former = former
    self.tables = tables
  }

  /// Takes the names of the next term.
  func add(_ term: borrowing Term) {
    if let label = term.label { add(label) }
    for synonym in term.synonyms { add(synonym.text) }
    if let former {
      for (position, label) in former.formerLabels(of: term.id.text, now: term.label).enumerated() {
        add(label.text)
        formerBatch.add(firstRow + Int64(row))
        formerBatch.add(Int64(position))
        formerBatch.add(label.text)
        formerBatch.add(label.version)
      }
    }
    row &+= 1
  }

  /// Sorts and packs what was gathered.
  func pack() {
    packedNames = names.packed(.name, source: id)
    names = KeyList()
    packedWords = WordRows(words, source: id)
    words = WordTable()
  }

  /// Writes what was packed.
  func finish() throws(IndexFailure) {
    try tables.former.insert(formerBatch, width: IndexTables.formerWidth)
    try tables.key.insert(packedNames, width: IndexTables.keyWidth)
    try tables.word.insert(packedWords.dictionary, width: IndexTables.wordWidth)
    try tables.posting.insert(packedWords.postings, width: IndexTables.postingWidth)
  }

  private func add(_ text: String) {
    name.set(text)
    guard !name.bytes.isEmpty else { return }
    names.add(StableHash.of(name.bytes), row: row)
    words.add(name, row: row)
  }
}
