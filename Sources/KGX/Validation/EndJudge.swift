internal import ByteIO
internal import Diagnostics
internal import KnowledgeGraph

/// Asks whether the categories of both ends are what the predicate and the association of an edge take, and whether a node's
/// identifier has a prefix of its classes.
///
/// A node without a category that the model knows is judged nowhere: nothing can be said of it.
struct EndJudge {
  /// What an edge is, as far as its ends are concerned: numbers of sets of categories, and of texts.
  private struct Kind: Hashable {
    let subject, object, predicate, associations: Int32
  }

  private let model: BiolinkModel
  private var symbols = SymbolTable()
  /// By number of a list of categories: those that the model has.
  private var sets: [Int32: [String]] = [:]
  private var prefixes: [Int32: Verdicts] = [:]
  /// By number of a node's identifier: that of its list of categories; -1 where no node has it.
  private var setOfNode: [Int32] = []
  private var known: [Kind: [Complaint]] = [:]

  init(_ model: BiolinkModel) { self.model = model }

  /// Remembers the categories of a node, in the slot `category`; what is wrong with the prefix of its identifier.
  mutating func note(
    _ node: Int, id: Range<Int>, category: Int, of row: borrowing GraphRow, in bytes: Span<UInt8>, _ judge: ModelJudge
  ) -> [Complaint] {
    guard let set = number(of: category, of: row, in: bytes) else { return [] }
    if sets[set] == nil { sets[set] = row.texts(category, in: bytes).filter(model.isClass) }
    if node >= setOfNode.count { setOfNode += Array(repeating: -1, count: node + 1 - setOfNode.count) }
    setOfNode[node] = set
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: id) else { return [] }
    let categories = sets[set] ?? []
    return prefixes[set, default: Verdicts()].complaints(of: bytes, in: id.lowerBound..<colon) {
      judge.prefix($0, categories: categories)
    }
  }

  /// What is wrong with the ends of an edge, whose associations are in the slot `category`.
  mutating func complaints(
    subject: Int, predicate: Range<Int>, object: Int, category: Int, of row: borrowing GraphRow, in bytes: Span<UInt8>
  ) -> [Complaint] {
    let (subject, object) = (set(of: subject), set(of: object))
    if subject < 0, object < 0 { return [] }
    let kind = Kind(
      subject: subject, object: object, predicate: symbols.intern(bytes.extracting(predicate)),
      associations: number(of: category, of: row, in: bytes) ?? -1)
    if let complaints = known[kind] { return complaints }
    var complaints: [Complaint] = []
    let name = bytes.string(in: predicate)
    let ends = model.ends(ofPredicate: name)
    judge(subject, takes: ends.domain, "kgx-domain", "the domain of “\(name)”", &complaints)
    judge(object, takes: ends.range, "kgx-range", "the range of “\(name)”", &complaints)
    for association in row.texts(category, in: bytes) {
      guard let entry = model.entry(ofClass: association) else { continue }
      judge(subject, takes: entry.domain, "kgx-domain", "the subject of “\(association)”", &complaints)
      judge(object, takes: entry.range, "kgx-range", "the object of “\(association)”", &complaints)
    }
    known[kind] = complaints
    return complaints
  }

  private func set(of node: Int) -> Int32 { node < setOfNode.count ? setOfNode[node] : -1 }

  /// The number of the value of a slot, of a list as a whole.
  private mutating func number(of slot: Int, of row: borrowing GraphRow, in bytes: Span<UInt8>) -> Int32? {
    guard let cell = row.cell(slot) else { return nil }
    guard cell.kind == .list else { return symbols.intern(bytes.extracting(cell.range)) }
    guard let first = row.items[cell.range].first?.range, let last = row.items[cell.range].last?.range else {
      return nil
    }
    // Texts that had escapes lie elsewhere.
    if last.upperBound <= first.lowerBound { return symbols.intern(row.texts(slot, in: bytes).joined(separator: "|")) }
    return symbols.intern(bytes.extracting(first.lowerBound..<last.upperBound))
  }

  private func judge(
    _ set: Int32, takes wanted: String, _ rule: RuleID, _ place: String, _ complaints: inout [Complaint]
  ) {
    guard let categories = sets[set], model.isClass(wanted) else { return }
    if categories.isEmpty || categories.contains(where: { model.isKind($0, of: wanted) }) { return }
    let names = categories.map { "“\($0)”" }.joined(separator: ", ")
    complaints.append(
      Complaint(
        rule: rule, severity: .warning,
        message: "\(names) is no \(wanted), which is \(place) in Biolink \(model.version)"))
  }
}
