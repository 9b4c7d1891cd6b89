internal import Diagnostics

/// The headers of several documents as one.
struct HeaderMerge {
  private(set) var header = OBOFrame(.header)
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the clauses of `header` are from: a file, and perhaps a line.
  private var places: [String] = []
  private var isFirst = true
  /// The default namespace of the document whose frames come next, where it is not that of the merged one.
  private var namespace: String?

  /// Adds the header of `input`; its frames are to come next.
  mutating func add(_ input: OBOMerge.Input) {
    for (number, clause) in input.document.header.clauses.enumerated() {
      let line = input.document.header.place.line(ofClause: number)
      if let known = header.clauses.firstIndex(where: { $0.saysTheSame(as: clause) }) {
        header.clauses[known] = header.clauses[known].united(with: clause)
      } else if let rival = header.clauses.firstIndex(where: { Self.exclude($0, clause) }) {
        report(clause, rival, file: input.file, line: line)
      } else if !isFirst, clause.tag == .defaultNamespace {
        // Frames that are there already have none.
      } else {
        if !isFirst, Self.isMacro(clause.tag) {
          report(.note, "“\(clause.tag.name)” now holds for the frames of all documents", file: input.file, line: line)
        }
        header.clauses.append(clause)
        places.append(input.file + (line.map { ":\($0)" } ?? ""))
      }
    }
    header.comments += input.document.header.comments
    let ours = header.first(.defaultNamespace)?.text
    let theirs = input.document.header.first(.defaultNamespace)?.text
    namespace = ours == theirs ? nil : theirs
    isFirst = false
  }

  /// A frame with the namespace that its own document gave it by default.
  func qualified(_ frame: OBOFrame) -> OBOFrame {
    guard let namespace, frame.first(.namespace) == nil, [.term, .typedef, .instance].contains(frame.kind) else {
      return frame
    }
    var frame = frame
    frame.clauses.append(OBOClause(.namespace, .text(namespace)))
    return frame
  }

  /// Whether two clauses that differ cannot both be in a header.
  private static func exclude(_ left: OBOClause, _ right: OBOClause) -> Bool {
    guard left.tag == right.tag else { return false }
    if case .definition(let id, _, _) = left.value, case .definition(let other, _, _) = right.value {
      return id == other
    }
    return FrameCheck.severityOfSecond(left.tag) != nil
  }

  private static func isMacro(_ tag: OBOTag) -> Bool { tag.name.hasPrefix("treat-xrefs-as") }

  private mutating func report(_ clause: OBOClause, _ rival: Int, file: String, line: Int?) {
    // A default namespace is written into the frames that had it.
    if clause.tag == .defaultNamespace { return }
    let kept = header.clauses[rival]
    if clause.tag == .idSpace {
      return report(
        .error, "the prefix “\(clause.text)” has another namespace in \(places[rival])", file: file, line: line)
    }
    let name = clause.tag == .subsetDefinition || clause.tag == .synonymTypeDefinition ? " \(clause.text)" : ""
    report(
      .note, "“\(clause.tag.name)\(name)” is that of \(places[rival]): \(kept.text)", file: file, line: line)
  }

  private mutating func report(_ severity: Severity, _ message: String, file: String, line: Int?) {
    diagnostics.append(OBOMerge.diagnostic(severity, message, file: file, line: line))
  }
}

extension OBOMerge {
  static func diagnostic(_ severity: Severity, _ message: String, file: String, line: Int?) -> Diagnostic {
    Diagnostic(
      rule: "obo-merge", severity: severity, message: message, file: file,
      range: line.map { TextRange(at: TextPosition(offset: 0, line: $0, column: 1)) })
  }
}
