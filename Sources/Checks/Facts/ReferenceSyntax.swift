internal import Identifiers

/// What a reference to a publication looks like.
enum ReferenceSyntax {
  struct Problem: Equatable {
    let message: String
    /// The reference that was probably meant.
    var meant: String?
  }

  /// What is wrong with `text` as a reference; `nil` where nothing is. Prefixes are compared without regard to case.
  static func problem(of text: String, knowing prefixes: PrefixMap) -> Problem? {
    if isAddress(text) || text.hasPrefix("www.") { return addressProblem(text) }
    guard let curie = CURIE(validating: text) else {
      return Problem(message: "is not a reference such as “PMID:12345678”", meant: meant(by: text))
    }
    let local = curie.local
    switch curie.prefix.lowercased() {
    case "pmid":
      if isNumber(local), local.utf8.count <= 9, local.first != "0" { return nil }
      let meant = local.uppercased().hasPrefix("PMC") && isNumber(local.dropFirst(3)) ? "PMC:\(local)" : nil
      return Problem(message: "is not a PubMed number: digits alone follow “PMID:”", meant: meant)
    case "doi":
      return isDOI(local)
        ? nil : Problem(message: "is not a DOI such as “DOI:10.1000/182”", meant: meant(by: String(local)))
    case "clinicaltrials":
      let isTrial = local.hasPrefix("NCT") && local.utf8.count == 11 && isNumber(local.dropFirst(3))
      return isTrial ? nil : Problem(message: "is not a trial such as “clinicaltrials:NCT01234567”")
    case let prefix:
      let isKnown = prefixes.contains(curie.prefix) || prefixes.entries.contains { $0.prefix.lowercased() == prefix }
      return isKnown ? nil : Problem(message: "has a prefix that the prefix map does not know")
    }
  }

  /// Whether a scheme is followed by two slashes.
  private static func isAddress(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return text.utf8[colon...].starts(with: "://".utf8)
  }

  private static func addressProblem(_ text: String) -> Problem? {
    if let doi = text.firstRange(of: "doi.org/").map({ text[$0.upperBound...] }), isDOI(doi) {
      return Problem(message: "is an address and not a CURIE", meant: "DOI:\(doi)")
    }
    for start in ["pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/"] {
      guard let range = text.firstRange(of: start) else { continue }
      let number = text[range.upperBound...].prefix { $0.isNumber }
      if isNumber(number) { return Problem(message: "is an address and not a CURIE", meant: "PMID:\(number)") }
    }
    // Web pages without an identifier of their own are referred to as they are.
    return nil
  }

  /// The reference that `text`, which is none, was probably to be.
  private static func meant(by text: String) -> String? {
    let upper = text.uppercased()
    if upper.hasPrefix("PMID") {
      let number = text.dropFirst(4).drop { $0 == ":" || $0 == " " || $0 == "_" }
      if isNumber(number) { return "PMID:\(number)" }
    }
    if let start = text.firstRange(of: "10.")?.lowerBound, isDOI(text[start...]) { return "DOI:\(text[start...])" }
    return nil
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// `10.`, a registrant of four digits or more, a slash, and something without blanks
  /// ([DOI handbook, 3.2](https://doi.org/10.1000/182)).
  private static func isDOI(_ text: some StringProtocol) -> Bool {
    guard text.hasPrefix("10."), let slash = text.firstIndex(of: "/") else { return false }
    let registrant = text[..<slash].dropFirst(3)
    let digits = registrant.prefix { $0.isNumber }
    return digits.count >= 4 && text.index(after: slash) < text.endIndex && !text.contains(where: \.isWhitespace)
  }
}
