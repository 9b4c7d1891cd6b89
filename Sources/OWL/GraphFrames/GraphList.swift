internal import ByteIO
internal import JSON

/// Takes a list of OBO Graphs apart on all cores.
///
/// Where the parts of a long list begin is guessed from how its first two elements are laid out, and a guess counts only where the
/// part before it ends there: what is found does not depend on it.
struct GraphList {
  /// How many bytes the beginning of an element is looked for in.
  private static let window = 1 << 16

  private let bytes: [UInt8]
  private let element: GraphChunkScanner.Element
  /// How many bytes a part has.
  private let partSize: Int

  /// The parts of the list whose bracket was just taken, behind whose end the cursor is put; `nil` where it is no list of JSON.
  static func take(
    _ bytes: [UInt8], _ element: GraphChunkScanner.Element, partSize: Int, at cursor: inout JSONCursor
  ) -> [GraphChunk]? {
    if cursor.take(UInt8(ascii: "]"), bytes.span) { return [] }
    let list = GraphList(bytes: bytes, element: element, partSize: partSize)
    let parts = list.parts(from: bytes.span.endOfJSONSpace(from: cursor.at))
    guard let last = parts.last, !last.isBroken else { return nil }
    cursor.at = last.end
    return parts
  }

  private func parts(from start: Int) -> [GraphChunk] {
    let starts = [start] + guesses(from: start)
    let limits = starts.dropFirst() + [Int.max]
    let guessed = concurrentMap(Array(zip(starts, limits))) { part in
      GraphChunkScanner.scan(bytes.span, element, from: part.0, upTo: part.1)
    }
    var parts: [GraphChunk] = []
    var at = start
    /// Takes the part of which `at` is the beginning; whether the list goes on.
    func take(_ part: GraphChunk) -> Bool {
      parts.append(part)
      at = part.end
      return !part.isLast && !part.isBroken
    }
    for part in guessed where part.start >= at {
      if part.start > at,
        !take(GraphChunkScanner.scan(bytes.span, element, from: at, upTo: part.start))
      {
        return parts
      }
      if part.start == at, !take(part) { return parts }
    }
    while take(GraphChunkScanner.scan(bytes.span, element, from: at, upTo: Int.max)) {}
    return parts
  }

  /// Where elements seem to begin, one for each part.
  private func guesses(from start: Int) -> [Int] {
    let bytes = self.bytes.span
    guard let border = border(from: start) else { return [] }
    var guesses: [Int] = []
    var at = start + partSize
    while at < bytes.count {
      if let guess = firstElement(behind: border, in: at..<min(at + Self.window, bytes.count)) { guesses.append(guess) }
      at += partSize
    }
    return guesses
  }

  /// What stands between the first two elements: the brace that ends one, what follows it, and the first name of the other.
  private func border(from start: Int) -> Range<Int>? {
    let bytes = self.bytes.span
    var cursor = JSONCursor(at: start)
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{"), cursor.skipContainer(bytes) else { return nil }
    let end = cursor.at - 1
    guard cursor.hasNext(after: 1, until: UInt8(ascii: "]"), bytes) == true, cursor.take(UInt8(ascii: "{"), bytes),
      cursor.takeName(bytes) != nil
    else { return nil }
    return end..<cursor.at
  }

  /// The brace that begins the first element in `range` before which what stands in `border` does.
  private func firstElement(behind border: Range<Int>, in range: Range<Int>) -> Int? {
    let bytes = self.bytes.span
    let pattern = bytes.extracting(border)
    var from = range.lowerBound
    while let hit = bytes.firstIndex(of: UInt8(ascii: "}"), in: from..<range.upperBound) {
      if hit + border.count <= bytes.count, bytes.extracting(hit..<hit + border.count).isEqual(to: pattern) {
        return bytes.firstIndex(of: UInt8(ascii: "{"), in: hit..<hit + border.count)
      }
      from = hit + 1
    }
    return nil
  }
}
