internal import ByteIO
internal import JSON

/// Takes a part of a list of OBO Graphs apart.
struct GraphChunkScanner {
  /// What the elements of the list are.
  enum Element: Sendable {
    case node, edge, definition
  }

  var chunk: GraphChunk
  var cursor: JSONCursor

  /// The elements from the one that begins at `start` on that begin before `limit`.
  static func scan(_ bytes: Span<UInt8>, _ element: Element, from start: Int, upTo limit: Int) -> GraphChunk {
    var scanner = GraphChunkScanner(start)
    scanner.scan(bytes, element, upTo: limit)
    return scanner.chunk
  }

  private init(_ start: Int) {
    chunk = GraphChunk(at: start)
    cursor = JSONCursor(at: start)
  }

  private mutating func scan(_ bytes: Span<UInt8>, _ element: Element, upTo limit: Int) {
    repeat {
      let start = cursor.at
      guard take(element, bytes) || skipOther(bytes, from: start),
        let hasNext = cursor.hasNext(after: 1, until: UInt8(ascii: "]"), bytes)
      else {
        chunk.isBroken = true
        return
      }
      chunk.isLast = !hasNext
      chunk.end = hasNext ? bytes.endOfJSONSpace(from: cursor.at) : cursor.at
      cursor.at = chunk.end
    } while !chunk.isLast && chunk.end < limit
  }

  /// Takes the element at the cursor where it is plain; whether it is.
  private mutating func take(_ element: Element, _ bytes: Span<UInt8>) -> Bool {
    let (texts, synonyms, values) = (chunk.texts.count, chunk.synonyms.count, chunk.values.count)
    let isPlain: Bool
    switch element {
    case .node: isPlain = takeNode(bytes)
    case .edge: isPlain = takeEdge(bytes)
    case .definition: isPlain = takeDefinition(bytes)
    }
    if !isPlain {
      chunk.texts.removeLast(chunk.texts.count - texts)
      chunk.synonyms.removeLast(chunk.synonyms.count - synonyms)
      chunk.values.removeLast(chunk.values.count - values)
    }
    return isPlain
  }

  /// Passes over an element that is not plain; whether its end was found.
  private mutating func skipOther(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    cursor.at = start
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{"), cursor.skipContainer(bytes) else { return false }
    chunk.others.append(JSONStretch(start..<cursor.at))
    return true
  }

  // MARK: Parts

  /// Takes an object; whether `body` takes the values of all of its names, none of which may stand twice. It is given the name and
  /// says which of its names that is, in a bit.
  mutating func takeObject(
    _ bytes: Span<UInt8>, _ body: (inout GraphChunkScanner, Range<Int>) -> UInt8
  ) -> Bool {
    guard cursor.take(UInt8(ascii: "{"), bytes) else { return false }
    var seen: UInt8 = 0
    var count = 0
    while let hasNext = cursor.hasNext(after: count, until: UInt8(ascii: "}"), bytes) {
      if !hasNext { return true }
      guard let name = cursor.takeName(bytes) else { return false }
      let bit = body(&self, name)
      if bit == 0 || seen & bit != 0 { return false }
      seen |= bit
      count += 1
    }
    return false
  }

  /// Takes an array of which `body` takes each element; whether it takes all.
  mutating func takeArray(_ bytes: Span<UInt8>, _ body: (inout GraphChunkScanner) -> Bool) -> Bool {
    guard cursor.take(UInt8(ascii: "["), bytes) else { return false }
    var count = 0
    while let hasNext = cursor.hasNext(after: count, until: UInt8(ascii: "]"), bytes) {
      if !hasNext { return true }
      if !body(&self) { return false }
      count += 1
    }
    return false
  }

  /// Takes a list of texts; `nil` where it is none.
  mutating func takeTexts(_ bytes: Span<UInt8>) -> PlainList? {
    let start = chunk.texts.count
    let isList = takeArray(bytes) { scanner in
      guard let text = scanner.cursor.takeText(bytes) else { return false }
      scanner.chunk.texts.append(text)
      return true
    }
    return isList ? PlainList(start..<chunk.texts.count) : nil
  }

  /// Takes a list of IRIs that have plain identifiers; `nil` where it is none.
  mutating func takeNames(_ bytes: Span<UInt8>) -> PlainList? {
    let start = chunk.texts.count
    let isList = takeArray(bytes) { scanner in
      guard let name = scanner.takeName(bytes) else { return false }
      scanner.chunk.texts.append(name)
      return true
    }
    return isList ? PlainList(start..<chunk.texts.count) : nil
  }

  /// Takes an IRI that has a plain identifier: its last part, `X_1`.
  mutating func takeName(_ bytes: Span<UInt8>) -> JSONStretch? {
    guard let text = cursor.takeText(bytes), text.isASCII else { return nil }
    return OBOIdentifiers.plainName(bytes, text.range).map { JSONStretch($0, isASCII: true) }
  }
}
