public import Diagnostics

/// A publication, or as much of it as a file holds, read once so that quotes can be looked for in it.
///
/// It never changes, and may be asked by several threads at once.
public final class Reference: Sendable {
  /// As the front matter has it (`PMID:123`), else as it was asked for.
  public let id: String
  /// From the front matter, else from the first heading.
  public let title: String?
  /// How much of the publication is there; `nil` where the file does not say.
  public let contentType: ContentType?
  /// From the front matter.
  public let doi: String?
  /// The path of the file.
  public let file: String
  /// What is odd about the file, none of which keeps quotes from being looked for.
  public let remarks: [Diagnostic]
  /// Bytes of memory, about.
  let cost: Int

  private let body: Original
  private let heading: Original?
  /// Where the body repeats the title, in letters.
  private let repeats: [Range<Int>]

  /// How many words the text has; 0 where a file holds no more than a title.
  public var wordCount: Int { body.text.words.count }

  /// Takes the parts of a file; `content` is where its text stands in `bytes`.
  init(
    id: String, frontMatter: FrontMatter, file: String, bytes: [UInt8], content: Range<Int>, remarks: [Diagnostic]
  ) {
    self.id = frontMatter.id ?? id
    title = frontMatter.title
    contentType = frontMatter.contentType
    doi = frontMatter.doi
    self.file = file
    self.remarks = remarks
    body = Original(bytes: bytes, range: content, as: .source)
    heading = frontMatter.title.map { Original($0, as: .source) }
    repeats = Self.repeats(of: heading?.text, in: body.text)
    cost = bytes.count + body.text.letters.count + body.text.words.count * MemoryLayout<NormalizedText.Word>.stride
  }

  /// Whether `snippet` stands in the text, or in the title alone, or what is nearest to it. O(text).
  public func match(_ snippet: String) -> SnippetMatch {
    let quotation = Quotation(snippet)
    var isAnywhere = false
    var isInText = false
    var cut: SnippetMatch?
    for part in quotation.parts {
      switch place(of: part, in: quotation) {
      case .empty: break
      case .text: (isAnywhere, isInText) = (true, true)
      case .title: isAnywhere = true
      case .near(let fit, let phrase):
        guard fit.isDividedAlike, fit.hasSameSigns else {
          return .missing(part: quotation.description(of: part), nearest: passage(phrase, about: fit))
        }
        (isAnywhere, isInText) = (true, true)
        if cut == nil {
          cut = .cutsWord(part: quotation.description(of: part), nearest: passage(phrase, about: fit))
        }
      case .nowhere:
        return .missing(part: quotation.description(of: part), nearest: nearest(to: part, in: quotation))
      }
    }
    if let cut { return cut }
    return isInText ? .found : isAnywhere ? .foundOnlyInTitle : .empty
  }

  /// How `written`, a title in a record, agrees with this one's.
  public func agreement(withTitle written: String) -> TitleAgreement {
    guard let title, let heading else { return .noTitle }
    if written.split(whereSeparator: \.isWhitespace) == title.split(whereSeparator: \.isWhitespace) { return .agree }
    let phrase = Original(written, as: .source)
    if phrase.text.letters == heading.text.letters, !phrase.text.isEmpty {
      let fit = PhraseFit(phrase.text, in: heading.text, at: 0)
      if fit.isExact { return .agreeButForPunctuation }
    }
    let count = min(phrase.text.words.count, Self.longestAligned)
    let alignment = WordAlignment(
      phrase.text, words: count, in: heading.text, window: 0..<min(heading.text.words.count, Self.longestAligned),
      coversWindow: true)
    return .differ(DifferenceList(phrase: phrase, text: heading).differences(in: alignment).map(\.difference))
  }

  /// Words, so that the table of an alignment stays small.
  private static let longestAligned = 400

  private enum Place {
    case empty, text, title, nowhere
    case near(PhraseFit, Original)
  }

  private func place(of part: Quotation.Part, in quotation: Quotation) -> Place {
    var near: (PhraseFit, Original)?
    var isInTitle = false
    var isEmpty = true
    for choice in quotation.choices(of: part) {
      let phrase = quotation.text(of: part, keeping: choice)
      if phrase.isEmpty { continue }
      // With every word in brackets there is a quote only if the source has the brackets.
      if choice == 0 { isEmpty = false }
      var isExact = false
      PhraseSearch(phrase: phrase, text: body.text).forEachOccurrence { start in
        let fit = PhraseFit(phrase, in: body.text, at: start)
        if fit.isExact {
          if repeats.contains(where: { $0.lowerBound <= start && fit.letters.upperBound <= $0.upperBound }) {
            isInTitle = true
          } else {
            isExact = true
          }
        } else if near.map({ Self.isNearer(fit, than: $0.0) }) ?? true {
          near = (fit, Original(bytes: quotation.bytes, range: part.range, text: phrase))
        }
        return !isExact
      }
      if isExact { return .text }
      if let heading, !isInTitle, Self.holds(heading.text, phrase) { isInTitle = true }
    }
    if isInTitle { return .title }
    if isEmpty { return .empty }
    return near.map { .near($0.0, $0.1) } ?? .nowhere
  }

  private static func isNearer(_ fit: PhraseFit, than other: PhraseFit) -> Bool {
    func rank(_ fit: PhraseFit) -> Int {
      (fit.hasSameSigns ? 4 : 0) + (fit.isDividedAlike ? 2 : 0) + (fit.isWhole ? 1 : 0)
    }
    return rank(fit) > rank(other)
  }

  private static func holds(_ text: NormalizedText, _ phrase: NormalizedText) -> Bool {
    var isHeld = false
    PhraseSearch(phrase: phrase, text: text).forEachOccurrence { start in
      isHeld = PhraseFit(phrase, in: text, at: start).isExact
      return !isHeld
    }
    return isHeld
  }

  private func passage(_ phrase: Original, about fit: PhraseFit) -> Passage {
    let count = min(phrase.text.words.count, Self.longestAligned)
    let end = min(fit.words.upperBound, fit.words.lowerBound + 2 * count + 8)
    let alignment = WordAlignment(
      phrase.text, words: count, in: body.text, window: fit.words.lowerBound..<end)
    return PassageWriter(text: body, phrase: phrase).passage(of: alignment, lines: LineCount(bytes: body.bytes))
  }

  private func nearest(to part: Quotation.Part, in quotation: Quotation) -> Passage? {
    var best: (WordAlignment, Original)?
    for choice in quotation.choices(of: part).prefix(2) {
      let phrase = quotation.text(of: part, keeping: choice)
      guard let found = NearestPassage(phrase: phrase, text: body.text).find() else { continue }
      if found.score > best?.0.score ?? 0 {
        best = (found, Original(bytes: quotation.bytes, range: part.range, text: phrase))
      }
    }
    return best.map { alignment, phrase in
      PassageWriter(text: body, phrase: phrase).passage(of: alignment, lines: LineCount(bytes: body.bytes))
    }
  }

  private static func repeats(of title: NormalizedText?, in text: NormalizedText) -> [Range<Int>] {
    // A title of a word or two is bound to occur in earnest.
    guard let title, title.words.count > 3 else { return [] }
    var found: [Range<Int>] = []
    PhraseSearch(phrase: title, text: text).forEachOccurrence { start in
      if PhraseFit(title, in: text, at: start).isExact { found.append(start..<start + title.letters.count) }
      return true
    }
    return found
  }
}
