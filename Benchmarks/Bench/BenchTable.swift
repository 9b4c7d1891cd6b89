import Foundation

/// The table that the benchmarks print, a row at a time.
struct BenchTable {
  init() {
    print(line("job", "ours ms", "floor ms", "ratio", "limit", "MB/s", "peak MB", ""))
    print(String(repeating: "-", count: 108))
  }

  /// One job: `size` in bytes, times in seconds; limits on the ratio, on the throughput in MB/s, on the seconds, on the memory.
  func row(
    _ job: String, _ size: Int?, _ ours: Double, _ floor: Double?, limit: Double?, throughput: Double? = nil,
    seconds: Double? = nil, memory: Double? = nil, megabytes: Double? = nil
  ) {
    let ratio = floor.map { ours / $0 }
    let speed = size.map { Double($0) / 1e6 / ours }
    var verdicts: [Bool] = []
    if let limit, let ratio { verdicts.append(ratio <= limit) }
    if let seconds { verdicts.append(ours <= seconds) }
    if let throughput, let speed { verdicts.append(speed >= throughput) }
    if let megabytes, let memory { verdicts.append(memory <= megabytes) }
    let bound =
      limit.map { "\(format($0, 1)) ×" } ?? throughput.map { "\(format($0, 0)) MB/s" }
      ?? seconds.map { "\(format($0, 1)) s" } ?? ""
    print(
      line(
        job, format(ours * 1000, 1), floor.map { format($0 * 1000, 1) } ?? "", ratio.map { format($0, 2) } ?? "", bound,
        speed.map { format($0, 0) } ?? "", (memory ?? Self.ownPeak).map { format($0, 0) } ?? "",
        verdicts.isEmpty ? "" : verdicts.allSatisfy { $0 } ? "reached" : "MISSED"))
  }

  /// What another program takes for the job above.
  func peer(_ name: String, _ size: Int, _ measured: (seconds: Double, peak: Double)) {
    let speed = Double(size) / 1e6 / measured.seconds
    print(
      line(
        "  \(name)", format(measured.seconds * 1000, 1), "", "", "", format(speed, 0), format(measured.peak, 0), "peer")
    )
  }

  private static var ownPeak: Double? {
    var usage = rusage()
    return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? Double(usage.ru_maxrss) / 1024 : nil
  }

  private func format(_ number: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", number) }

  private func line(_ cells: String...) -> String {
    let widths = [40, 10, 10, 8, 10, 8, 9, 9]
    return zip(cells, widths).enumerated().map { index, pair in
      let (cell, width) = pair
      let gap = String(repeating: " ", count: max(0, width - cell.count))
      return index == 0 ? cell + gap : gap + cell
    }.joined()
  }
}
