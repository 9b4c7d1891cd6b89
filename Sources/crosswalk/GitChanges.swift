import Foundation

/// The lines that git says have changed since a revision.
struct GitChanges {
  /// By absolute path, the lines that are new or changed; a file that git does not know yet is all new.
  private var lines: [String: [ClosedRange<Int>]] = [:]
  private var newFiles: Set<String> = []

  /// Asks git in the repository that holds `path`.
  init(since revision: String, near path: String) throws {
    let start = URL(filePath: path).standardizedFileURL
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: start.path, isDirectory: &isFolder)
    let folder = isFolder.boolValue ? start : start.deletingLastPathComponent()
    let top =
      try Self.git(["rev-parse", "--show-toplevel"], in: folder.path).split(separator: "\n").first.map(String.init)
      ?? ""
    let diff = try Self.git(
      [
        "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-prefix",
        "--end-of-options",
        revision, "--",
      ], in: top)
    read(diff, below: top)
    for name in try Self.git(["ls-files", "--others", "--exclude-standard", "-z"], in: top).split(separator: "\0") {
      newFiles.insert("\(top)/\(name)")
    }
  }

  /// Reads a diff without context lines.
  init(diff: String, below folder: String) { read(diff, below: folder) }

  /// Whether anything in the file has changed.
  func touches(_ path: String) -> Bool {
    let full = URL(filePath: path).standardizedFileURL.path
    return newFiles.contains(full) || lines[full] != nil
  }

  /// Whether the line has changed; a place that is the whole file counts where anything has.
  func touches(_ path: String, lines range: ClosedRange<Int>?) -> Bool {
    let full = URL(filePath: path).standardizedFileURL.path
    if newFiles.contains(full) { return true }
    guard let changed = lines[full] else { return false }
    guard let range else { return true }
    return changed.contains { $0.overlaps(range) }
  }

  private mutating func read(_ diff: String, below folder: String) {
    var file = ""
    for line in diff.split(separator: "\n") {
      if line.hasPrefix("+++ ") {
        file = "\(folder)/\(Self.unquoted(line.dropFirst(4)))"
      } else if line.hasPrefix("@@ "), let plus = line.split(separator: " ").first(where: { $0.hasPrefix("+") }) {
        let numbers = plus.dropFirst().split(separator: ",").compactMap { Int($0) }
        guard let first = numbers.first else { continue }
        let count = numbers.count > 1 ? numbers[1] : 1
        if count > 0 { lines[file, default: []].append(first...(first + count - 1)) }
      }
    }
  }

  /// A name as git quotes it where it holds something odd.
  private static func unquoted(_ name: Substring) -> String {
    guard name.hasPrefix("\""), name.hasSuffix("\""), name.count > 1 else {
      return String(name.hasSuffix("\t") ? name.dropLast() : name)
    }
    var text = ""
    var isEscaped = false
    for character in name.dropFirst().dropLast() {
      if isEscaped {
        text.append(["t": "\t", "n": "\n"][character] ?? character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }

  private static func git(_ arguments: [String], in folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw Failure.unreadable("git cannot be run: \(error.localizedDescription)")
    }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let problem = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let first = String(decoding: problem, as: UTF8.self).split(separator: "\n").first ?? "it failed"
      throw Failure.unreadable("git: \(first)")
    }
    return String(decoding: text, as: UTF8.self)
  }
}
