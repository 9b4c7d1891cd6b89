import ByteIO
import Checks
import Foundation
import Records

/// `check --watch`: checks each file again as soon as it is saved, however the editor does that.
struct Watch {
  let records: RecordChecking
  /// Shows what was found in the files that changed.
  let show: (CheckReport) throws -> Void

  /// How often the files are looked at: well below what a person notices. Where there are so many files that a look takes
  /// long, less often.
  private static let pause = Duration.milliseconds(20)
  /// After how many looks new files are looked for.
  private static let looksBetweenWalks = 10

  /// Runs until it is interrupted.
  func run() async throws {
    var corpus = try records.corpus()
    var stamps = stamps(of: corpus)
    Console.say("watching \(corpus.entries.count) files; Ctrl-C ends it")
    let clock = ContinuousClock()
    var looks = 0
    var took = Duration.zero
    while true {
      try await Task.sleep(for: max(Self.pause, took * 4))
      let start = clock.now
      looks += 1
      // While an editor replaces a file or a folder it may be away for a moment.
      if looks % Self.looksBetweenWalks == 0, let found = try? records.corpus() { corpus = found }
      let now = self.stamps(of: corpus)
      let changed = corpus.entries.map(\.path).filter { now[$0] != nil && now[$0] != stamps[$0] }
      let deleted = stamps.keys.filter { now[$0] == nil && FileWalk.kind(of: $0) == .missing }.sorted()
      if !deleted.isEmpty { Console.say("deleted \(deleted.joined(separator: ", "))") }
      stamps = now
      took = clock.now - start
      if !changed.isEmpty { try await check(changed, clock) }
    }
  }

  private func check(_ paths: [String], _ clock: ContinuousClock) async throws {
    let start = clock.now
    // Gone again: the next look will tell.
    guard let corpus = try? RecordCorpus(paths: paths) else { return }
    try show(try await records.run(corpus))
    let time = (clock.now - start).formatted(.units(allowed: [.milliseconds], fractionalPart: .show(length: 1)))
    Console.say("checked \(paths.joined(separator: ", ")) in \(time)")
  }

  private func stamps(of corpus: RecordCorpus) -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    for entry in corpus.entries { stamps[entry.path] = FileStamp(path: entry.path) }
    return stamps
  }
}
