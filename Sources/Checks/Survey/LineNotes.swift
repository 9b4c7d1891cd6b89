internal import ByteIO

/// What can be said of the lines of a file without reading it as YAML.
struct LineNotes {
  /// The blanks and tabs before line ends.
  private(set) var trailingSpaces: [Range<Int>] = []
  private(set) var crlf = 0
  private(set) var lf = 0
  /// The first line end that is not as most are.
  private(set) var otherLineEnd: Range<Int>?

  /// O(n).
  init(_ bytes: [UInt8]) {
    var firstCRLF: Range<Int>?
    var firstLF: Range<Int>?
    var from = 0
    let text = bytes.span
    while let end = text.firstIndex(of: 10, in: from..<text.count) {
      let isCRLF = end > 0 && bytes[end - 1] == 13
      let lineEnd = isCRLF ? end - 1 : end
      if isCRLF {
        crlf += 1
        if firstCRLF == nil { firstCRLF = lineEnd..<lineEnd }
      } else {
        lf += 1
        if firstLF == nil { firstLF = lineEnd..<lineEnd }
      }
      noteBlanks(before: lineEnd, from: from, bytes)
      from = end + 1
    }
    noteBlanks(before: bytes.count, from: from, bytes)
    if crlf > 0, lf > 0 { otherLineEnd = crlf > lf ? firstLF : firstCRLF }
  }

  private mutating func noteBlanks(before end: Int, from start: Int, _ bytes: [UInt8]) {
    var blank = end
    while blank > start, bytes[blank - 1] == 32 || bytes[blank - 1] == 9 { blank -= 1 }
    if blank < end { trailingSpaces.append(blank..<end) }
  }
}
