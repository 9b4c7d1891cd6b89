import ByteIO
import Dispatch
import Foundation

/// What happens on Ctrl-C: temporary files go, nothing half-written stays, and the exit code is 130.
enum Interrupts {
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// To be called once, first thing.
  static func install() {
    // A closed pipe is then a failed write, which is reported like any other.
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
      source.setEventHandler {
        TemporaryFiles.deleteAll()
        Console.say("crosswalk: interrupted; nothing was half-written")
        _exit(130)
      }
      source.activate()
      sources.append(source)
    }
  }
}
