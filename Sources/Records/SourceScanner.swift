/// Finds its way between nodes: over white space, comments, anchors and tags.
///
/// What counts as a line break is what libyaml takes for one, YAML 1.1's U+0085, U+2028 and U+2029 included.
struct SourceScanner {
  let bytes: [UInt8]

  /// The length of the line break at `at`, 0 where there is none.
  func breakLength(at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    switch bytes[at] {
    case 10: return 1
    case 13: return at + 1 < bytes.count && bytes[at + 1] == 10 ? 2 : 1
    case 0xc2: return at + 1 < bytes.count && bytes[at + 1] == 0x85 ? 2 : 0
    case 0xe2:
      return at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] & 0xfe == 0xa8 ? 3 : 0
    default: return 0
    }
  }

  /// The length of the blank, tab or line break at `at`.
  func spaceLength(at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    return bytes[at] == 32 || bytes[at] == 9 ? 1 : breakLength(at: at)
  }

  /// Past white space and comments, at most to `limit`.
  func skipSpace(from start: Int, to limit: Int) -> Int {
    var at = start
    while at < limit {
      let length = spaceLength(at: at)
      if length > 0 {
        at += length
      } else if bytes[at] == UInt8(ascii: "#") {
        while at < limit, breakLength(at: at) == 0 { at += 1 }
      } else {
        break
      }
    }
    return min(at, limit)
  }

  /// Past an anchor and a tag, to where the node itself begins; behind them where nothing follows before
  /// `limit`.
  func skip(_ properties: NodeProperties, from start: Int, to limit: Int) -> Int {
    var at = start
    while at < limit, bytes[at] == UInt8(ascii: "&") || bytes[at] == UInt8(ascii: "!") {
      if bytes[at] == UInt8(ascii: "&") {
        // A name may end where its text goes on: `&a:b`.
        at = min(limit, at + 1 + (properties.anchor?.utf8.count ?? 0))
      } else {
        while at < limit, spaceLength(at: at) == 0 { at += 1 }
      }
      let next = skipSpace(from: at, to: limit)
      if next == limit { return at }
      at = next
    }
    return at
  }

  /// How many characters of its line stand before `at`.
  func column(of at: Int) -> Int {
    var column = 0
    var start = at
    while start > 0 {
      start -= 1
      if bytes[start] & 0xc0 == 0x80 { continue }
      if breakLength(at: start) > 0 { return column }
      column += 1
    }
    return bytes.starts(with: [0xef, 0xbb, 0xbf]) ? max(0, column - 1) : column
  }

  /// The end of a block scalar without the white space behind its last line.
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var at = end
    while at > start {
      if spaceLength(at: at - 1) == 1 {
        at -= 1
      } else if at - 2 >= start, breakLength(at: at - 2) == 2 {
        at -= 2
      } else if at - 3 >= start, breakLength(at: at - 3) == 3 {
        at -= 3
      } else {
        break
      }
    }
    return at
  }

  /// Where a value that is not there would stand: behind the colon before `limit`, else right behind the key.
  func placeOfMissingValue(keyEnd: Int, limit: Int) -> Int {
    let at = skipSpace(from: keyEnd, to: limit)
    return at < limit && bytes[at] == UInt8(ascii: ":") ? at + 1 : keyEnd
  }
}
