/// What a message of libyaml means to somebody who edits records.
struct SyntaxExplanation {
  let message: String
  /// What libyaml's second place is the beginning of.
  var subject: String?
  /// Whether the beginning is the place to look at, not the place where libyaml noticed.
  var showsContext = false
  /// The same, where libyaml noticed only at the end of the file.
  var showsContextAtEnd = false

  static func of(_ problem: String, context: String) -> SyntaxExplanation? {
    if problem == "did not find expected node content" {
      return SyntaxExplanation(
        message: context.contains("flow")
          ? "a value or a closing bracket is missing here" : "a value is missing here", subject: "the node")
    }
    return table[problem]
  }

  private static let table: [String: SyntaxExplanation] = [
    "mapping values are not allowed in this context": SyntaxExplanation(
      message: "a “:” where no new key can begin; the text needs quotes, or the indentation is wrong"),
    "mapping keys are not allowed in this context": SyntaxExplanation(
      message: "a “?” where no new key can begin; the text needs quotes, or the indentation is wrong"),
    "block sequence entries are not allowed in this context": SyntaxExplanation(
      message: "a “-” where no list can begin; put it on a line of its own, or quote the text"),
    "did not find expected key": SyntaxExplanation(
      message: "the indentation of this line fits no open mapping, or its “key:” is missing",
      subject: "the mapping"),
    "did not find expected '-' indicator": SyntaxExplanation(
      message: "the indentation of this line fits no open list, or its “-” is missing", subject: "the list"),
    "could not find expected ':'": SyntaxExplanation(
      message: "this line is neither a key with its “:” nor part of the text above", showsContext: true),
    "did not find expected ',' or ']'": SyntaxExplanation(
      message: "a list in brackets lacks a “,” or its closing “]”", subject: "the list",
      showsContextAtEnd: true),
    "did not find expected ',' or '}'": SyntaxExplanation(
      message: "a mapping in braces lacks a “,” or its closing “}”", subject: "the mapping",
      showsContextAtEnd: true),
    "found unexpected end of stream": SyntaxExplanation(
      message: "a quotation that begins here is never closed", showsContext: true),
    "found unexpected document indicator": SyntaxExplanation(
      message: "a quotation that begins here is not closed before the document ends", showsContext: true),
    "found unknown escape character": SyntaxExplanation(
      message: "a backslash escape that YAML does not know; write “\\\\” for a backslash, or use single quotes",
      subject: "the quotation"),
    "did not find expected hexdecimal number": SyntaxExplanation(
      message: "an escape that lacks hexadecimal digits", subject: "the quotation"),
    "found invalid Unicode character escape code": SyntaxExplanation(
      message: "an escape that stands for no character; beyond U+FFFF, write the character itself",
      subject: "the quotation"),
    "found character that cannot start any token": SyntaxExplanation(
      message: "no text can begin with this character unless it is quoted"),
    "control characters are not allowed": SyntaxExplanation(
      message: "a control character; remove it, or write it as an escape in double quotes"),
    "found an indentation indicator equal to 0": SyntaxExplanation(
      message: "the indentation of a block text is a digit from 1 to 9"),
    "did not find expected comment or line break": SyntaxExplanation(
      message: "only a comment may stand behind this", subject: "what stands before it"),
    "did not find expected alphabetic or numeric character": SyntaxExplanation(
      message: "the name of an anchor “&” or alias “*” is missing or ill-formed; quote the text otherwise"),
    "did not find expected <document start>": SyntaxExplanation(
      message: "the document has ended above; what follows is indented less, or “---” is missing"),
    "found undefined tag handle": SyntaxExplanation(
      message: "a tag whose handle is not declared; quote a text that begins with “!”"),
  ]
}
