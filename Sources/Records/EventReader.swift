internal import ByteIO
internal import CLibYAML

/// Drives libyaml's event interface: the only place that touches it, with ``SyntaxProblem``.
enum EventReader {
  /// Reads all events into `builder`; what libyaml stumbled over, or `nil`.
  /// The first `skipped` bytes, those of a byte order mark, are not shown to libyaml.
  static func read(_ bytes: [UInt8], skipping skipped: Int, into builder: inout TreeBuilder) -> SyntaxProblem? {
    bytes.withUnsafeBufferPointer { buffer in
      // libyaml asserts that there is input; where there is none there are no events either.
      guard buffer.count > skipped, let base = buffer.baseAddress else { return nil }
      // A parser points into itself, so it must not move.
      let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
      defer { parser.deallocate() }
      guard yaml_parser_initialize(parser) == 1 else { return .outOfMemory }
      defer { yaml_parser_delete(parser) }
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, base + skipped, buffer.count - skipped)
      let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
      defer { event.deallocate() }
      while true {
        guard yaml_parser_parse(parser, event) == 1 else { return SyntaxProblem(parser) }
        let isLast = event.pointee.type == YAML_STREAM_END_EVENT
        hand(event, to: &builder)
        yaml_event_delete(event)
        if isLast || builder.isRefused { return nil }
      }
    }
  }

  private static func hand(_ event: UnsafePointer<yaml_event_t>, to builder: inout TreeBuilder) {
    let start = Int(event.pointee.start_mark.index)
    let end = Int(event.pointee.end_mark.index)
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.pointee.data.scalar
      builder.scalar(
        UnsafeBufferPointer(start: scalar.value, count: scalar.length), style(scalar.style),
        properties(scalar.anchor, scalar.tag), from: start, to: end)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.pointee.data.mapping_start
      builder.open(
        .mapping, mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block,
        properties(mapping.anchor, mapping.tag), from: start)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.pointee.data.sequence_start
      builder.open(
        .sequence, sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block,
        properties(sequence.anchor, sequence.tag), from: start)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: builder.close(to: end)
    case YAML_ALIAS_EVENT:
      builder.alias(text(event.pointee.data.alias.anchor) ?? "", from: start, to: end)
    case YAML_DOCUMENT_START_EVENT: builder.startDocument(to: end)
    default: break
    }
  }

  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }

  private static func properties(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> NodeProperties? {
    anchor == nil && tag == nil ? nil : NodeProperties(anchor: text(anchor), tag: text(tag))
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
