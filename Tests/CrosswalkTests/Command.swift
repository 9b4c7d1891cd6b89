import Foundation
import TestSupport

/// The built command, run in a folder of its own that holds the project's data.
struct Command {
  /// What a run gave.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  let folder: URL

  /// Makes a folder with the project's data folders in it.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "crosswalk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Ontologies", "Mappings", "Samples", "Exports"] {
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: SharedData.projectRoot.appending(path: name))
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The executable beside the test bundle.
  static let executable: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "crosswalk").path),
      folder.path != "/"
    {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "crosswalk")
  }()

  /// Runs the command with `arguments`; `input` is its standard input.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments: arguments, input: input)
  }

  func run(arguments: [String], input: String = "") throws -> Outcome {
    try shell("exec \"$0\" \"$@\"", [Self.executable.path] + arguments, input: input)
  }

  /// Runs a line of shell, in which `crosswalk` is the built command.
  func shell(_ line: String, _ arguments: [String] = [], input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "crosswalk() { \"\(Self.executable.path)\" \"$@\"; }; \(line)"] + arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "CROSSWALK_CACHE": folder.appending(path: "cache").path]
    let files = try ["out", "err", "in"].map { name -> URL in
      let file = folder.appending(path: ".\(name)-\(UUID().uuidString)")
      try Data(name == "in" ? Array(input.utf8) : []).write(to: file)
      return file
    }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[2])
    try process.run()
    // A command that hangs must not hang the tests.
    let watch = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: watch)
    process.waitUntilExit()
    watch.cancel()
    return Outcome(
      code: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
  }

  /// Indexes the bundled ontologies as `terms.sqlite`.
  func index() throws {
    _ = try shell("crosswalk index build -o terms.sqlite Ontologies/*.obo Ontologies/*.owl Ontologies/*.json")
  }

  func contents(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }
}
