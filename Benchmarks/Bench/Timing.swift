import Foundation

/// Measuring: the best of several runs, since everything else on the machine only ever makes a run slower.
enum Timing {
  /// Seconds of the fastest of `runs` runs of `body`.
  static func best(runs: Int = 5, _ body: () -> Void) -> Double {
    (0..<runs).map { _ in
      let start = DispatchTime.now().uptimeNanoseconds
      body()
      return Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
    }.min() ?? 0
  }

  /// A command and its floor, by turns: the pair of runs with the middle ratio, and the peak of all. The speed of a shared machine
  /// changes from one second to the next, and the fastest of many short runs would meet the fast seconds sooner than a long one.
  static func process(
    runs: Int, _ binary: String, _ arguments: [String], floor: () -> Void
  ) throws -> (ours: (seconds: Double, peak: Double), floor: Double) {
    let pairs = try (0..<runs).map { _ in
      let before = best(runs: 1, floor)
      let ours = try process(runs: 1, binary, arguments)
      return (ours: ours, floor: (before + best(runs: 1, floor)) / 2)
    }
    let middle = pairs.sorted { $0.ours.seconds / $0.floor < $1.ours.seconds / $1.floor }[runs / 2]
    return ((middle.ours.seconds, pairs.map(\.ours.peak).max() ?? 0), middle.floor)
  }

  /// Seconds of the fastest of `runs` runs of a command, and its peak memory in megabytes.
  static func process(
    runs: Int, _ binary: String, _ arguments: [String]
  ) throws -> (seconds: Double, peak: Double) {
    var seconds = Double.infinity
    var peak = 0.0
    for _ in 0..<runs {
      let start = DispatchTime.now().uptimeNanoseconds
      let usage = try run(binary, arguments)
      seconds = min(seconds, Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9)
      peak = max(peak, Double(usage.ru_maxrss) / 1024)
    }
    return (seconds, peak)
  }

  private static func run(_ binary: String, _ arguments: [String]) throws -> rusage {
    var pid: pid_t = 0
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var pointers = ([binary] + arguments).map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    guard posix_spawn(&pid, binary, &actions, nil, pointers, environ) == 0 else {
      throw CocoaError(.executableNotLoadable)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(pid, &status, 0, &usage)
    let code = (status >> 8) & 0xff
    if status & 0x7f != 0 || code > 1 { print("bench: \(arguments.first ?? "") ended with \(code)") }
    return usage
  }
}
