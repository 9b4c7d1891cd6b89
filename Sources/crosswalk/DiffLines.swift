/// The lines of each file that a diff without context changes, by the numbers that they have now.
struct DiffLines {
  /// In the order of the diff.
  private(set) var files: [(name: String, lines: [ClosedRange<Int>])] = []
  /// How many lines of the current hunk are still to come: whatever they look like, they are no headers.
  private var linesInHunk = 0

  init(_ diff: String) {
    // Bytes, since a carriage return and a line feed are one character.
    for line in diff.utf8.split(separator: 10, omittingEmptySubsequences: true) { add(Substring(line)) }
  }

  private mutating func add(_ line: Substring) {
    if linesInHunk > 0 {
      if !line.utf8.starts(with: "\\".utf8) { linesInHunk -= 1 }
    } else if line.hasPrefix("+++ ") {
      files.append((Self.name(line.dropFirst(4)), []))
    } else if line.hasPrefix("@@ "), !files.isEmpty {
      addHunk(line)
    }
  }

  /// `@@ -first,count +first,count @@`
  private mutating func addHunk(_ line: Substring) {
    let sides = line.split(separator: " ").dropFirst().prefix(2).map { side in
      side.dropFirst().split(separator: ",").compactMap { Int($0) }
    }
    guard sides.count == 2, let first = sides[1].first else { return }
    let (old, new) = (sides[0].count > 1 ? sides[0][1] : 1, sides[1].count > 1 ? sides[1][1] : 1)
    linesInHunk = old + new
    // Where lines were only taken away, those beside the gap may mean something else now.
    files[files.count - 1].lines.append(new > 0 ? first...(first + new - 1) : max(1, first)...(first + 1))
  }

  /// A name as git quotes it where it holds something odd.
  private static func name(_ text: Substring) -> String {
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 1 else {
      return String(text.hasSuffix("\t") ? text.dropLast() : text)
    }
    var bytes: [UInt8] = []
    var rest = text.utf8.dropFirst().dropLast()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "a"): bytes.append(7)
      case UInt8(ascii: "b"): bytes.append(8)
      case UInt8(ascii: "t"): bytes.append(9)
      case UInt8(ascii: "n"): bytes.append(10)
      case UInt8(ascii: "v"): bytes.append(11)
      case UInt8(ascii: "f"): bytes.append(12)
      case UInt8(ascii: "r"): bytes.append(13)
      case UInt8(ascii: "0")...UInt8(ascii: "3"):
        let digits = [escape] + rest.prefix(2)
        rest = rest.dropFirst(2)
        bytes.append(UInt8(truncatingIfNeeded: Int(String(decoding: digits, as: UTF8.self), radix: 8) ?? 0))
      default: bytes.append(escape)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
