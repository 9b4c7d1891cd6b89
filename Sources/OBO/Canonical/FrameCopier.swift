internal import ByteIO

/// Puts one frame after the other into canonical form without making values of its clauses: those that are written so are
/// copied, the others are read and written anew, and all are put in order.
struct FrameCopier {
  /// A clause of the open frame.
  struct Clause {
    let tag: OBOTag
    let rank: Int
    /// `nil` where the clause was read and is ``FrameCopier/read`` at `number`.
    let written: WrittenClause?
    let value: Range<Int>
    var number = 0
  }

  private let page: ByteSink
  private var clauses: [Clause] = []
  private var read: [OBOClause] = []
  private var kind = OBOFrame.Kind.term
  /// The properties to which the frame gives identifiers as values.
  private(set) var properties: [String] = []

  init(onto page: ByteSink) { self.page = page }

  /// Writes the frame of `kind` whose clauses are on `lines`. Its identifier; `nil`, and nothing is written, where anything
  /// is to be reported or asks to be looked at clause by clause.
  mutating func copy(_ kind: OBOFrame.Kind, _ lines: inout FrameLines, _ bytes: Span<UInt8>) -> String? {
    self.kind = kind
    clauses.removeAll(keepingCapacity: true)
    read.removeAll(keepingCapacity: true)
    properties.removeAll(keepingCapacity: true)
    guard takeLines(&lines, bytes), let id = clauses.first, id.tag == .id, let key = id.written?.key else { return nil }
    write(bytes)
    return OBOText.unescaped(bytes, key)
  }

  private mutating func takeLines(_ lines: inout FrameLines, _ bytes: Span<UInt8>) -> Bool {
    var seen = TagSet()
    var (intersections, unions) = (0, 0)
    while let line = lines.next(bytes) {
      if lines.hasContinuation { return false }
      if line.isEmpty { continue }
      guard let tag = take(bytes, line) else { return false }
      if !seen.insert(tag), FrameCheck.severityOfSecond(tag) != nil { return false }
      if tag == .intersectionOf { intersections += 1 }
      if tag == .unionOf { unions += 1 }
    }
    return intersections != 1 && unions != 1
  }

  /// Takes the clause on `line`. Its tag; `nil` where the frame is none to be copied.
  private mutating func take(_ bytes: Span<UInt8>, _ line: Range<Int>) -> OBOTag? {
    // Comments belong to the frame, not to a clause.
    guard bytes[line.lowerBound] != UInt8(ascii: "!"), let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: line)
    else { return nil }
    var tagEnd = colon
    while tagEnd > line.lowerBound, bytes[tagEnd - 1] == 32 { tagEnd -= 1 }
    guard let tag = OBOTag.find(bytes, in: line.lowerBound..<tagEnd) else { return nil }
    var start = colon + 1
    while start < line.upperBound, OBOText.isBlank(bytes[start]) { start += 1 }
    let value = start..<line.upperBound
    let isCloseTogether = tagEnd == colon && start == colon + 2 && bytes[colon + 1] == 32
    let written = isCloseTogether ? WrittenClause(tag, bytes, line: line, value: value) : nil
    var clause = Clause(tag: tag, rank: tag.rank(in: kind), written: written, value: value)
    if let written {
      guard isStatedSo(bytes, written, tag) else { return nil }
    } else {
      guard let anew = readAnew(bytes, clause), Self.isStatedSo(anew) else { return nil }
      clause.number = read.count
      read.append(anew)
    }
    clauses.append(clause)
    return tag
  }

  /// The clause, read; `nil` where something is wrong with it.
  private func readAnew(_ bytes: Span<UInt8>, _ clause: Clause) -> OBOClause? {
    var reader = ClauseReader(bytes, clause.value)
    let result = reader.read(bytes, of: clause.tag)
    return reader.problems.isEmpty ? result : nil
  }

  /// Whether OWL would state the clause so, as far as its properties are no relations.
  private mutating func isStatedSo(_ bytes: Span<UInt8>, _ clause: WrittenClause, _ tag: OBOTag) -> Bool {
    switch tag {
    case .intersectionOf, .unionOf: return !clause.hasQualifiers
    case .propertyValue:
      if bytes.equals("id", in: clause.key) { return false }
      if clause.isLiteral { return true }
      let property = OBOText.unescaped(bytes, clause.key)
      if !properties.contains(property) { properties.append(property) }
      return true
    default: return true
    }
  }

  private static func isStatedSo(_ clause: OBOClause) -> Bool {
    switch clause.value {
    case .property(let property): property.isLiteral && property.property != "id"
    default: clause.tag != .intersectionOf && clause.tag != .unionOf
    }
  }

  // MARK: - Writing

  private mutating func write(_ bytes: Span<UInt8>) {
    page.write("\n[")
    page.write(kind.name)
    page.write("]\n")
    if isInOrder(bytes) {
      writeInOrder(bytes)
    } else {
      // Equal clauses stay in their order.
      for number in clauses.indices.sorted(by: { isBefore($0, $1, bytes) || (!isBefore($1, $0, bytes) && $0 < $1) }) {
        write(clauses[number], bytes)
      }
    }
  }

  /// Writes the clauses as they stand there, those that lie one behind the other in one go.
  private func writeInOrder(_ bytes: Span<UInt8>) {
    var run: Range<Int>?
    for clause in clauses {
      if let line = clause.written?.line, let open = run, open.upperBound + 1 == line.lowerBound {
        run = open.lowerBound..<line.upperBound
        continue
      }
      close(run, bytes)
      run = clause.written?.line
      if run == nil { write(clause, bytes) }
    }
    close(run, bytes)
  }

  private func close(_ run: Range<Int>?, _ bytes: Span<UInt8>) {
    guard let run else { return }
    page.write(bytes, in: run)
    page.write(10)
  }

  private func write(_ clause: Clause, _ bytes: Span<UInt8>) {
    if let written = clause.written { return close(written.line, bytes) }
    var writer = ClauseWriter(page)
    writer.write(read[clause.number])
  }

  private func isInOrder(_ bytes: Span<UInt8>) -> Bool {
    var number = 1
    while number < clauses.count {
      if isBefore(number, number - 1, bytes) { return false }
      number += 1
    }
    return true
  }

  /// Whether a clause comes before another one in canonical form.
  private func isBefore(_ left: Int, _ right: Int, _ bytes: Span<UInt8>) -> Bool {
    let (one, other) = (clauses[left], clauses[right])
    if one.rank != other.rank { return one.rank < other.rank }
    if let key = one.written, let otherKey = other.written, key.isPlain, otherKey.isPlain {
      return key.sortsBefore(otherKey, bytes)
    }
    return value(of: one, bytes).sortsBefore(value(of: other, bytes))
  }

  private func value(of clause: Clause, _ bytes: Span<UInt8>) -> OBOClause {
    if clause.written == nil { return read[clause.number] }
    var reader = ClauseReader(bytes, clause.value)
    return reader.read(bytes, of: clause.tag)
  }
}
