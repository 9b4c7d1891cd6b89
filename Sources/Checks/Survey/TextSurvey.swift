public import Diagnostics
internal import Identifiers
public import TextPairs

/// The pairs of identifier and label of one file that is no record.
public struct TextSurvey: Sendable {
  public let file: TextFile
  /// In the order of the bytes.
  public let pairs: [TermPair]
  /// The prefixes that the file itself declares, as mapping sets do.
  let declared: PrefixMap

  /// Finds the pairs of `file`. O(n).
  ///
  /// - Parameters:
  ///   - columns: For tables, the columns to read; without them they are found by their names and contents.
  ///   - isKnownPrefix: Whether a CURIE prefix is one of terms; in prose only such identifiers count.
  ///   - sink: Takes what is wrong with the file itself.
  public init(
    _ file: TextFile, columns: [ColumnPair] = [], isKnownPrefix: @escaping (String) -> Bool,
    reporting sink: inout some DiagnosticSink
  ) {
    self.file = file
    declared = file.kind == .sssom ? MappingSetHeader.prefixMap(in: file.bytes) : PrefixMap()
    let declared = declared
    let found = TextPairFinder.pairs(
      in: file, columns: columns, isKnownPrefix: { isKnownPrefix($0) || declared.contains($0[...]) }, reporting: &sink)
    pairs = found.map { TermPair($0, in: file) }
  }
}

extension TermPair {
  /// A pair that stands in a text.
  init(_ pair: TextPair, in file: TextFile) {
    self.init(
      id: .stretch(pair.id, file), label: .stretch(pair.label, file), slot: nil, isSubject: false, wording: nil,
      text: pair)
  }

  /// The pair with another of the texts that its label may be.
  func with(label: TextSpan) -> TermPair {
    guard case .stretch(_, let file) = id else { return self }
    var pair = self
    pair.label = .stretch(label, file)
    return pair
  }
}
