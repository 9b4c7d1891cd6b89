public import ByteIO

/// What is known of an identifier.
public enum IdentifierAnswer: Sendable, Hashable {
  case unknown
  /// It is the preferred one, or there is none to prefer.
  case unchanged
  case replaced(by: String)
}

/// Asks about each identifier once, and counts the answers. Not for use by two threads at once.
public final class IdentifierLedger {
  /// How many distinct identifiers became others, by both prefixes (`OMIM → MONDO`).
  public private(set) var replaced: [String: Int] = [:]
  public private(set) var unchanged = 0
  /// How many are not known, by prefix.
  public private(set) var unknown: [String: Int] = [:]
  /// The first few that are not known.
  public private(set) var examples: [String] = []

  private let ask: (String) -> IdentifierAnswer
  private var symbols = SymbolTable()
  private var replacements: [String?] = []

  public init(_ ask: @escaping (String) -> IdentifierAnswer) { self.ask = ask }

  /// What stands for the identifier from now on; `nil` where it stays.
  func replacement(of bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    let symbol = Int(symbols.intern(bytes.extracting(range)))
    if symbol < replacements.count { return replacements[symbol] }
    let text = bytes.string(in: range)
    let answer = ask(text)
    switch answer {
    case .replaced(let new):
      replaced["\(Self.prefix(of: text)) → \(Self.prefix(of: new))", default: 0] += 1
      replacements.append(new)
      return new
    case .unchanged: unchanged += 1
    case .unknown:
      unknown[Self.prefix(of: text), default: 0] += 1
      if examples.count < 10 { examples.append(text) }
    }
    replacements.append(nil)
    return nil
  }

  private static func prefix(of text: String) -> String { String(text.prefix { $0 != ":" }) }

  /// Writes what became of the identifiers as JSON.
  public func writeJSON(to sink: ByteSink) {
    func counts(_ counts: [String: Int], _ json: inout JSONText) {
      json.object { json in
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) { json.entry(key, count) }
      }
    }
    var json = JSONText(sink)
    json.object { json in
      json.key("replaced")
      counts(replaced, &json)
      json.entry("unchanged", unchanged)
      json.key("unknown")
      counts(unknown, &json)
      json.key("unknown_examples")
      json.array { json in for id in examples { json.value(id) } }
    }
    sink.write("\n")
  }
}
