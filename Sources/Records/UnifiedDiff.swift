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
    let hunks = Hunk.all(from: changes(before, after), oldCount: before.count, context: context)
    var text = "--- \(oldName)\n+++ \(newName)\n"
    for hunk in hunks {
      text += "@@ -\(place(hunk.old)) +\(place(hunk.new)) @@\n"
      var line = hunk.old.lowerBound
      for change in hunk.changes {
        while line < change.old.lowerBound {
          text += written(" ", before[line])
          line += 1
        }
        for index in change.old { text += written("-", before[index]) }
        for index in change.new { text += written("+", after[index]) }
        line = change.old.upperBound
      }
      while line < hunk.old.upperBound {
        text += written(" ", before[line])
        line += 1
      }
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

  /// Lines of the old text and what stands in their place in the new one.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func changes(_ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]) -> [Change] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      let change = Change(old: old..<old, new: new..<new)
      while removed.contains(old) { old += 1 }
      while inserted.contains(new) { new += 1 }
      if old > change.old.lowerBound || new > change.new.lowerBound {
        changes.append(Change(old: change.old.lowerBound..<old, new: change.new.lowerBound..<new))
      } else {
        old += 1
        new += 1
      }
    }
    return changes
  }

  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var changes: [Change]

    /// Changes that are near one another share a hunk.
    static func all(from changes: [Change], oldCount: Int, context: Int) -> [Hunk] {
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

  private static func place(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }

  private static func written(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
    let text = mark + String(decoding: line, as: UTF8.self)
    return line.last == 10 ? text : text + "\n\\ No newline at end of file\n"
  }
}
