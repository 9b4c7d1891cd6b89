import ByteIO
import Checks
import Foundation
import Records

/// `check --watch`: checks each file again as soon as it is saved.
struct Watch {
  let records: RecordChecking
  /// Shows what was found in the files that changed.
  let show: (CheckReport) throws -> Void

  /// How often the files are looked at, in nanoseconds: well below what a person notices.
  private static let pause: UInt64 = 20_000_000
  /// After how many looks new files are looked for.
  private static let looksBetweenWalks = 25

  /// Runs until it is interrupted.
  func run() async throws {
    var corpus = try records.corpus()
    var stamps = stamps(of: corpus)
    Console.say("watching \(corpus.entries.count) files; Ctrl-C ends it")
    var looks = 0
    while true {
      try await Task.sleep(nanoseconds: Self.pause)
      looks += 1
      if looks % Self.looksBetweenWalks == 0 { corpus = (try? records.corpus()) ?? corpus }
      let now = self.stamps(of: corpus)
      let changed = corpus.entries.filter { now[$0.path] != stamps[$0.path] }
      stamps = now
      guard !changed.isEmpty else { continue }
      let start = ContinuousClock.now
      let report = try await records.run(try RecordCorpus(paths: changed.map(\.path)))
      try show(report)
      let time = (ContinuousClock.now - start).formatted(
        .units(allowed: [.milliseconds], fractionalPart: .show(length: 1)))
      Console.say("checked \(changed.map(\.path).joined(separator: ", ")) in \(time)")
    }
  }

  private func stamps(of corpus: RecordCorpus) -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for entry in corpus.entries { stamps[entry.path] = FileStamp(path: entry.path) }
    return stamps
  }
}
