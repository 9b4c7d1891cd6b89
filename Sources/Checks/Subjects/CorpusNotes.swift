internal import Diagnostics
internal import Identifiers
internal import TextPairs

/// What is remembered of each record until all have been read. It holds on to no file.
public struct CorpusNotes: Sendable {
  /// One pair, wherever it was.
  struct Mention: Sendable {
    let id: String
    let label: String
    let file: String
    let path: String
    let idRange: TextRange
    let labelRange: TextRange
    let idLine: String
    let labelLine: String
  }

  private let context: CheckContext
  /// The pairs that no ontology could decide, in the order of the corpus.
  private(set) var undecided: [Mention] = []
  /// The pairs that say what a record is about.
  private(set) var subjects: [Mention] = []

  init(context: CheckContext) { self.context = context }

  mutating func add(_ survey: FileSurvey, undecided positions: [Int]) {
    // What merely stands beside an identifier says nothing of what it is called.
    for position in positions where survey.pairs[position].text?.certainty ?? .stated == .stated {
      undecided.append(mention(of: survey.pairs[position]))
    }
    for pair in survey.pairs where pair.isSubject { subjects.append(mention(of: pair)) }
  }

  private func mention(of pair: TermPair) -> Mention {
    let id = context.identifiers.read(pair.id.text)?.curie.text ?? pair.id.text
    return Mention(
      id: id, label: pair.label.text, file: pair.id.file, path: pair.path, idRange: pair.id.range,
      labelRange: pair.label.range, idLine: pair.id.line, labelLine: pair.label.line)
  }

  /// A finding of `rule` at the identifier or the label of `mention`.
  func finding(_ rule: CheckRule, at mention: Mention, isLabel: Bool, _ message: String) -> Finding {
    var finding = Finding(
      diagnostic: Diagnostic(
        rule: rule.id, severity: rule.severity, message: message, file: mention.file,
        range: isLabel ? mention.labelRange : mention.idRange))
    finding.path = mention.path
    finding.id = mention.id
    finding.label = mention.label
    finding.line = isLabel ? mention.labelLine : mention.idLine
    return finding
  }
}

extension CorpusNotes.Mention {
  /// `file:line`, to point to it from elsewhere.
  var place: String { "\(file):\(idRange.start.line)" }
}
