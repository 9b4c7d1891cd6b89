public import Diagnostics
public import Identifiers
public import Records

/// What a check says of one place: the diagnostic, what was found and meant there, and how to repair it.
public struct Finding: Sendable {
  public var diagnostic: Diagnostic
  /// The path of the mapping that holds the pair; empty where the finding is about the file.
  public var path: String = ""
  /// The same with names in place of positions, `phenotypes["Seizure"].phenotype_term.term`: it outlives what is added above.
  public var place: String = ""
  /// What the finding stands on, where it is about neither an identifier nor a label; its first line.
  public var excerpt: String = ""
  /// The identifier as it is written.
  public var id: String?
  /// The label as it is written.
  public var label: String?
  /// The bytes of the identifier and of the label, where there are any.
  public var idBytes: Range<Int>?
  public var labelBytes: Range<Int>?
  /// The label that the ontology gives to the identifier.
  public var expected: String?
  /// Terms that were probably meant, best first.
  public var candidates: [Candidate] = []
  /// Who says so.
  public var source: FindingSource?
  public var fix: Fix?
  /// The places of the fix's edits, in their order.
  public var editRanges: [TextRange] = []
  /// The lines that it is about: those of its place, and those of the identifier and the label.
  public var lines: [ClosedRange<Int>] = []
  /// The line that the finding points into, for renderers, and the one before it where it says anything.
  public var line: String?
  public var lineBefore: String?
  /// Stays the same while lines move; see <doc:Reports>. Empty until ``CheckReport/addFingerprints(naming:)``.
  public var fingerprint: String = ""

  public init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// A term that was probably meant.
public struct Candidate: Sendable, Hashable {
  public let id: CURIE
  public let label: String
  /// From 0 to 1; comparable within one finding only.
  public let score: Double
  /// In words: `exact label`, `exact synonym` …
  public let reason: String

  public init(id: CURIE, label: String, score: Double, reason: String) {
    self.id = id
    self.label = label
    self.score = score
    self.reason = reason
  }
}

/// The ontology that a finding rests on.
public struct FindingSource: Sendable, Hashable {
  /// Its short name, such as `mondo`.
  public let ontology: String
  public let version: String?
  /// The file it was indexed from.
  public let file: String

  public init(ontology: String, version: String?, file: String) {
    self.ontology = ontology
    self.version = version
    self.file = file
  }
}

/// A repair: byte edits, and how sure one can be of them.
public struct Fix: Sendable, Hashable {
  /// Who may apply a fix.
  public enum Class: String, Sendable, CaseIterable {
    /// The identifier is beyond doubt and only its label is mended: `fix` does it.
    case safe
    /// Probably right, on request only.
    case likely
    /// Either side may be wrong: only when its rule is accepted by name.
    case judgement
  }

  public let kind: Class
  /// What it does, as an imperative: `write “lung” instead of “Lung”`.
  public let summary: String
  public let edits: [TextEdit]
  /// What identifier and label read afterwards, where they change.
  public let newID: String?
  public let newLabel: String?

  public init(kind: Class, summary: String, edits: [TextEdit], newID: String? = nil, newLabel: String? = nil) {
    self.kind = kind
    self.summary = summary
    self.edits = edits
    self.newID = newID
    self.newLabel = newLabel
  }
}
