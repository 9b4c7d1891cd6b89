/// Counts lines in a file's bytes; LF, CRLF and CR end one.
struct LineCount {
  let bytes: [UInt8]

  /// The line, from 1, on which a byte stands. O(offset): asked for the few quotes that are not found.
  func line(at offset: Int) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) {
      if bytes[index] == 10 {
        line += 1
      } else if bytes[index] == 13, !(index + 1 < bytes.count && bytes[index + 1] == 10) {
        line += 1
      }
    }
    return line
  }
}
