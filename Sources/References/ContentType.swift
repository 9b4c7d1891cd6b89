/// How much of a publication a reference holds, as its front matter says (`content_type`).
public struct ContentType: Sendable, Hashable, CustomStringConvertible {
  /// As it is written: `abstract_only`, `full_text_xml`, `unavailable`.
  public let name: String

  public init(_ name: String) { self.name = name }

  /// What that means for a quote.
  public enum Extent: Sendable { case fullText, abstract, nothing, unknown }

  /// `full_text`, `full_text_xml`, `html` and the like are full texts; `abstract_only` and `summary` are abstracts.
  public var extent: Extent {
    if name.hasPrefix("full_text") { return .fullText }
    switch name {
    case "html", "url", "local_file", "pdf": return .fullText
    case "abstract_only", "abstract", "summary", "no_pmc", "pmc_restricted": return .abstract
    case "unavailable": return .nothing
    default: return .unknown
    }
  }

  public var description: String { name }
}
