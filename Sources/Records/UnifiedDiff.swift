internal import ByteIO

/// Differences between two texts in the form that `patch` takes
/// ([unified format](https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html)).
public enum UnifiedDiff {
  /// The diff of `old` and `new`, empty where they are equal. Line ends stay as they are.
  public static func render(
    old: [UInt8], new: [UInt8], oldName: String, newName: String, context: Int = 3
  ) -> String {
    if old == new { return "" }
    let before = lines(old)
    let after = lines(new)
    let changes = LineComparison.changes(from: before, to: after)
    var text = "--- \(header(oldName))\n+++ \(header(newName))\n"
    for hunk in Hunk.all(from: changes, oldCount: before.count, context: max(0, context)) {
      text += "@@ -\(place(hunk.old)) +\(place(hunk.new)) @@\n"
      var line = hunk.old.lowerBound
      for change in hunk.changes {
        for index in line..<change.old.lowerBound { text += written(" ", before[index]) }
        for index in change.old { text += written("-", before[index]) }
        for index in change.new { text += written("+", after[index]) }
        line = change.old.upperBound
      }
      for index in line..<hunk.old.upperBound { text += written(" ", before[index]) }
    }
    return text
  }

  /// The lines of a text with their line ends.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.span.firstIndex(of: 10, in: start..<bytes.count).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var changes: [LineComparison.Change]

    /// Changes that are near one another share a hunk.
    static func all(from changes: [LineComparison.Change], oldCount: Int, context: Int) -> [Hunk] {
      var hunks: [Hunk] = []
      for change in changes {
        let from = max(0, change.old.lowerBound - context)
        let to = min(oldCount, change.old.upperBound + context)
        let shift = change.new.lowerBound - change.old.lowerBound
        let shiftAfter = change.new.upperBound - change.old.upperBound
        if let last = hunks.indices.last, hunks[last].old.upperBound >= from {
          hunks[last].old = hunks[last].old.lowerBound..<to
          hunks[last].new = hunks[last].new.lowerBound..<to + shiftAfter
          hunks[last].changes.append(change)
        } else {
          hunks.append(Hunk(old: from..<to, new: from + shift..<to + shiftAfter, changes: [change]))
        }
      }
      return hunks
    }
  }

  /// A name as GNU's tools write it: in quotes where it could be mistaken, with a tab behind it where it has
  /// a blank.
  private static func header(_ name: String) -> String {
    if name.utf8.contains(where: { $0 < 32 || $0 == 0x7f || $0 == UInt8(ascii: "\"") || $0 == 0x5c }) {
      var quoted = "\""
      for scalar in name.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case "\n": quoted += "\\n"
        case "\t": quoted += "\\t"
        case "\r": quoted += "\\r"
        case _ where scalar.value < 32 || scalar.value == 0x7f:
          let octal = String(scalar.value, radix: 8)
          quoted += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        default: quoted.unicodeScalars.append(scalar)
        }
      }
      return quoted + "\""
    }
    return name.utf8.contains(32) ? name + "\t" : name
  }

  private static func place(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }

  private static func written(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
    let text = mark + String(decoding: line, as: UTF8.self)
    return line.last == 10 ? text : text + "\n\\ No newline at end of file\n"
  }
}
