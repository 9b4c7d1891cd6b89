/// One place where a quote and its source do not say the same.
public struct WordDifference: Sendable, Hashable, CustomStringConvertible {
  /// The source's words; empty where the quote adds something.
  public let source: String
  /// The quote's words; empty where the quote leaves something out.
  public let quote: String

  public init(source: String, quote: String) {
    self.source = source
    self.quote = quote
  }

  /// A clause such as *the source says “increased”, the quote says “decreased”*.
  public var description: String {
    if source.isEmpty { return "the quote adds “\(quote)”" }
    if quote.isEmpty { return "the quote leaves out “\(source)”" }
    return "the source says “\(source)”, the quote says “\(quote)”"
  }
}
