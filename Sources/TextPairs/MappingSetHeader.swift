internal import ByteIO
public import Identifiers

/// The metadata before the table of an SSSOM file ([TSV](https://mapping-commons.github.io/sssom/spec-formats-tsv/)).
public enum MappingSetHeader {
  /// The `curie_map` in the comment lines at the head of `bytes`: which namespace each prefix of the file stands for.
  public static func prefixMap(in bytes: [UInt8]) -> PrefixMap {
    var map = PrefixMap()
    let span = bytes.span
    var at = ByteOrderMark.length(of: bytes)
    var indentation: Int?
    while at < span.count, span[at] == UInt8(ascii: "#") {
      let end = span.firstIndex(of: 10, in: at..<span.count) ?? span.count
      var start = at + 1
      while start < end, span[start] == 32 || span[start] == 9 { start += 1 }
      let depth = start - at
      let line = Substring(span.string(in: start..<end)).prefix { $0 != "\r" && $0 != "\r\n" }
      at = min(end + 1, span.count)
      if line.hasPrefix("curie_map:") {
        indentation = depth
      } else if let outer = indentation, !line.isEmpty {
        guard depth > outer, let entry = entry(line) else {
          indentation = nil
          continue
        }
        map.add(entry.prefix, namespace: entry.namespace)
      }
    }
    return map
  }

  /// One line `PREFIX: namespace`, either in quotation marks or not.
  private static func entry(_ line: Substring) -> PrefixMap.Entry? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let prefix = unquoted(line[..<colon].trimmingBlanks)
    let namespace = unquoted(line[line.index(after: colon)...].trimmingBlanks)
    guard !prefix.isEmpty, !namespace.isEmpty else { return nil }
    return PrefixMap.Entry(prefix: prefix, namespace: namespace)
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count > 1, let first = text.first, first == text.last, first == "\"" || first == "'" else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
