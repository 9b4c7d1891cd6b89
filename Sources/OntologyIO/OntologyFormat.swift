internal import ByteIO
internal import OBO

/// A format that ontologies come in; each also gzipped. Recognised by content, never by name.
public enum OntologyFormat: String, CaseIterable, Sendable {
  case obo, owl, obographs, csv, tsv, jsonl

  /// What `crosswalk formats` calls it.
  public var title: String {
    switch self {
    case .obo: "OBO 1.4"
    case .owl: "OWL in RDF/XML"
    case .obographs: "OBO Graphs JSON"
    case .csv: "a table of terms with the columns curie (or id) and label, comma-separated"
    case .tsv: "the same, tab-separated"
    case .jsonl: "terms as JSON Lines, an object with the same keys each"
    }
  }

  /// The format of a file that begins with `head`; some 64 KB are enough. `nil` where it is none of these.
  public static func recognize(_ head: [UInt8]) -> OntologyFormat? {
    let span = head.span
    var at = head.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    while at < span.count, span[at] <= 32 { at += 1 }
    guard at < span.count else { return nil }
    switch span[at] {
    case UInt8(ascii: "<"): return .owl
    case UInt8(ascii: "{"): return TermLinesReader.recognizes(Array(head[at...])) ? .jsonl : .obographs
    default: break
    }
    while at < span.count {
      let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
      let line = span.string(in: at..<end).trimmingSuffix { $0.isWhitespace }
      at = end + 1
      if line.isEmpty || line.hasPrefix("!") { continue }
      return isOBOLine(line) ? .obo : tableFormat(header: line)
    }
    return nil
  }

  private static func isOBOLine(_ line: Substring) -> Bool {
    if line.hasPrefix("[") { return line.contains("]") }
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return false }
    return line[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }

  private static func tableFormat(header: Substring) -> OntologyFormat? {
    for (format, separator) in [(OntologyFormat.tsv, "\t"), (.csv, ",")] as [(OntologyFormat, Character)] {
      let names = header.split(separator: separator).map { $0.filter { $0 != "\"" }.trimmed.lowercased() }
      if TermColumns(names) != nil { return format }
    }
    return nil
  }
}
