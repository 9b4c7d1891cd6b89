internal import Dispatch
internal import Synchronization

/// Hands statements to a sink on another core, so that who makes them need not wait for who writes them.
///
/// They arrive in order, a block at a time, and but a few blocks wait. What the sink throws is thrown by a later call, so that
/// the place that a statement came from is gone by then.
public final class QuadPipeline: QuadSink {
  private let worker: Worker
  private var block = QuadBlock(capacity: blockSize)

  private static let blockSize = 512

  private init(_ sink: any QuadSink) { worker = Worker(sink) }

  /// Runs `body` with a sink whose statements go to `sink`, which has taken all of them when this returns or throws.
  public static func run(into sink: any QuadSink, _ body: (any QuadSink) throws -> Void) throws {
    let pipeline = QuadPipeline(sink)
    defer { pipeline.worker.wait() }
    try body(pipeline)
    try pipeline.pass()
    pipeline.worker.wait()
    try pipeline.worker.check()
  }

  public func receive(_ quad: borrowing QuadBuffer) throws {
    block.append(quad)
    if block.count == Self.blockSize { try pass() }
  }

  public func receive(_ statements: QuadBlock) throws {
    if block.count > 0 { try pass() }
    try worker.check()
    worker.take(statements)
  }

  public func receive(prefix: String, namespace: String) throws {
    try pass()
    worker.wait()
    try worker.check()
    try worker.sink.receive(prefix: prefix, namespace: namespace)
  }

  private func pass() throws {
    try worker.check()
    if block.count > 0 { worker.take(block) }
    block = QuadBlock(capacity: Self.blockSize)
  }
}

/// The sink and the thread that it is used by: one at a time, since the queue is serial and others wait for it first.
private final class Worker: @unchecked Sendable {
  let sink: any QuadSink
  private let queue = DispatchQueue(label: "crosswalk.quads")
  private let room = DispatchSemaphore(value: 4)
  private let failure = Mutex<(any Error)?>(nil)

  init(_ sink: any QuadSink) { self.sink = sink }

  func take(_ block: QuadBlock) {
    room.wait()
    queue.async {
      defer { self.room.signal() }
      if self.failure.withLock({ $0 != nil }) { return }
      do { try self.sink.receive(block) } catch {
        self.failure.withLock { $0 = error }
      }
    }
  }

  func wait() { queue.sync {} }

  func check() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
