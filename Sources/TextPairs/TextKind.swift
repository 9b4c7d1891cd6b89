internal import ByteIO

/// What kind of text a file holds that is no YAML or JSON record.
public enum TextKind: String, Sendable, Hashable, CaseIterable {
  case markdown
  case plainText = "text"
  case csv
  case tsv
  case sssom
  case obo
  case owl

  /// What it is called, and how such files are named.
  public var title: String {
    switch self {
    case .markdown: "Markdown (.md, .markdown, .mdown, .mkd, .qmd, .rmd)"
    case .plainText: "plain text (.txt, .text)"
    case .csv: "tables with commas or semicolons (.csv)"
    case .tsv: "tables with tabs (.tsv, .tab)"
    case .sssom: "SSSOM mapping sets (.sssom.tsv, .sssom, or a .tsv with their columns)"
    case .obo: "comments and foreign terms of OBO files that are named (.obo)"
    case .owl: "comments and foreign terms of RDF/XML files that are named (.owl, .rdf, .xml)"
    }
  }

  /// Whether people wrote it for people.
  public var isProse: Bool { self == .markdown || self == .plainText }

  /// Whether the file is itself an ontology.
  public var isOntology: Bool { self == .obo || self == .owl }

  /// Whether a file of that name may be one of these.
  public static func mayRecognize(name: String) -> Bool { recognize(name: name, head: Array("<rdf:RDF".utf8)) != nil }

  /// The kind of a file by its name, and by its first bytes (a few thousand are enough) where the name leaves it
  /// open; `nil` where it is none of these. A name may end in `.gz`.
  public static func recognize(name: String, head: [UInt8]) -> TextKind? {
    var parts = name.lowercased().split(separator: "/").last?.split(separator: ".").map(String.init) ?? []
    if parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1 || name.hasPrefix("."), let ending = parts.last else { return nil }
    switch ending {
    case "md", "markdown", "mdown", "mkd", "qmd", "rmd": return .markdown
    case "txt", "text": return .plainText
    case "csv": return .csv
    case "tsv", "tab": return parts.contains("sssom") || isMappingSet(head) ? .sssom : .tsv
    case "sssom": return .sssom
    case "obo": return .obo
    case "owl", "rdf", "xml": return isRDF(head) ? .owl : nil
    default: return nil
    }
  }

  /// Whether the header of a table is that of an SSSOM mapping set.
  private static func isMappingSet(_ head: [UInt8]) -> Bool {
    let span = head.span
    var at = 0
    while at < span.count {
      let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
      if span[at] != UInt8(ascii: "#") {
        return span.firstIndex(of: "subject_id", in: at..<end) != nil
          && span.firstIndex(of: "predicate_id", in: at..<end) != nil
          && span.firstIndex(of: "object_id", in: at..<end) != nil
      }
      if span.firstIndex(of: "curie_map:", in: at..<end) != nil { return true }
      at = end + 1
    }
    return false
  }

  private static func isRDF(_ head: [UInt8]) -> Bool {
    let span = head.span
    return span.firstIndex(of: "<rdf:RDF", in: 0..<span.count) != nil
      || span.firstIndex(of: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", in: 0..<span.count) != nil
  }
}
