/// A reference's identifier in one spelling, and the file that the field's tool keeps it in.
///
/// | written | identifier | file |
/// | --- | --- | --- |
/// | `PMID:123`, `pmid: 123`, `PMID 123`, `123`, `https://pubmed.ncbi.nlm.nih.gov/123/` | `PMID:123` | `PMID_123.md` |
/// | `DOI:10.1000/xyz(1)`, `doi:…`, `10.1000/xyz(1)`, `https://doi.org/10.1000/xyz(1)` | `DOI:10.1000/xyz(1)` | `DOI_10.1000_xyz(1).md` |
/// | `PMC123`, `NCT01234567` | `PMC:PMC123`, `CLINICALTRIALS:NCT01234567` | `PMC_PMC123.md` … |
/// | `https://example.org/a?b=c` | `url:https://example.org/a?b=c` | `url_https___example.org_a_b_c.md` |
///
/// In a file name `:`, `/`, `?` and `=` are `_`; everything else stays.
public struct ReferenceName: Hashable, Sendable, CustomStringConvertible {
  /// The identifier, its prefix in the usual case.
  public let id: String

  /// Reads an identifier as a person wrote it.
  public init(_ written: String) { id = Self.identifier(written) }

  public var description: String { id }

  /// The name of its file in a cache.
  public var fileName: String { "\(stem).md" }

  /// The name of its file without the ending.
  var stem: String {
    String(decoding: id.utf8.map { ":/?=".utf8.contains($0) ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
  }

  /// Equal for names that mean one file: DOIs know no case.
  var key: String { Self.key(ofStem: stem) }

  static func key(ofStem stem: String) -> String { stem.lowercased() }

  private static func identifier(_ written: String) -> String {
    let text = String(written.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let lower = text.lowercased()
    for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
      return address(text, lower, schemeLength: scheme.utf8.count)
    }
    if !text.isEmpty, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return "PMID:\(text)" }
    if lower.hasPrefix("10."), lower.contains("/") { return "DOI:\(text)" }
    if lower.hasPrefix("nct"), digits(lower.dropFirst(3)) { return "CLINICALTRIALS:\(text.uppercased())" }
    if lower.hasPrefix("pmc"), digits(lower.dropFirst(3)) { return "PMC:\(text.uppercased())" }
    let end = text.prefix { ($0.isASCII && $0.isLetter) || $0 == "_" }.endIndex
    guard end > text.startIndex, end < text.endIndex, text[end] == ":" || text[end] == " " else { return text }
    let prefix = text[..<end].lowercased()
    let local = text[end...].drop { $0 == ":" || $0 == " " }
    guard !local.isEmpty else { return text }
    return "\(prefix == "file" || prefix == "url" ? prefix : prefix.uppercased()):\(local)"
  }

  private static func digits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  private static func address(_ text: String, _ lower: String, schemeLength: Int) -> String {
    let rest = lower.dropFirst(schemeLength)
    for host in ["doi.org/", "dx.doi.org/", "www.doi.org/"] where rest.hasPrefix(host) {
      return "DOI:\(text.dropFirst(schemeLength + host.utf8.count))"
    }
    let hosts = ["pubmed.ncbi.nlm.nih.gov/", "www.ncbi.nlm.nih.gov/pubmed/", "identifiers.org/pubmed/"]
    for host in hosts where rest.hasPrefix(host) {
      let number = rest.dropFirst(host.utf8.count).prefix { $0.isASCII && $0.isNumber }
      if !number.isEmpty { return "PMID:\(number)" }
    }
    return "url:\(text)"
  }
}
