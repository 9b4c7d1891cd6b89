/// An IRI against which relative references are resolved
/// ([RFC 3986, 5.2](https://www.rfc-editor.org/rfc/rfc3986#section-5.2)), and to which IRIs are made relative.
package struct BaseIRI: Sendable {
  package let text: String
  private let parts: IRIParts

  /// The base `text`, which is an absolute IRI.
  package init(_ text: String) {
    self.text = text
    parts = IRIParts(text)
  }

  /// The IRI that `reference` means here: the strict algorithm of 5.2.2.
  package func resolve(_ reference: String) -> String {
    var target = IRIParts(reference)
    if target.scheme == nil {
      target.scheme = parts.scheme
      if target.authority == nil {
        target.authority = parts.authority
        if target.path.isEmpty {
          target.path = parts.path
          if target.query == nil { target.query = parts.query }
        } else {
          let path = target.path.utf8.first == UInt8(ascii: "/") ? target.path : merged(with: target.path)
          target.path = Self.removingDotSegments(path)
        }
      } else {
        target.path = Self.removingDotSegments(target.path)
      }
    } else {
      target.path = Self.removingDotSegments(target.path)
    }
    return target.text
  }

  /// A relative reference that means `iri` here; `iri` itself where there is none.
  package func relativize(_ iri: String) -> String {
    let target = IRIParts(iri)
    guard target.scheme == parts.scheme, target.authority == parts.authority, parts.scheme != nil else { return iri }
    var own = Self.segments(of: parts.path)[...]
    var theirs = Self.segments(of: target.path)[...]
    let kept = target.query == nil && target.fragment == nil ? 1 : 0
    while let first = own.first, theirs.count > kept, first == theirs.first {
      own.removeFirst()
      theirs.removeFirst()
    }
    var path = String(repeating: "../", count: max(0, own.count - 1)) + theirs.joined(separator: "/")
    if path.isEmpty, target.query == nil, target.fragment == nil { path = "./" }
    // What would be taken for a scheme, a keyword or another host.
    let first = path.utf8.prefix { $0 != UInt8(ascii: "/") }
    let isMistakable = first.contains(UInt8(ascii: ":")) || first.first == UInt8(ascii: "@")
    if isMistakable || path.utf8.starts(with: "//".utf8) { path = "./" + path }
    let reference = IRIParts(path: path[...], query: target.query, fragment: target.fragment).text
    return resolve(reference).utf8.elementsEqual(iri.utf8) ? reference : iri
  }

  private func merged(with path: Substring) -> Substring {
    if parts.authority != nil, parts.path.isEmpty { return "/" + path }
    guard let slash = parts.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return parts.path[...slash] + path
  }

  /// What stands between slashes.
  private static func segments(of path: Substring) -> [Substring] {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// 5.2.4, segment by segment.
  private static func removingDotSegments(_ path: Substring) -> Substring {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    var segments = segments(of: path)
    let isRooted = segments.first?.isEmpty == true && segments.count > 1
    if isRooted { segments.removeFirst() }
    var kept: [Substring] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        kept = kept.dropLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return (isRooted ? "/" : "") + kept.joined(separator: "/")
  }
}

/// The five parts of an IRI or of a relative reference
/// ([RFC 3986, appendix B](https://www.rfc-editor.org/rfc/rfc3986#appendix-B)).
struct IRIParts: Sendable {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(path: Substring, query: Substring?, fragment: Substring?) {
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  init(_ text: String) {
    // By bytes: a combining mark behind a delimiter changes nothing.
    var rest = text[...].utf8
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = Substring(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = Substring(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = Substring(rest[..<colon])
      rest = rest[rest.index(after: colon)...]
    }
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = Substring(rest[..<end])
      rest = rest[end...]
    }
    path = Substring(rest)
  }

  var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  private static func isScheme(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first, (first | 0x20) &- UInt8(ascii: "a") < 26 else { return false }
    return text.allSatisfy {
      ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 || "+-.".utf8.contains($0)
    }
  }
}
