import ByteIO
import Diagnostics
import Foundation

/// The terminal: messages go to standard error, results to standard output.
enum Console {
  /// Writes a message for the person at the terminal.
  static func say(_ message: String) {
    let sink = ByteSink.standardError()
    sink.write(message + "\n")
    try? sink.finish()
  }

  /// Writes a question, and stays on its line.
  static func ask(_ question: String) {
    let sink = ByteSink.standardError()
    sink.write(question)
    try? sink.finish()
  }

  /// Writes diagnostics as `file:line:column: severity: message [rule]`.
  static func say(_ diagnostics: [Diagnostic]) {
    let sink = ByteSink.standardError()
    for diagnostic in diagnostics {
      let place = diagnostic.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      sink.write(
        "\(diagnostic.file)\(place): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule)]\n"
      )
      for note in diagnostic.notes { sink.write("  \(note)\n") }
    }
    try? sink.finish()
  }

  /// Whether standard output is a terminal that wants colours (https://no-color.org).
  static var usesColor: Bool {
    isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }
}

/// A line that tells how far long work has come: on a terminal only, never in a pipe.
struct Progress {
  private let isOn = isatty(STDERR_FILENO) == 1

  /// Shows `text` in place of what was shown before.
  func show(_ text: String) {
    guard isOn else { return }
    let sink = ByteSink.standardError()
    sink.write("\r\u{1b}[K\(text)")
    try? sink.finish()
  }

  /// Takes the line away.
  func clear() { show("") }
}
