internal import Dispatch
internal import Ontology
internal import Synchronization

/// Hands terms from the thread that reads them to others that work on them, a few hundred at a time and only a
/// few hundred ahead. Every stage gets every term, in order, on a thread of its own.
final class TermPipe {
  /// What one thread does: with each term, and when there are no more.
  struct Stage: Sendable {
    var work: @Sendable (borrowing Term) throws -> Void
    var end: @Sendable () throws -> Void
  }

  private let stages: [(stage: Stage, queue: DispatchQueue, room: DispatchSemaphore)]
  private let failure = Failure()
  private var batch: [Term] = []

  private static let batchSize = 256
  private static let batchesAhead = 4

  /// The first error of a stage, which ends the work of all.
  private final class Failure: Sendable {
    let first = Mutex<(any Error)?>(nil)
  }

  /// A pipe into `stages`, none of which is called by two threads at once.
  init(_ stages: [Stage]) {
    self.stages = stages.map {
      ($0, DispatchQueue(label: "crosswalk.index"), DispatchSemaphore(value: Self.batchesAhead))
    }
  }

  /// Takes one term. Throws what went wrong with an earlier one.
  func send(_ term: consuming Term) throws {
    batch.append(term)
    if batch.count >= Self.batchSize { try sendBatch() }
  }

  /// Ends every stage and waits for it.
  func finish() throws {
    try sendBatch()
    for (stage, queue, room) in stages { run(stage.end, on: queue, room) }
    wait()
    try throwFailure()
  }

  /// Waits until nothing runs any more, without an end.
  func wait() {
    for stage in stages { stage.queue.sync {} }
  }

  private func sendBatch() throws {
    try throwFailure()
    guard !batch.isEmpty else { return }
    let full = batch
    batch = []
    batch.reserveCapacity(Self.batchSize)
    for (stage, queue, room) in stages {
      let work: @Sendable () throws -> Void = {
        // A span lends its terms; an array would copy each, and a term has many parts to count.
        let terms = full.span
        for index in terms.indices { try stage.work(terms[index]) }
      }
      run(work, on: queue, room)
    }
  }

  private func run(
    _ work: @escaping @Sendable () throws -> Void, on queue: DispatchQueue, _ room: DispatchSemaphore
  ) {
    room.wait()
    queue.async { [failure] in
      defer { room.signal() }
      if failure.first.withLock({ $0 != nil }) { return }
      do {
        try work()
      } catch {
        failure.first.withLock { if $0 == nil { $0 = error } }
      }
    }
  }

  private func throwFailure() throws {
    if let error = failure.first.withLock({ $0 }) { throw error }
  }
}
