/// Where a publication's own text stands below the front matter.
///
/// The field's writer puts a heading with the title, lines with authors, journal and DOI, and `## Content` before
/// it; other writers the heading alone.
struct ReferenceBody {
  /// The text.
  let content: Range<Int>
  /// The heading before it.
  let heading: String?

  init(_ bytes: [UInt8], from start: Int) {
    var heading: String?
    var headingEnd: Int?
    var line = start
    var isAfterText = false
    while line < bytes.count {
      var end = line
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      let next = end
      var from = line
      while from < end, Original.isBlank(bytes[from]) { from += 1 }
      while end > from, Original.isBlank(bytes[end - 1]) { end -= 1 }
      if bytes[from..<end].starts(with: "## Content".utf8) {
        content = next..<bytes.count
        self.heading = heading
        return
      }
      if from < end {
        if !isAfterText, heading == nil, bytes[from..<end].starts(with: "# ".utf8) {
          heading = String(decoding: bytes[from + 2..<end], as: UTF8.self)
          headingEnd = next
        }
        isAfterText = true
      }
      line = next + 1
    }
    content = (headingEnd ?? start)..<bytes.count
    self.heading = heading
  }
}
