/// A text with places to be filled: `dismech:{$stem}#{name|slug}`.
///
/// `{path}` is the first value at a path, `{path|slug}` the same made fit for an identifier, and `{$stem}` the
/// record's file name without its extension.
struct TextTemplate: Sendable {
  enum Part: Sendable {
    case literal(String)
    case stem
    case value(RecordPath, isSlug: Bool)
  }

  let parts: [Part]

  /// Reads `text`; `nil` when a brace is unbalanced or holds no path.
  init?(_ text: String) {
    var parts: [Part] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let inside = rest[rest.index(after: open)..<close]
      if inside == "$stem" {
        parts.append(.stem)
      } else {
        let pieces = inside.split(separator: "|", omittingEmptySubsequences: false)
        guard pieces.count <= 2, pieces.count < 2 || pieces[1] == "slug",
          let path = RecordPath(String(pieces[0]))
        else { return nil }
        parts.append(.value(path, isSlug: pieces.count == 2))
      }
      rest = rest[rest.index(after: close)...]
    }
    if rest.contains("}") { return nil }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    self.parts = parts
  }

  /// `text` in lower case, with one hyphen for every run of what is neither letter nor digit.
  static func slug(_ text: String) -> String {
    var slug = ""
    var pendingHyphen = false
    for scalar in text.lowercased().unicodeScalars {
      if isPart(scalar) {
        if pendingHyphen, !slug.isEmpty { slug.append("-") }
        pendingHyphen = false
        slug.unicodeScalars.append(scalar)
      } else {
        pendingHyphen = true
      }
    }
    return slug
  }

  /// Whether a lowercase scalar is a letter or a digit.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    // The tables of Unicode are asked only where they may say more.
    case _ where scalar.isASCII: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
