/// What the name of a column says about it.
struct ColumnName: Hashable {
  /// The name in lower case with `_` between its words: `term_id` for `Term ID`, `termId` and `term-id`.
  let normalized: String

  init(_ name: some StringProtocol) {
    var text = ""
    var previous: Unicode.Scalar = " "
    for scalar in name.unicodeScalars {
      let isWordCharacter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let beginsWord = scalar.properties.isUppercase && previous.properties.isLowercase
      if (!isWordCharacter || beginsWord) && !text.isEmpty && !text.hasSuffix("_") { text += "_" }
      if isWordCharacter { text += scalar.properties.lowercaseMapping }
      previous = scalar
    }
    while text.hasSuffix("_") { text.removeLast() }
    normalized = text
  }

  /// What the identifiers of the column are of: `object` for `object_id`, nothing for `id`; `nil` where the name
  /// does not speak of identifiers.
  var stem: String? {
    for word in ["id", "curie", "iri", "uri", "identifier", "ids", "purl"] {
      if normalized == word { return "" }
      if normalized.hasSuffix("_" + word) { return String(normalized.dropLast(word.utf8.count + 1)) }
    }
    return nil
  }

  /// How good a column of that name is for the labels of identifiers with `stem`, 0 best; `nil` for one of
  /// something else.
  func labelRank(stem: String) -> Int? {
    guard !stem.isEmpty else { return Self.plainLabels.firstIndex(of: normalized) }
    return ["\(stem)_label", "\(stem)_name", "\(stem)_term", "\(stem)_preferred_label", "\(stem)_term_label", stem]
      .firstIndex(of: normalized)
  }

  /// Names of the one column of labels of a table, the best first.
  private static let plainLabels = [
    "label", "rdfs_label", "preferred_label", "pref_label", "canonical_label", "term_label", "ontology_label", "name",
    "preferred_name", "canonical_name", "term_name", "term",
  ]
}
