internal import ByteIO

/// The forms in which people write a label beside an identifier.
extension ProseBlock {
  /// The label of `id`; `nil` where none stands beside it.
  func match(_ id: ProseIdentifier, _ span: Span<UInt8>) -> ProseMatch? {
    if kind == .code { return comment(after: id, span) }
    guard let match = linked(id, span) ?? enclosing(id, span) ?? after(id, span),
      ProseLabel.isPlausible(match.label, span)
    else { return nil }
    return match
  }

  // MARK: Before the identifier

  /// `[label](IRI)`
  private func linked(_ id: ProseIdentifier, _ span: Span<UInt8>) -> ProseMatch? {
    guard id.isIRI else { return nil }
    var open = id.range.lowerBound
    var close = id.range.upperBound
    if open > range.lowerBound, close < range.upperBound, span[open - 1] == UInt8(ascii: "<"),
      span[close] == UInt8(ascii: ">")
    {
      open -= 1
      close += 1
    }
    guard open > range.lowerBound + 1, span[open - 1] == UInt8(ascii: "("), span[open - 2] == UInt8(ascii: "]"),
      close < range.upperBound, span[close] == UInt8(ascii: ")") || span[close].isBlank,
      let text = ProseEnclosure.bracketed(before: open - 1, span, in: range)
    else { return nil }
    let inner = ProseEnclosure.unwrap(ProseLabel.trimmed(text, span), .brackets, span)
    return ProseMatch(label: inner.range, enclosure: inner.enclosure, form: .link)
  }

  /// `label (ID)` and `"label" [ID]`
  private func enclosing(_ id: ProseIdentifier, _ span: Span<UInt8>) -> ProseMatch? {
    var open = id.outer.lowerBound
    while open > range.lowerBound, span[open - 1].isBlank { open -= 1 }
    var close = id.outer.upperBound
    while close < range.upperBound, span[close].isBlank { close += 1 }
    guard open > range.lowerBound, close < range.upperBound else { return nil }
    switch (span[open - 1], span[close]) {
    case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")): break
    default: return nil
    }
    var end = open - 1
    while end > range.lowerBound, span[end - 1].isBlank { end -= 1 }
    guard end > range.lowerBound, end < open - 1 || !span[end - 1].isWordByte else { return nil }
    if let inner = ProseEnclosure.before(end, span, in: range) {
      let label = ProseLabel.trimmed(inner.range, span)
      guard label == inner.range else { return nil }
      return ProseMatch(
        label: label, enclosure: inner.enclosure, form: inner.enclosure.isQuotes ? .quoted : .emphasized)
    }
    return clause(before: end, isWholeCell: close + 1 == range.upperBound, span)
  }

  /// `some words (ID)`
  private func clause(before end: Int, isWholeCell: Bool, _ span: Span<UInt8>) -> ProseMatch? {
    let starts = ProseClause.starts(span, before: end, from: range.lowerBound, startsClause: startsClause)
    guard let last = starts.last else { return nil }
    if kind == .cell, isWholeCell, last.offset == range.lowerBound {
      return ProseMatch(label: last.offset..<end, enclosure: .words, form: .cell)
    }
    return ProseMatch(label: last.offset..<end, enclosure: .words, form: .clause, starts: starts)
  }

  // MARK: After the identifier

  private func after(_ id: ProseIdentifier, _ span: Span<UInt8>) -> ProseMatch? {
    var at = id.outer.upperBound
    while at < range.upperBound, span[at].isBlank { at += 1 }
    guard at < range.upperBound else { return nil }
    if span[at] == UInt8(ascii: "!") { return comment(after: id, span) }
    if span[at] == UInt8(ascii: "(") { return parenthesised(at: at, begins: begins(id, span), span) }
    if at > id.outer.upperBound, let (inner, _) = ProseEnclosure.quoted(at: at, span, in: range) {
      return ProseMatch(label: inner.range, enclosure: inner.enclosure, form: .quoted)
    }
    if kind == .item, id.outer.lowerBound == range.lowerBound { return item(after: id.outer.upperBound, span) }
    if kind == .cell, at > id.outer.upperBound, begins(id, span) { return cell(from: at, span) }
    return nil
  }

  /// Whether `id` begins the cell, or what stands after a separator in it.
  private func begins(_ id: ProseIdentifier, _ span: Span<UInt8>) -> Bool {
    guard kind == .cell else { return false }
    let before = ProseLabel.trimmed(range.lowerBound..<id.outer.lowerBound, span)
    return before.isEmpty || CellSeparator.length(span, before: before.upperBound, from: range.lowerBound) != nil
  }

  /// `ID (label)`. What goes on after the parenthesis without a blank was no remark: `CHEBI:1 (R)-lactate`.
  private func parenthesised(at start: Int, begins: Bool, _ span: Span<UInt8>) -> ProseMatch? {
    guard let (inner, end) = ProseEnclosure.parenthesised(at: start, span, in: range) else { return nil }
    if end < range.upperBound {
      if span[end].isWordByte && span[end] < 0x80 || span[end] == UInt8(ascii: "-") {
        return begins ? cell(from: start, span) : nil
      }
      if begins, span[end].isBlank, end + 1 < range.upperBound, span[end + 1].isWordByte { return nil }
    }
    let found = ProseEnclosure.unwrap(ProseLabel.trimmed(inner, span), .parentheses, span)
    return ProseMatch(
      label: found.range, enclosure: found.enclosure, form: found.enclosure.isQuotes ? .quoted : .parenthesized)
  }

  /// `ID ! label`, as in OBO, to the end of the line, of the cell or of the code span.
  private func comment(after id: ProseIdentifier, _ span: Span<UInt8>) -> ProseMatch? {
    // Only the last identifier of the line can be meant, and in code only one that no mark encloses.
    var at = id.outer.upperBound
    while at < range.upperBound, span[at].isBlank { at += 1 }
    guard at > id.outer.upperBound, at + 2 < range.upperBound, span[at] == UInt8(ascii: "!"), span[at + 1].isBlank,
      !followsIdentifier(id, span)
    else { return nil }
    let limit = min(range.upperBound, at + ProseEnclosure.longest)
    let tick = span.firstIndex(of: UInt8(ascii: "`"), in: at..<limit)
    guard tick != nil || limit == range.upperBound else { return nil }
    let label = ProseLabel.trimmed(at + 1..<(tick ?? limit), span)
    guard ProseLabel.isPlausible(label, span), kind != .code || tick == nil else { return nil }
    return ProseMatch(label: label, enclosure: tick == nil ? .line : .code, form: .comment)
  }

  /// Whether the word before `id` is another identifier: a relation, whose name the comment may begin with.
  private func followsIdentifier(_ id: ProseIdentifier, _ span: Span<UInt8>) -> Bool {
    let before = ProseLabel.trimmed(max(range.lowerBound, id.outer.lowerBound - 80)..<id.outer.lowerBound, span)
    var start = before.upperBound
    while start > before.lowerBound, !span[start - 1].isBlank { start -= 1 }
    guard let colon = span.firstIndex(of: UInt8(ascii: ":"), in: start..<before.upperBound) else { return false }
    return colon + 1 < before.upperBound
  }

  /// `- ID: label`, `- ID - label`, `- ID = label`
  private func item(after end: Int, _ span: Span<UInt8>) -> ProseMatch? {
    guard let start = ItemSeparator.end(span, from: end, in: range) else { return nil }
    let text = ProseLabel.withoutFullStop(ProseLabel.trimmed(start..<range.upperBound, span), span)
    return rest(text, .item, span)
  }

  /// `ID label`, which fills a cell, or what stands between separators in it.
  private func cell(from start: Int, _ span: Span<UInt8>) -> ProseMatch? {
    guard
      span[start].isWordByte || span[start] == UInt8(ascii: "(") || span[start] == UInt8(ascii: "[")
        || span[start] == UInt8(ascii: "*") || span[start] == UInt8(ascii: "+"),
      CellSeparator.length(span, at: start) == nil
    else { return nil }
    var end = range.upperBound
    // Where another identifier follows, a separator has to stand between.
    if let colon = ProseIdentifier.next(span, in: start..<end) {
      let before = ProseLabel.trimmed(start..<colon.outer.lowerBound, span)
      guard let length = CellSeparator.length(span, before: before.upperBound, from: start) else { return nil }
      end = before.upperBound - length
    }
    return rest(ProseLabel.trimmed(start..<end, span), .cell, span)
  }

  private func rest(_ text: Range<Int>, _ form: TextPair.Form, _ span: Span<UInt8>) -> ProseMatch? {
    guard !text.isEmpty else { return nil }
    let inner = ProseEnclosure.unwrap(text, .rest, span)
    return ProseMatch(label: inner.range, enclosure: inner.enclosure, form: inner.enclosure.isQuotes ? .quoted : form)
  }
}

extension ProsePlace.Enclosure {
  var isQuotes: Bool { if case .quotes = self { true } else { false } }
}
