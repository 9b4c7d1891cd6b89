internal import ByteIO
internal import CLibYAML
internal import Diagnostics

/// Drives libyaml's event interface: the only place that touches it.
enum EventReader {
  /// Reads all events into `builder`; what libyaml stumbled over, or `nil`.
  /// The first `skipped` bytes, those of a byte order mark, are not shown to libyaml.
  static func read(_ bytes: [UInt8], skipping skipped: Int, into builder: inout TreeBuilder) -> YAMLProblem? {
    bytes.withUnsafeBufferPointer { buffer in
      // A parser points into itself, so it must not move.
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      defer { parser.deallocate() }
      guard yaml_parser_initialize(parser) == 1 else { return .outOfMemory }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress.map { $0 + skipped }, buffer.count - skipped)
      var event = yaml_event_t()
      while true {
        guard yaml_parser_parse(parser, &event) == 1 else { return YAMLProblem(parser.pointee) }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return nil }
        handle(event, &builder)
        if builder.isRefused { return nil }
      }
    }
  }

  private static func handle(_ event: yaml_event_t, _ builder: inout TreeBuilder) {
    let start = Int(event.start_mark.index)
    let end = Int(event.end_mark.index)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      builder.scalar(
        UnsafeBufferPointer(start: scalar.value, count: scalar.length), style(scalar.style),
        anchor(scalar.anchor),
        isTagged: scalar.tag != nil, from: start, to: end)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      builder.open(
        .mapping, mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block, anchor(mapping.anchor),
        from: start)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      builder.open(
        .sequence, sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block, anchor(sequence.anchor),
        from: start)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: builder.close(to: end)
    case YAML_ALIAS_EVENT: builder.alias(anchor(event.data.alias.anchor) ?? "", from: start, to: end)
    case YAML_DOCUMENT_START_EVENT: builder.startDocument()
    default: break
    }
  }

  private static func anchor(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> RecordNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}

/// What libyaml stumbled over.
struct YAMLProblem {
  let problem: String
  let context: String
  /// In characters; -1 where libyaml counts bytes.
  let character: Int
  let offset: Int

  static let outOfMemory = YAMLProblem(
    problem: "there is not enough memory", context: "", character: 0, offset: 0)

  private init(problem: String, context: String, character: Int, offset: Int) {
    self.problem = problem
    self.context = context
    self.character = character
    self.offset = offset
  }

  init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? "the file cannot be read as YAML"
    context = parser.context.map { String(cString: $0) } ?? ""
    let isReader = parser.error == YAML_READER_ERROR
    character = isReader ? -1 : Int(parser.problem_mark.index)
    offset = Int(parser.problem_offset)
  }

  /// The problem as a curator can use it, at the place where it shows.
  func diagnostic(in bytes: [UInt8], skipping skipped: Int, path: String) -> Diagnostic {
    var cursor = OffsetCursor(bytes, base: skipped)
    let at = character < 0 ? min(offset + skipped, bytes.count) : cursor.offset(ofCharacter: character)
    let isTab = at < bytes.count && bytes[at] == 9
    let detail = context.isEmpty ? problem : "\(problem) (\(context))"
    let message =
      isTab
      ? "a tab cannot indent; use blanks" : Self.explanations[problem].map { "\($0): \(detail)" } ?? detail
    return Diagnostic(
      rule: isTab ? "yaml-tab" : "yaml-syntax", severity: .error, message: message, file: path,
      range: TextRange(at: LineTable(bytes).position(at: at, in: bytes)))
  }

  private static let explanations = [
    "mapping values are not allowed in this context":
      "a “: ” where no new key can begin, perhaps a text that needs quotes, or wrong indentation",
    "did not find expected key": "the indentation fits no open mapping",
    "did not find expected '-' indicator": "the indentation fits no open list",
    "could not find expected ':'": "a line that is neither a key nor part of a text above",
    "found unexpected end of stream": "a quotation that is never closed",
    "found character that cannot start any token": "a character that needs quotes at the beginning of a text",
  ]
}
