internal import Diagnostics

/// The line that a finding points into, shortened around the place where it is long, with carets below, and the line before.
struct TextExcerpt {
  private let number: Int
  private let before: String?
  private let line: String
  private let indent: String
  private let carets: String

  /// How many characters of a line are shown.
  private static let width = 100

  init(_ line: String, before: String?, at range: TextRange) {
    let characters = Array(line.unicodeScalars)
    let start = min(range.start.column - 1, characters.count)
    let end =
      range.end.line == range.start.line ? min(range.end.column - 1, characters.count) : characters.count
    let from = end <= Self.width ? 0 : max(0, min(start - 20, characters.count - Self.width))
    let to = min(characters.count, from + Self.width)
    let lead = from > 0 ? "…" : ""
    number = range.start.line
    self.before = from > 0 ? nil : before.map { Self.visible(Array($0.unicodeScalars).prefix(Self.width)) }
    self.line = lead + Self.visible(characters[from..<to]) + (to < characters.count ? "…" : "")
    indent = String(repeating: " ", count: start - from + lead.count)
    carets = String(repeating: "^", count: max(1, min(end, to) - start))
  }

  /// Tabs and control characters, which would shift the carets or drive the terminal, as blanks.
  private static func visible(_ characters: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for character in characters {
      let isControl = character.value < 0x20 || (0x7f...0x9f).contains(character.value)
      text.append(isControl ? " " : character)
    }
    return String(text)
  }

  /// The lines, with numbers at their side.
  func text(painting paint: (_ carets: String) -> String) -> String {
    let width = "\(number)".count
    func margin(_ text: String) -> String { String(repeating: " ", count: width - text.count) + "\(text) | " }
    var text = ""
    if let before { text += margin("\(number - 1)") + before + "\n" }
    return text + margin("\(number)") + line + "\n" + margin("") + indent + paint(carets) + "\n"
  }
}
