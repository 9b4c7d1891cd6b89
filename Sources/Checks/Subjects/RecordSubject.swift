internal import Diagnostics
internal import Records

/// A record file with what was found in it.
public struct RecordSubject: Sendable {
  public let survey: RecordSurvey
  let context: CheckContext
  /// The evidence whose publication was looked up: none where there is nothing to look in.
  let quotations: [Quotation]

  init(_ survey: RecordSurvey, _ context: CheckContext) {
    self.survey = survey
    self.context = context
    quotations = context.references.map { library in survey.evidence.compactMap { Quotation($0, in: library) } } ?? []
  }

  /// A finding of `rule` at `node`; where a mapping or list is meant, at its key, if `startingWithKey`, or at its first line.
  func finding(_ rule: CheckRule, at node: RecordNode, startingWithKey: Bool = false, _ message: String) -> Finding {
    let key = startingWithKey && node.kind != .scalar ? node.key : nil
    var range = (key ?? node).range
    if key == nil, node.kind != .scalar, range.end.line > range.start.line {
      range.end = node.firstKey?.range.end ?? range.start
    }
    var finding = Finding(
      diagnostic: Diagnostic(
        rule: rule.id, severity: rule.severity, message: message, file: node.file.path, range: range))
    finding.path = node.path
    finding.line = node.file.lineText(range.start.line)
    if node.kind == .scalar { finding.labelBytes = node.bytes }
    return finding
  }

  /// A finding of `rule` at each of `places`, bytes of the file.
  func notes(_ rule: CheckRule, at places: [Range<Int>], _ message: (Range<Int>) -> String) -> [Finding] {
    let file = survey.file
    return places.map { place in
      let range = TextRange(start: file.position(at: place.lowerBound), end: file.position(at: place.upperBound))
      var finding = Finding(
        diagnostic: Diagnostic(
          rule: rule.id, severity: rule.severity, message: message(place), file: file.path, range: range))
      finding.line = file.lineText(range.start.line)
      return finding
    }
  }

  /// A fix that makes `node`, a scalar, read `text`.
  func rewrite(_ kind: Fix.Class, _ node: RecordNode, to text: String) -> Fix {
    Fix(
      kind: kind, summary: "write “\(text)” instead of “\(node.text)”",
      edits: [ScalarWriter.edit(replacing: node, with: text)], newLabel: text)
  }
}

extension RecordNode {
  /// The first key of a mapping.
  fileprivate var firstKey: RecordNode? {
    var first: RecordNode?
    forEachEntry { key, _ in first = first ?? key }
    return first
  }
}
