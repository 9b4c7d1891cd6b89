/// Relative references ([RFC 3986, 5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)).
enum IRIReference {
  /// Whether a reference begins with a scheme.
  static func isAbsolute(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ":"): return index > 0
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        continue
      default: return false
      }
    }
    return false
  }

  /// `reference` in the place of what `base` ends in.
  static func resolve(_ reference: String, against base: String) -> String {
    let document = base.prefix { $0 != "#" }
    if reference.isEmpty { return String(document) }
    if reference.hasPrefix("#") { return document + reference }
    guard let scheme = base.firstRange(of: "://") else { return document + reference }
    if reference.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + reference }
    let authorityEnd = document[scheme.upperBound...].firstIndex(of: "/") ?? document.endIndex
    if reference.hasPrefix("/") { return document[..<authorityEnd] + normalized(reference) }
    let path = document[authorityEnd...].prefix { $0 != "?" }
    if reference.hasPrefix("?") { return document[..<authorityEnd] + path + reference }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return document[..<authorityEnd] + normalized(folder + reference)
  }

  /// A path without `.` and `..`.
  private static func normalized(_ path: String) -> String {
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == ".." {
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      } else if segment == "." {
        if isLast { kept.append("") }
      } else {
        kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }
}
