import ByteIO
import Foundation

/// The lines that git says have changed, against the commit at which a revision and HEAD parted.
struct GitChanges {
  private enum Change {
    /// Git does not know the file yet.
    case all
    case lines([ClosedRange<Int>])
  }

  /// By absolute path, links resolved.
  private var changes: [String: Change] = [:]
  /// The absolute paths of files, as they were asked for.
  private var resolved: [String: String] = [:]

  /// Asks git in the repositories that hold `paths`.
  init(since revision: String, near paths: [String]) throws {
    var tops: Set<String> = []
    for path in paths {
      let kind = FileWalk.kind(of: path)
      // What is missing is said by who reads it.
      if kind == .missing { continue }
      let start = URL(filePath: path).standardizedFileURL
      let folder = kind == .folder ? start : start.deletingLastPathComponent()
      let git = GitCommand(folder: folder.path)
      let top = try git.run(["rev-parse", "--show-toplevel"])
      tops.insert(String(top.prefix { $0 != "\n" }))
    }
    for top in tops.sorted() { try read(GitCommand(folder: top), since: revision, below: top) }
  }

  /// Reads a diff without context lines.
  init(diff: String, below folder: String) { add(diff, below: folder) }

  /// Whether anything in the file has changed.
  mutating func touches(_ path: String) -> Bool { change(of: path) != nil }

  /// Whether one of `lines` has changed; where there are none, the whole file is meant.
  mutating func touches(_ path: String, lines: [ClosedRange<Int>]) -> Bool {
    switch change(of: path) {
    case nil: false
    case .all: true
    case .lines(let changed): lines.isEmpty || changed.contains { range in lines.contains { $0.overlaps(range) } }
    }
  }

  private mutating func change(of path: String) -> Change? {
    let full = resolved[path] ?? URL(filePath: path).resolvingSymlinksInPath().path
    resolved[path] = full
    return changes[full]
  }

  private mutating func read(_ git: GitCommand, since revision: String, below top: String) throws {
    let start = try git.run(["rev-parse", "--verify", "--end-of-options", revision + "^{commit}"]).prefix { $0 != "\n" }
    // Where the two have nothing in common, or HEAD has no commit yet, the revision itself.
    let base = (try? git.run(["merge-base", String(start), "HEAD"]).prefix { $0 != "\n" }) ?? start
    let diff = try git.run([
      "-c", "core.quotePath=false", "diff", "--unified=0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff",
      "--no-textconv", "--no-prefix", "--find-renames", "--ignore-submodules", String(base), "--",
    ])
    add(diff, below: top)
    for name in try git.run(["ls-files", "--others", "--exclude-standard", "-z"]).split(separator: "\0") {
      changes["\(top)/\(name)"] = .all
    }
  }

  private mutating func add(_ diff: String, below folder: String) {
    for (name, lines) in DiffLines(diff).files {
      changes["\(folder)/\(name)"] = .lines(lines)
    }
  }
}

/// Running git.
struct GitCommand {
  let folder: String

  /// What git says on its standard output. Throws what it complains of.
  func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let output = Pipe()
    let complaints = FileManager.default.temporaryDirectory.appending(path: "crosswalk-git-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: complaints.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardOutput = output
    // A pipe that nobody empties would stop a git that warns of every file.
    process.standardError = (try? FileHandle(forWritingTo: complaints)) ?? FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Failure.unreadable("--changed-since needs git, which cannot be run: \(error.localizedDescription)")
    }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return String(decoding: text, as: UTF8.self)
    // What env says where there is no such program.
    case 126, 127: throw Failure.unreadable("--changed-since needs git, which is not installed")
    default:
      let lines = (try? String(contentsOf: complaints, encoding: .utf8))?.split(separator: "\n")
      throw Failure.unreadable("git: \(lines?.first ?? "it failed")")
    }
  }
}
