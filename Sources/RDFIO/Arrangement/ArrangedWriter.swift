public import ByteIO

extension RDFFormat {
  /// A writer onto `sink` that orders statements and names blank nodes as `options` say; `nil` where the syntax is not written.
  /// `source` is where the statements are from, for messages.
  public func writer(
    onto sink: ByteSink, _ options: RDFWriteOptions, of source: String
  ) throws -> (any RDFWriter)? {
    guard var writer = try makeWriter?(sink, options) else { return nil }
    // Statements go through the last one first.
    if options.blankNodes == .numbered { writer = NumberedBlankNodes(writer) }
    if options.isSorted { writer = SortedStatements(writer) }
    if options.blankNodes == .canonical { writer = CanonicalBlankNodes(writer, source: source) }
    return writer
  }
}
