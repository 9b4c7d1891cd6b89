extension TermIndex {
  /// Whether two names differ in nothing but case, blanks, hyphens and punctuation: the comparison by which
  /// ``terms(named:prefixes:limit:)`` finds names.
  public static func namesAgree(_ left: String, _ right: String) -> Bool {
    NormalizedName(left).bytes == NormalizedName(right).bytes
  }
}
