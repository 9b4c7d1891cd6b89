internal import Diagnostics

/// The rules of the reader of YAML, which refuse a file or a part of it.
enum ReaderRules {
  static let all: [CheckRule] = [
    rule(
      "yaml-syntax", "The file is not YAML", "wing: [1, 2\nname: vane\n", "the bracket is never closed",
      "The file cannot be read from this place on, so nothing in it was checked. The other files were."),
    rule(
      "yaml-tab", "A tab indents a line", "wing:\n\tname: vane\n", "a tab before the key",
      "YAML is indented with blanks; with a tab nobody can tell how deep a line stands."),
    rule(
      "yaml-duplicate-key", "A key stands twice in one mapping", "name: vane\nname: shaft\n", "two names",
      "Of a key that is given twice most programs take the last value and drop the first in silence."),
    rule(
      "yaml-encoding", "The file is not UTF-8", nil, "",
      "Records are UTF-8 (or UTF-16 with a byte order mark). Bytes that are neither were probably saved as Latin-1."),
    rule(
      "yaml-depth", "The file is nested too deeply", nil, "",
      "A limit on depth keeps a hostile or broken file from using up the stack; no real record comes near it."),
    rule(
      "yaml-alias-limit", "Aliases expand to too much", nil, "",
      "A few lines of aliases of aliases can stand for billions of nodes; there is a limit on what they expand to."),
    rule(
      "yaml-size", "The file is too large", nil, "",
      "There are limits on the size of a file and on the number of its nodes; no real record comes near them."),
    rule(
      "unreadable-file", "The file cannot be opened", nil, "",
      "It is not there any more, or may not be read. The other files were checked."),
    rule(
      "text-encoding", "The text is not UTF-8", nil, "",
      "Labels with bytes that are not UTF-8 cannot be compared, and of UTF-16 nothing can be read: save the file as UTF-8.",
      .warning),
    rule(
      "missing-column", "A column that was asked for is not in the table", nil, "",
      "“--columns” names the columns as the header of the table does; case does not count."),
    rule(
      "ragged-row", "A row does not fit the header of the table", nil, "",
      """
      A row has more cells than the header, or ends before its identifier: usually a separator in a cell that is not quoted, so
      that all that follows stands in the wrong column. Empty cells left out at the end of a row are fine.
      """, .warning),
  ]

  private static func rule(
    _ id: RuleID, _ title: String, _ failing: String?, _ remark: String, _ rationale: String,
    _ severity: Severity = .error
  ) -> CheckRule {
    CheckRule(
      id: id, category: id.name.hasPrefix("yaml-") ? .yaml : .file, title: title, rationale: rationale,
      severity: severity,
      failing: failing.map { [.init($0, remark)] } ?? [], passing: [.init("wing: {name: vane}\n", "plain YAML")])
  }
}
