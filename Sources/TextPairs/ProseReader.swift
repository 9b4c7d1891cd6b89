internal import ByteIO

/// Reads the pairs of Markdown or plain text: only where the form of the text says that a label stands there.
struct ProseReader {
  private let bytes: [UInt8]
  private let isMarkdown: Bool
  private let isKnownPrefix: (String) -> Bool
  private var pairs: [TextPair] = []
  private var table: MarkdownTable?
  /// The mark that ends the code block that the line stands in, and its length.
  private var fence: (mark: UInt8, length: Int)?
  private var previous: Range<Int>?

  init(_ bytes: [UInt8], isMarkdown: Bool, isKnownPrefix: @escaping (String) -> Bool) {
    self.bytes = bytes
    self.isMarkdown = isMarkdown
    self.isKnownPrefix = isKnownPrefix
  }

  mutating func read() -> [TextPair] {
    let bytes = bytes
    let span = bytes.span
    var lines = LineWalk(from: ByteOrderMark.length(of: bytes))
    while let line = lines.next(span) {
      read(line, number: lines.number, span)
      previous = line
    }
    return pairs
  }

  private mutating func read(_ line: Range<Int>, number: Int, _ span: Span<UInt8>) {
    let marker = ProseMarker(line, span)
    let text = marker.text
    guard !text.isEmpty else {
      table = nil
      return
    }
    if isMarkdown, passesFence(text, span) { return }
    if fence == nil, continuesTable(marker, span) {
      table?.row += 1
      guard hasColon(text, span) else { return }
      readRow(text, number: number, span)
      return
    }
    guard hasColon(text, span) else { return }
    if fence != nil {
      let block = ProseBlock(range: text, kind: .code, startsClause: false, hasEscapes: false, isInTable: false)
      read(block, place: .line(number), span)
    } else if span[text.lowerBound] == UInt8(ascii: "|") {
      readRow(text, number: number, span)
    } else if !isMarkdown, let tab = span.firstIndex(of: 9, in: text) {
      readTabbed(text, tab: tab, number: number, span)
    } else {
      let block = ProseBlock(
        range: text, kind: marker.isItem ? .item : .paragraph, startsClause: marker.isItem || !isContinuation(span),
        hasEscapes: isMarkdown, isInTable: false)
      read(block, place: .line(number), span)
    }
  }

  private func hasColon(_ text: Range<Int>, _ span: Span<UInt8>) -> Bool {
    span.firstIndex(of: UInt8(ascii: ":"), in: text) != nil
  }

  /// Whether the line before holds text that this one may go on with.
  private func isContinuation(_ span: Span<UInt8>) -> Bool {
    guard let previous else { return false }
    let marker = ProseMarker(previous, span)
    return !marker.text.isEmpty && !marker.isHeading
  }

  // MARK: Blocks

  /// Whether the line is a fence of a code block, which it opens or closes.
  private mutating func passesFence(_ text: Range<Int>, _ span: Span<UInt8>) -> Bool {
    let mark = span[text.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    var end = text.lowerBound
    while end < text.upperBound, span[end] == mark { end += 1 }
    let length = end - text.lowerBound
    guard length >= 3 else { return false }
    if let open = fence {
      guard open.mark == mark, length >= open.length, ProseLabel.trimmed(end..<text.upperBound, span).isEmpty else {
        return false
      }
      fence = nil
    } else {
      guard span.firstIndex(of: UInt8(ascii: "`"), in: end..<text.upperBound) == nil else { return false }
      fence = (mark, length)
      table = nil
    }
    return true
  }

  /// Whether the line belongs to a table, which it may begin.
  private mutating func continuesTable(_ marker: ProseMarker, _ span: Span<UInt8>) -> Bool {
    let first = span[marker.text.lowerBound]
    if first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":"),
      MarkdownTable.isDelimiter(marker.line, span)
    {
      let header = previous.map { MarkdownTable.cells(ProseMarker($0, span).text, span) } ?? []
      table = MarkdownTable(header: header.map { ProseText.decode(bytes[$0], in: cellPlace(.rest)) })
      // The delimiter itself.
      table?.row = -1
      return true
    }
    guard table != nil else { return false }
    if span.firstIndex(of: UInt8(ascii: "|"), in: marker.text) == nil { table = nil }
    return table != nil
  }

  private func cellPlace(_ enclosure: ProsePlace.Enclosure) -> ProsePlace {
    ProsePlace(enclosure: enclosure, hasEscapes: isMarkdown, isInTable: true)
  }

  // MARK: Rows

  private mutating func readRow(_ text: Range<Int>, number: Int, _ span: Span<UInt8>) {
    let cells = MarkdownTable.cells(text, span)
    let table = table ?? MarkdownTable()
    let place = TextPlace.tableRow(self.table?.row ?? 1, line: number)
    let ids = cells.map { wholeIdentifier($0, span) }
    for (index, cell) in cells.enumerated() {
      guard let id = ids[index] else {
        let block = ProseBlock(range: cell, kind: .cell, startsClause: true, hasEscapes: isMarkdown, isInTable: true)
        read(block, place: place, span)
        continue
      }
      let named = table.columns.filter { $0.id == index && $0.label < cells.count }
      let isTaken = table.columns.contains { $0.id == index }
      let neighbour = isTaken ? nil : table.neighbour(of: index, isIdentifier: { ids[$0] != nil }, count: cells.count)
      for (label, form) in named.map({ ($0.label, TextPair.Form.column) })
        + (neighbour.map { [($0, .neighbour)] } ?? [])
      {
        guard ids[label] == nil else { continue }
        let inner = ProseEnclosure.unwrap(cells[label], .rest, span)
        guard ProseLabel.isPlausible(inner.range, span) else { continue }
        let match = ProseMatch(label: inner.range, enclosure: inner.enclosure, form: form)
        add(match, id, cellPlace(inner.enclosure), place)
      }
    }
  }

  /// The identifier that fills `cell`.
  private func wholeIdentifier(_ cell: Range<Int>, _ span: Span<UInt8>) -> ProseIdentifier? {
    guard cell.count < 1200, let id = ProseIdentifier.next(span, in: cell), id.outer == cell, isKnown(id, span) else {
      return nil
    }
    return id
  }

  /// `ID`, a tab and a label, and nothing else on the line of plain text.
  private mutating func readTabbed(_ text: Range<Int>, tab: Int, number: Int, _ span: Span<UInt8>) {
    let id = ProseLabel.trimmed(text.lowerBound..<tab, span)
    let label = ProseLabel.trimmed(tab + 1..<text.upperBound, span)
    if let id = wholeIdentifier(id, span), span.firstIndex(of: 9, in: label) == nil {
      guard ProseLabel.isPlausible(label, span) else { return }
      add(ProseMatch(label: label, enclosure: .line, form: .cell), id, linePlace(.line), .line(number))
    } else {
      let block = ProseBlock(range: text, kind: .paragraph, startsClause: true, hasEscapes: false, isInTable: false)
      read(block, place: .line(number), span)
    }
  }

  private func linePlace(_ enclosure: ProsePlace.Enclosure) -> ProsePlace {
    ProsePlace(enclosure: enclosure, hasEscapes: isMarkdown, isInTable: false)
  }

  // MARK: Pairs

  private mutating func read(_ block: ProseBlock, place: TextPlace, _ span: Span<UInt8>) {
    var at = block.range.lowerBound
    while let colon = span.firstIndex(of: UInt8(ascii: ":"), in: at..<block.range.upperBound) {
      at = colon + 1
      guard let id = ProseIdentifier(span, colon: colon, in: block.range), isKnown(id, span) else { continue }
      at = max(at, id.outer.upperBound)
      guard let match = block.match(id, span) else { continue }
      let prosePlace = ProsePlace(
        enclosure: match.enclosure, hasEscapes: block.hasEscapes && match.enclosure != .code,
        isInTable: block.isInTable)
      add(match, id, prosePlace, place)
    }
  }

  private func isKnown(_ id: ProseIdentifier, _ span: Span<UInt8>) -> Bool {
    TermIdentifier.isKnown(span.string(in: id.range), isKnownPrefix)
  }

  private mutating func add(_ match: ProseMatch, _ id: ProseIdentifier, _ prose: ProsePlace, _ place: TextPlace) {
    let encoding = TextEncoding.prose(prose)
    let parts = match.starts.reversed().map { start in
      LabelCandidate(
        text: TextSpan(start.offset..<match.label.upperBound, in: bytes, encoding: encoding),
        isWholeClause: start.isClause)
    }
    let idSpan = TextSpan(id.range, in: bytes, encoding: id.isIRI ? .iri : .curie)
    let label = TextSpan(match.label, in: bytes, encoding: encoding)
    guard !Identifier.isPlausible(label.text) else { return }
    pairs.append(TextPair(id: idSpan, label: label, form: match.form, place: place, parts: parts))
  }
}
