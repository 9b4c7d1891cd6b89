internal import Diagnostics
internal import Records
internal import TextPairs

extension CheckReport {
  /// Fills in what only the file can tell of its findings: where their fixes stand, what surrounds them, and their place by
  /// names. O(findings × depth).
  mutating func locateFindings(in file: CheckedFile) {
    for index in findings.indices { findings[index].locate(in: file) }
  }
}

extension CheckedFile {
  func position(at offset: Int) -> TextPosition {
    switch self {
    case .record(let file): file.position(at: offset)
    case .text(let file): file.range(offset..<offset).start
    }
  }
}

extension Finding {
  fileprivate mutating func locate(in file: CheckedFile) {
    editRanges = (fix?.edits ?? []).map { edit in
      TextRange(start: file.position(at: edit.range.lowerBound), end: file.position(at: edit.range.upperBound))
    }
    lines = [diagnostic.range?.bytes, idBytes, labelBytes].compactMap { bytes in
      bytes.map { file.position(at: $0.lowerBound).line...file.position(at: $0.upperBound).line }
    }
    guard let range = diagnostic.range else { return }
    if id == nil, label == nil {
      let bytes = file.bytes[range.bytes.clamped(to: file.bytes.indices)]
      excerpt = String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    }
    // Where names lead to the place, and the line before it helps, it is a record.
    guard case .record(let record) = file else { return }
    if range.start.line > 1 {
      let before = record.lineText(range.start.line - 1)
      if before.contains(where: { !$0.isWhitespace }) { lineBefore = before }
    }
    var node = record.node(at: range.start.offset)
    // What holds the pair, where the finding is about one half of it.
    while !path.isEmpty, let inner = node, inner.path.utf8.count > path.utf8.count { node = inner.parent }
    place = node?.namedPath ?? ""
  }
}
