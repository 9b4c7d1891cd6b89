import Ontology
import TestSupport

/// A record as the scorer writes it: pairs in the styles that are found in the wild, with or without errors planted.
struct SampleRecord {
  /// How a pair is written.
  struct Style {
    enum Quotes: CaseIterable { case none, single, double }
    var quotes = Quotes.none
    var isFlow = false
    var labelFirst = false
    var hasComment = false
  }

  /// A pair and the error that is planted in it, if one is.
  struct Pair {
    let slot: RecordSlot
    let term: Term
    var style: Style
    var error: PlantedError?
  }

  /// What must be found, and where.
  struct Expectation: Hashable {
    let line: Int
    let column: Int
    let rule: String
    let candidate: String?
  }

  let name: String
  let subject: Term
  var pairs: [Pair]
  var hasCRLF = false
  var hasMark = false
  var hasFinalNewline = true

  /// The text of the record, errors only where `isPlanted` says, and what must be found in it.
  func text(planting isPlanted: (PlantedError) -> Bool) -> (text: String, expected: [Expectation]) {
    var page = RecordPage()
    page.add("name: \(name)")
    page.add("disease_term:")
    page.add("  preferred_term: \(RecordPage.scalar(subject.label ?? "", .single))")
    page.add("  term: {id: \"\(subject.id)\", label: \(RecordPage.scalar(subject.label ?? "", .double))}")
    for section in ["has_subtypes", "pathophysiology", "phenotypes", "genetic", "treatments"] {
      let own = pairs.filter { $0.slot.section == section }
      if own.isEmpty { continue }
      page.add("\(section):")
      for (number, pair) in own.enumerated() {
        page.add("- name: \(section) \(number + 1)")
        page.add("  \(pair.slot.key):")
        page.add(pair, planted: pair.error.flatMap { isPlanted($0) ? $0 : nil })
      }
    }
    var text = page.lines.joined(separator: hasCRLF ? "\r\n" : "\n")
    if hasFinalNewline { text += hasCRLF ? "\r\n" : "\n" }
    return ((hasMark ? "\u{feff}" : "") + text, page.expected)
  }
}

/// The lines of a record as they are written.
struct RecordPage {
  private(set) var lines: [String] = []
  private(set) var expected: [SampleRecord.Expectation] = []

  mutating func add(_ line: String) { lines.append(line) }

  mutating func add(_ pair: SampleRecord.Pair, planted error: PlantedError?) {
    let id = error.map(\.id) ?? pair.term.id.text
    let label = error.map(\.label) ?? pair.term.label
    let quotes = quotes(of: pair)
    let lead = pair.slot.isList ? "  - " : "    "
    let wording = error?.wording ?? pair.term.label ?? ""
    add("\(lead)preferred_term: \(Self.scalar(wording, .single))")
    // An identifier with a blank behind its colon would be a mapping.
    let halves = [
      id.map { ("id", Self.scalar($0, pair.style.isFlow ? .double : quotes)) },
      label.map { ("label", Self.scalar($0, quotes)) },
    ]
    .compactMap(\.self)
    let ordered = pair.style.labelFirst ? halves.reversed() : halves
    let indent = pair.slot.isList ? "    " : "    "
    var places: [String: (line: Int, column: Int)] = [:]
    if pair.style.isFlow {
      var text = "\(indent)term: {"
      for (number, half) in ordered.enumerated() {
        text += number > 0 ? ", " : ""
        places[half.0] = (lines.count + 1, text.unicodeScalars.count + half.0.count + 3)
        text += "\(half.0): \(half.1)"
      }
      add(text + "}" + (pair.style.hasComment ? " # as written" : ""))
    } else {
      add("\(indent)term:")
      for half in ordered {
        places[half.0] = (lines.count + 1, indent.count + 2 + half.0.count + 3)
        add("\(indent)  \(half.0): \(half.1)" + (pair.style.hasComment ? "  # as written" : ""))
      }
    }
    guard let error, let place = places[error.place == .id ? "id" : "label"] else { return }
    expected.append(
      .init(line: place.line, column: place.column, rule: error.kind.rule, candidate: error.candidate))
  }

  /// The quotes of the pair, or others where a text needs them: both the clean and the planted text must fit.
  private func quotes(of pair: SampleRecord.Pair) -> SampleRecord.Style.Quotes {
    let texts = [pair.term.label, pair.error?.label, pair.error?.id].compactMap(\.self)
    if pair.style.quotes == .none, !texts.allSatisfy({ Self.isPlain($0) }) { return .double }
    if pair.style.isFlow, pair.style.quotes == .none, !texts.allSatisfy(Self.isPlainInFlow) { return .double }
    return pair.style.quotes
  }

  /// Letters, digits and inner blanks: plain in YAML wherever it stands, and no number.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, text.count > 5 else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " -_/:()'.+,".contains($0) } && !text.contains(": ")
      && !text.hasSuffix(":") && !text.hasSuffix(" ")
  }

  private static func isPlainInFlow(_ text: String) -> Bool { !text.contains(",") && !text.contains(":") }

  static func scalar(_ text: String, _ quotes: SampleRecord.Style.Quotes) -> String {
    switch quotes {
    case .none: text
    case .single: "'\(text.replacing("'", with: "''"))'"
    case .double: "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
  }
}
