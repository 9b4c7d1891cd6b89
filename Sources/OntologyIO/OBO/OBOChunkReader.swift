internal import ByteIO
internal import Diagnostics
internal import Identifiers
internal import OBO
internal import Ontology

/// Reads the frames of one chunk.
struct OBOChunkReader {
  /// What a chunk held.
  struct Result: Sendable {
    var header: OntologyHeader?
    /// The last one first.
    var terms: [Term] = []
    /// Positions are within the chunk.
    var diagnostics: [Diagnostic] = []
    var lines = 0
  }

  private var result = Result()
  /// The kind of the open frame; `nil` in the header and in frames that are passed over.
  private var kind: Term.Kind?
  /// Whether the last term is that of the open frame.
  private var hasTerm = false
  private var isInHeader: Bool
  private var header = OntologyHeader()
  private var defaultNamespace: String?
  /// Whether every line is UTF-8, so that none need be looked at.
  private var isUTF8 = true
  private var line = 1
  private var lineStart = 0

  static func read(_ bytes: [UInt8], isFirst: Bool, defaultNamespace: String?) -> Result {
    var reader = OBOChunkReader(isFirst: isFirst, defaultNamespace: defaultNamespace)
    reader.read(bytes.span, isFirst: isFirst)
    return reader.result
  }

  private init(isFirst: Bool, defaultNamespace: String?) {
    isInHeader = isFirst
    self.defaultNamespace = defaultNamespace
  }

  private mutating func read(_ bytes: Span<UInt8>, isFirst: Bool) {
    var at = isFirst && bytes.starts(with: "\u{feff}") ? 3 : 0
    isUTF8 = bytes.isUTF8(in: at..<bytes.count)
    result.terms.reserveCapacity(bytes.count / 256)
    while at < bytes.count {
      let lineEnd = bytes.firstIndex(of: 10, in: at..<bytes.count)
      var end = lineEnd ?? bytes.count
      let next = end + 1
      if end > at, bytes[end - 1] == 13 { end -= 1 }
      lineStart = at
      if end > at { readLine(bytes, at..<end) }
      if lineEnd != nil { line += 1 }
      at = next
    }
    // Last first, so that they can be taken off the end without a copy.
    reverseTerms()
    if isFirst { result.header = header }
    result.lines = line - 1
  }

  /// Reverses the terms by swaps, which move them; `reverse()` copies each, and a term has many parts to count.
  private mutating func reverseTerms() {
    var spare = Term(id: "", kind: .term)
    var (low, high) = (0, result.terms.count - 1)
    while low < high {
      swap(&spare, &result.terms[low])
      swap(&spare, &result.terms[high])
      swap(&spare, &result.terms[low])
      low += 1
      high -= 1
    }
  }

  private mutating func readLine(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == 32 || bytes[start] == 9 { start += 1 }
    if start == range.upperBound { return }
    switch bytes[start] {
    case UInt8(ascii: "!"): return
    case UInt8(ascii: "["): return openFrame(bytes, start..<range.upperBound)
    default: break
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: start..<range.upperBound) else {
      return report("obo-syntax", "a line that is neither a clause nor a frame", at: start, bytes)
    }
    var value = colon + 1
    while value < range.upperBound, bytes[value] == 32 || bytes[value] == 9 { value += 1 }
    var end = range.upperBound
    while end > value, bytes[end - 1] == 32 || bytes[end - 1] == 9 { end -= 1 }
    if !isUTF8, !bytes.isUTF8(in: value..<end) {
      report("obo-encoding", "the line is not UTF-8 and was read as Latin-1", at: start, bytes)
      let utf8 = Array("x: \(OBOText.latin1(bytes, value..<end))".utf8)
      return readClause(utf8.span, tagOf: bytes, start..<colon, 3..<utf8.count)
    }
    readClause(bytes, tagOf: bytes, start..<colon, value..<end)
  }

  private mutating func readClause(
    _ bytes: Span<UInt8>, tagOf tagBytes: Span<UInt8>, _ tag: Range<Int>, _ value: Range<Int>
  ) {
    if hasTerm {
      // In place: a term is large, and moving it for each clause would cost more than reading it.
      let problem = OBOTermClause.read(
        tagBytes, tag, bytes, value, into: &result.terms[result.terms.count - 1])
      if let problem { report(problem.rule, problem.message, at: tag.lowerBound, tagBytes) }
    } else if isInHeader {
      OBOHeaderClause.read(tagBytes.string(in: tag), bytes, value, into: &header)
    } else if let kind {
      openTerm(kind, bytes, tagOf: tagBytes, tag, value)
    }
  }

  private mutating func openTerm(
    _ kind: Term.Kind, _ bytes: Span<UInt8>, tagOf tagBytes: Span<UInt8>, _ tag: Range<Int>,
    _ value: Range<Int>
  ) {
    var cursor = OBOCursor(value)
    let id = tagBytes.equals("id", in: tag) ? cursor.identifier(bytes) : ""
    if id.isEmpty {
      report("obo-missing-id", "the first clause of a frame must be its “id”", at: tag.lowerBound, tagBytes)
      self.kind = nil
      return
    }
    result.terms.append(Term(id: CURIE(id), kind: kind))
    result.terms[result.terms.count - 1].namespace = defaultNamespace
    hasTerm = true
  }

  private mutating func openFrame(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    hasTerm = false
    if isInHeader { defaultNamespace = header.defaultNamespace }
    isInHeader = false
    let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: range) ?? range.upperBound
    let name = bytes.string(in: min(range.lowerBound + 1, close)..<close)
    switch name {
    case "Term": kind = .term
    case "Typedef": kind = .relation
    case "Instance": kind = .instance
    default:
      kind = nil
      report("obo-unknown-frame", "frames of the kind “\(name)” are passed over", at: range.lowerBound, bytes)
    }
  }

  private mutating func report(_ rule: RuleID, _ message: String, at offset: Int, _ bytes: Span<UInt8>) {
    var column = 1
    for index in lineStart..<max(lineStart, min(offset, bytes.count)) where bytes[index] & 0xc0 != 0x80 {
      column += 1
    }
    let position = TextPosition(offset: offset, line: line, column: column)
    result.diagnostics.append(
      Diagnostic(rule: rule, severity: .warning, message: message, file: "", range: TextRange(at: position)))
  }
}
