internal import Dispatch
internal import Synchronization

/// Files read by several workers, a little ahead of who uses them: each worker takes the next file as soon as it is done with
/// one, and what was made of them is handed out in order.
///
/// A worker has a queue of its own, so that whatever runs in parallel beside the reading finds its threads free.
final class ReadAhead<Part: Sendable>: Sendable {
  private struct State: Sendable {
    var next = 0
    /// What was made of the files and is not taken yet.
    var parts: [Int: Part] = [:]
    var isStopped = false
  }

  private let entries: [RecordCorpus.Entry]
  private let state = Mutex(State())
  /// How many more files may be read before some are taken, and how many were read since somebody looked.
  private let room, done: DispatchSemaphore
  private let workers = DispatchGroup()

  /// Begins to read. Each worker calls `makeReader` once; no more than `limit` files wait to be taken.
  init(
    _ entries: [RecordCorpus.Entry], workers count: Int, limit: Int,
    _ makeReader: @escaping @Sendable () -> (RecordCorpus.Entry) -> Part
  ) {
    self.entries = entries
    // A semaphore must not end below what it began with, as one would whose files nobody takes.
    (room, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    for _ in 0..<limit { room.signal() }
    for _ in 0..<max(1, count) {
      DispatchQueue(label: "crosswalk.records").async(group: workers) { [self] in
        let read = makeReader()
        while let index = nextIndex() {
          let part = read(entries[index])
          state.withLock { $0.parts[index] = part }
          done.signal()
        }
      }
    }
  }

  /// The file to read next, once there is room for it; `nil` when there is none.
  private func nextIndex() -> Int? {
    room.wait()
    return state.withLock { state in
      guard !state.isStopped, state.next < entries.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// What was made of the files in `range`; waits until all are read.
  func take(_ range: Range<Int>) -> [Part] {
    while true {
      let parts = state.withLock { state -> [Part]? in
        guard range.allSatisfy({ state.parts[$0] != nil }) else { return nil }
        return range.compactMap { state.parts.removeValue(forKey: $0) }
      }
      if let parts {
        for _ in range { room.signal() }
        return parts
      }
      done.wait()
    }
  }

  /// Lets the workers come to an end, and waits for them.
  func stop() {
    state.withLock { $0.isStopped = true }
    // A worker that waits for room, or will, finds that there is nothing left.
    while workers.wait(timeout: .now() + .milliseconds(1)) == .timedOut { room.signal() }
  }
}
