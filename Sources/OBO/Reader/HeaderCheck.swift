internal import Diagnostics

/// Checks what the header declares.
enum HeaderCheck {
  static func problems(in header: OBOFrame) -> [FrameCheck.Problem] {
    var problems: [FrameCheck.Problem] = []
    checkIDSpaces(in: header, &problems)
    for (index, clause) in header.clauses.enumerated() where clause.tag == .owlAxioms && !clause.text.isEmpty {
      if isFunctionalSyntax(clause.text) { continue }
      problems.append(
        FrameCheck.Problem(
          rule: "obo-owl-axioms", message: "“owl-axioms” is not OWL functional syntax: its parentheses do not match",
          clause: index))
    }
    return problems
  }

  /// A prefix has one namespace, and a namespace one prefix: else identifiers cannot be told apart.
  private static func checkIDSpaces(in header: OBOFrame, _ problems: inout [FrameCheck.Problem]) {
    var namespaces: [String: String] = [:]
    var prefixes: [String: String] = [:]
    for (index, clause) in header.clauses.enumerated() {
      guard clause.tag == .idSpace, case .definition(let prefix, _, let namespace?) = clause.value else { continue }
      var message: String?
      if let other = namespaces[prefix], other != namespace {
        message = "the idspace “\(prefix)” is both \(other) and \(namespace)"
      } else if let other = prefixes[namespace], other != prefix {
        message = "\(namespace) is the idspace of both “\(other)” and “\(prefix)”"
      }
      if let message { problems.append(FrameCheck.Problem(rule: "obo-idspace", message: message, clause: index)) }
      namespaces[prefix] = namespaces[prefix] ?? namespace
      prefixes[namespace] = prefixes[namespace] ?? prefix
    }
  }

  /// Whether the parentheses of axioms match, outside of texts, IRIs and comments. Names are not looked at. O(n).
  private static func isFunctionalSyntax(_ text: String) -> Bool {
    var depth = 0
    var wasOpened = false
    /// What ends the text, IRI or comment that is open.
    var closing: UInt8?
    var isEscaped = false
    for byte in text.utf8 {
      if let end = closing {
        if !isEscaped, byte == end { closing = nil }
        isEscaped = !isEscaped && end == UInt8(ascii: "\"") && byte == UInt8(ascii: "\\")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): closing = byte
      case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
      case UInt8(ascii: "#"): closing = UInt8(ascii: "\n")
      case UInt8(ascii: "("):
        depth += 1
        wasOpened = true
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { return false }
      default: break
      }
    }
    return depth == 0 && wasOpened && (closing == nil || closing == UInt8(ascii: "\n"))
  }
}
