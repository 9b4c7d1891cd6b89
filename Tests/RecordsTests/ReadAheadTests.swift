import Synchronization
import Testing

@testable import Records

@Suite struct ReadAheadTests {
  private let entries = (0..<200).map { RecordCorpus.Entry(path: "\($0)") }

  @Test(arguments: [1, 2, 7])
  func partsComeInOrder(workers: Int) {
    let files = ReadAhead(entries, workers: workers, limit: 20) { { Int($0.path) ?? -1 } }
    defer { files.stop() }
    for start in stride(from: 0, to: 200, by: 10) {
      #expect(files.take(start..<start + 10) == Array(start..<start + 10))
    }
  }

  /// What waits is bounded, however slow the one is who takes it.
  @Test func noMoreIsReadThanThereIsRoomFor() {
    let counts = Mutex((read: 0, taken: 0, most: 0))
    let files = ReadAhead(entries, workers: 4, limit: 12) {
      { _ in
        counts.withLock { counts in
          counts.read += 1
          counts.most = max(counts.most, counts.read - counts.taken)
        }
      }
    }
    for start in stride(from: 0, to: 200, by: 4) {
      // Counted as taken beforehand, since workers go on while they are handed over.
      counts.withLock { $0.taken += 4 }
      #expect(files.take(start..<start + 4).count == 4)
    }
    files.stop()
    #expect(counts.withLock { $0.read } == 200)
    #expect(counts.withLock { $0.most } <= 12)
  }

  @Test func stoppingWaitsForNothingThatNobodyTakes() {
    let read = Mutex(0)
    let files = ReadAhead(entries, workers: 3, limit: 10) { { _ in read.withLock { $0 += 1 } } }
    _ = files.take(0..<5)
    files.stop()
    #expect(read.withLock { $0 } <= 15)
    ReadAhead(entries, workers: 2, limit: 3) { { _ in } }.stop()
    ReadAhead([], workers: 2, limit: 3) { { _ in } }.stop()
  }

  @Test func anErrorOfTheOneWhoTakesEndsTheReading() async throws {
    struct Enough: Error {}
    let corpus = try RecordCorpus(paths: ["/dev/null"])
    await #expect(throws: Enough.self) {
      try await corpus.forEachBatch(reading: { { $0.path } }, { _ in throw Enough() })
    }
  }
}
