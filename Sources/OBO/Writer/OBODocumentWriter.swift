public import ByteIO
package import Ontology

/// Writes OBO documents in canonical form: frames by kind and identifier, clauses in the order of the specification
/// ([3.5](https://owlcollab.github.io/oboformat/doc/obo-syntax.html#3.5)), no more escapes than the place needs.
public enum OBODocumentWriter {
  /// Writes `document` onto `sink`, which is not finished. O(n log n); frames are formatted on all cores.
  public static func write(_ document: OBODocument, to sink: ByteSink) {
    write(document.header, to: sink)
    let order = sorted(document.frames)
    let chunks = stride(from: 0, to: order.count, by: 4096).map { order[$0..<min($0 + 4096, order.count)] }
    for start in stride(from: 0, to: chunks.count, by: 8) {
      let batch = Array(chunks[start..<min(start + 8, chunks.count)])
      let texts = concurrentMap(batch) { numbers in
        let page = ByteSink()
        for number in numbers { write(document.frames[number], to: page) }
        return page.takeBytes()
      }
      for text in texts { sink.write(text) }
    }
  }

  /// The numbers of the frames in canonical order; equal ones stay in theirs.
  package static func sorted<Frame: CanonicallySorted>(_ frames: [Frame]) -> [Int] {
    var numbers = Array(frames.indices)
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      let (kind, otherKind) = (frames[left].kind, frames[right].kind)
      if kind != otherKind { return kind < otherKind }
      let (id, otherID) = (frames[left].id, frames[right].id)
      return id == otherID ? left < right : id < otherID
    }
    // Most documents are in order already.
    if zip(numbers, numbers.dropFirst()).allSatisfy(isBefore) { return numbers }
    numbers.sort(by: isBefore)
    return numbers
  }

  /// Writes one frame, or the header.
  package static func write(_ frame: OBOFrame, to sink: ByteSink) {
    var writer = ClauseWriter(sink)
    if frame.kind != .header { writer.openFrame(frame.kind.name, comments: frame.comments) }
    for number in canonicalOrder(of: frame) { writer.write(frame.clauses[number]) }
    if frame.kind == .header { writer.write(comments: frame.comments) }
  }

  /// Writes the qualifiers behind the value of a clause.
  package static func write(_ qualifiers: [Qualifier], to sink: ByteSink) { ClauseWriter(sink).write(qualifiers) }

  /// Writes some of the clauses of a term, in canonical order.
  package static func write(_ clauses: [OBOClause], to sink: ByteSink) {
    if clauses.isEmpty { return }
    var writer = ClauseWriter(sink)
    let frame = OBOFrame(.term, clauses: clauses)
    for number in canonicalOrder(of: frame) { writer.write(frame.clauses[number]) }
  }

  /// The numbers of the clauses in canonical order: by tag, then by value; equal ones stay in theirs.
  private static func canonicalOrder(of frame: OBOFrame) -> [Int] {
    let ranks = OBOTag.ranks(in: frame.kind)
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      let (tag, otherTag) = (frame.clauses[left].tag, frame.clauses[right].tag)
      if tag == otherTag { return frame.clauses[left].sortsBefore(frame.clauses[right]) }
      return ranks[Int(tag.rawValue)] < ranks[Int(otherTag.rawValue)]
    }
    var order = Array(frame.clauses.indices)
    if order.dropFirst().contains(where: { isBefore($0, $0 - 1) }) { order.sort(by: isBefore) }
    return order
  }
}

/// What canonical documents are sorted by.
package protocol CanonicallySorted {
  var kind: OBOFrame.Kind { get }
  var id: String { get }
}

extension OBOFrame: CanonicallySorted {}

extension OBOClause {
  /// Whether the clause comes before another one with the same tag.
  func sortsBefore(_ other: OBOClause) -> Bool {
    switch (value, other.value) {
    // The genus comes before the differentiae.
    case (.id, .pair): return true
    case (.pair, .id): return false
    case (.pair(let left, let leftTarget), .pair(let right, let rightTarget)):
      return left == right ? leftTarget < rightTarget : left < right
    case (.property(let left), .property(let right)):
      return left.property == right.property ? left.value < right.value : left.property < right.property
    case (.unknown(let left, let leftText), .unknown(let right, let rightText)):
      return left == right ? leftText < rightText : left < right
    default: return text < other.text
    }
  }
}
