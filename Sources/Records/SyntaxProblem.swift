internal import CLibYAML
internal import Diagnostics

/// What libyaml stumbled over.
struct SyntaxProblem {
  private let problem: String
  private let context: String
  /// In characters, from the byte order mark on.
  private let character: Int
  private let contextCharacter: Int
  /// In bytes; what cannot even be decoded into characters has no other place.
  private let offset: Int?

  static let outOfMemory = SyntaxProblem("there is not enough memory")

  private init(_ problem: String) {
    self.problem = problem
    context = ""
    character = 0
    contextCharacter = 0
    offset = nil
  }

  init(_ parser: UnsafePointer<yaml_parser_t>) {
    let parser = parser.pointee
    problem = parser.problem.map { String(cString: $0) } ?? "the file cannot be read as YAML"
    context = parser.context.map { String(cString: $0) } ?? ""
    character = Int(parser.problem_mark.index)
    contextCharacter = Int(parser.context_mark.index)
    offset = parser.error == YAML_READER_ERROR ? Int(parser.problem_offset) : nil
  }

  /// The problem as a curator can use it, at the place where it shows.
  func diagnostic(in bytes: [UInt8], skipping skipped: Int, path: String) -> Diagnostic {
    var cursor = OffsetCursor(bytes, base: skipped, isASCII: false)
    let lines = LineTable(bytes)
    let at = offset.map { min($0 + skipped, bytes.count) } ?? cursor.offset(ofCharacter: character)
    let hasContext = !context.isEmpty
    let contextAt = hasContext ? cursor.offset(ofCharacter: contextCharacter) : at
    var notes: [String] = []
    let message: String
    var shown = at
    if at < bytes.count, bytes[at] == 9 {
      message = "a tab cannot indent; use blanks"
    } else if let explanation = SyntaxExplanation.of(problem, context: context) {
      message = explanation.message
      let isAtEnd = bytes[at...].allSatisfy { $0 == 32 || $0 == 10 || $0 == 13 }
      if hasContext, explanation.showsContext || explanation.showsContextAtEnd && isAtEnd {
        shown = contextAt
      } else if hasContext, let subject = explanation.subject {
        let place = lines.position(at: contextAt, in: bytes)
        notes.append("\(subject) begins in line \(place.line), column \(place.column)")
      }
    } else {
      message = hasContext ? "\(problem) \(context)" : problem
    }
    notes.append("libyaml: " + (hasContext ? "\(context), \(problem)" : problem))
    let isTab = shown == at && at < bytes.count && bytes[at] == 9
    return Diagnostic(
      rule: isTab ? "yaml-tab" : "yaml-syntax", severity: .error, message: message, file: path,
      range: TextRange(at: lines.position(at: shown, in: bytes)), notes: notes)
  }
}
