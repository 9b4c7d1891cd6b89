internal import Dispatch
internal import Synchronization

/// Tapes on their way from the thread that records events to the one that plays them, in order; but a few of them exist.
///
/// A tape is used by one thread at a time, and each of the two counts the tapes for itself: the semaphores are all that they share.
final class EventRelay: @unchecked Sendable {
  private let tapes: [EventTape]
  private let blank, recorded: DispatchSemaphore
  private var recording = 0
  private var playing = 0
  /// Written before the last tape is passed on, and read after that.
  private var failure: (any Error)?
  private let isStoppedFlag = Atomic<Bool>(false)

  init(tapes count: Int = 4, size: Int = 1 << 17) {
    tapes = (0..<count).map { _ in EventTape(capacity: size) }
    // A semaphore must not end below what it began with; the first tape is in use.
    (blank, recorded) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    for _ in 1..<count { blank.signal() }
  }

  // MARK: Who records

  /// The tape to record on.
  var tape: EventTape { tapes[recording % tapes.count] }

  /// Whether nobody listens any more.
  var isStopped: Bool { isStoppedFlag.load(ordering: .relaxed) }

  /// Passes the tape on, and waits until there is another one.
  func pass() {
    recorded.signal()
    blank.wait()
    recording += 1
    tape.removeAll()
  }

  /// Passes the last tape on, and why there are no more.
  func finish(_ failure: (any Error)?) {
    self.failure = failure
    tape.isLast = true
    recorded.signal()
  }

  // MARK: Who plays

  /// Calls `body` with each tape until that says it is enough; throws what ended the recording. The recorder is done by then.
  func play(_ body: (EventTape) -> Bool) throws {
    var isListening = true
    while true {
      recorded.wait()
      let tape = tapes[playing % tapes.count]
      if isListening, !body(tape) {
        isListening = false
        isStoppedFlag.store(true, ordering: .relaxed)
      }
      if tape.isLast { break }
      playing += 1
      blank.signal()
    }
    if isListening, let failure { throw failure }
  }
}
