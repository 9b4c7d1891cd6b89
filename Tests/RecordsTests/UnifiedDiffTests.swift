import Foundation
import Records
import TestSupport
import Testing

@Suite struct UnifiedDiffTests {
  @Test func showsContextAndMissingLineEnds() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9"
    let new = "1\n2\n3\n4\nfive\n6\n7\n8\nnine"
    let expected = """
      --- a
      +++ b
      @@ -2,8 +2,8 @@
       2
       3
       4
      -5
      +five
       6
       7
       8
      -9
      \\ No newline at end of file
      +nine
      \\ No newline at end of file

      """
    #expect(render(old, new) == expected)
    #expect(render("a", "a").isEmpty)
  }

  @Test(arguments: [
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"), ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
    ("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
    ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
  ])
  func writesHunks(_ old: String, _ new: String, _ hunks: String) {
    #expect(render(old, new) == "--- a\n+++ b\n" + hunks)
  }

  @Test(arguments: [("a b", "a b\t"), ("a\"b", "\"a\\\"b\""), ("a\nb", "\"a\\nb\""), ("é", "é")])
  func quotesNames(_ name: String, _ written: String) {
    let diff = UnifiedDiff.render(old: [1], new: [2], oldName: name, newName: "b")
    #expect(diff.hasPrefix("--- \(written)\n+++ b\n"))
  }

  /// A file that is different throughout, and one without a line that stands only once: both in reasonable
  /// time.
  @Test func staysFastWhereEverythingDiffers() {
    let old = (0..<4000).map { "old \($0)\n" }.joined()
    let new = (0..<4000).map { "new \($0)\n" }.joined()
    #expect(render(old, new).contains("@@ -1,4000 +1,4000 @@"))
    let pairs = (0..<2000).map { "a\($0)\na\($0)\n" }.joined()
    #expect(render(pairs, "x\n" + pairs + "y\n").contains("+y\n"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/patch"), "no /usr/bin/patch"))
  func patchAcceptsIt() throws {
    var random = SeededGenerator(seed: 3)
    let folder = FileManager.default.temporaryDirectory.appending(path: "diff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for round in 0..<60 {
      // Lines that repeat, and lines that stand once but move.
      var lines = (0..<Int.random(in: 0...30, using: &random)).map { line in
        round % 2 == 0 ? ["a", "b", "c", "", "é"].randomElement(using: &random) ?? "" : "line \(line)"
      }
      let end = Bool.random(using: &random) ? "\n" : "\r\n"
      let old = lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0...lines.count, using: &random)
        if round % 4 == 3, !lines.isEmpty {
          lines.shuffle(using: &random)
        } else if Bool.random(using: &random) || at == lines.count {
          lines.insert("n\(at)", at: at)
        } else {
          lines.remove(at: at)
        }
      }
      let new = lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
      let file = folder.appending(path: "f")
      let diff = folder.appending(path: "d")
      try Data(old.utf8).write(to: file)
      try Data(render(old, new).utf8).write(to: diff)
      if old == new { continue }
      let patch = Process()
      patch.executableURL = URL(filePath: "/usr/bin/patch")
      patch.arguments = ["--binary", "--silent", "-F0", file.path, diff.path]
      try patch.run()
      patch.waitUntilExit()
      #expect(patch.terminationStatus == 0, "\(render(old, new))")
      // A file that patch empties is gone.
      let patched = (try? Data(contentsOf: file)) ?? Data()
      #expect(patched == Data(new.utf8), "\(render(old, new))")
    }
  }

  private func render(_ old: String, _ new: String) -> String {
    UnifiedDiff.render(old: Array(old.utf8), new: Array(new.utf8), oldName: "a", newName: "b")
  }
}
