internal import Dispatch
internal import Synchronization

/// Hands statements to a sink on another core, so that who makes them need not wait for who writes them.
///
/// They arrive in order, a block at a time, and but a few blocks wait. What the sink throws is thrown by a later call, so that
/// the place that a statement came from is gone by then.
public final class QuadPipeline: QuadSink {
  private let worker: Worker
  private var block = QuadBlock()

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

  public func receive(prefix: String, namespace: String) throws {
    try pass()
    worker.wait()
    try worker.check()
    try worker.sink.receive(prefix: prefix, namespace: namespace)
  }

  private func pass() throws {
    try worker.check()
    if block.count > 0 { worker.take(block) }
    block = QuadBlock()
  }
}

/// The sink and the thread that it is used by: one at a time, since the queue is serial and others wait for it first.
private final class Worker: @unchecked Sendable {
  let sink: any QuadSink
  private var buffer = QuadBuffer()
  private let queue = DispatchQueue(label: "crosswalk.quads")
  private let room = DispatchSemaphore(value: 4)
  private let failure = Mutex<(any Error)?>(nil)

  init(_ sink: any QuadSink) { self.sink = sink }

  func take(_ block: QuadBlock) {
    room.wait()
    queue.async {
      defer { self.room.signal() }
      if self.failure.withLock({ $0 != nil }) { return }
      do {
        for index in 0..<block.count {
          block.load(index, into: &self.buffer)
          try self.sink.receive(self.buffer)
        }
      } catch {
        self.failure.withLock { $0 = error }
      }
    }
  }

  func wait() { queue.sync {} }

  func check() throws {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}

/// Statements in a row, their bytes one behind the other.
private struct QuadBlock: Sendable {
  private struct Entry: Sendable {
    let bytes: Range<Int>
    let parts: Range<Int>
    let subject, predicate, object, graph: QuadBuffer.Term
  }

  private var bytes: [UInt8] = []
  private var parts: [QuadBuffer.Term] = []
  private var entries: [Entry] = []

  var count: Int { entries.count }

  mutating func append(_ quad: borrowing QuadBuffer) {
    let (start, firstPart) = (bytes.count, parts.count)
    bytes.append(contentsOf: quad.bytes)
    if !quad.parts.isEmpty { parts.append(contentsOf: quad.parts) }
    entries.append(
      Entry(
        bytes: start..<bytes.count, parts: firstPart..<parts.count, subject: quad.subject, predicate: quad.predicate,
        object: quad.object, graph: quad.graph))
  }

  /// Makes `buffer` the statement with that number.
  func load(_ index: Int, into buffer: inout QuadBuffer) {
    let entry = entries[index]
    buffer.removeAll()
    buffer.append(bytes, entry.bytes)
    if !entry.parts.isEmpty { buffer.parts.append(contentsOf: parts[entry.parts]) }
    buffer.subject = entry.subject
    buffer.predicate = entry.predicate
    buffer.object = entry.object
    buffer.graph = entry.graph
  }
}
