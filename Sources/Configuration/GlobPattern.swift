/// A pattern for paths, as in `.gitignore` ([gitignore](https://git-scm.com/docs/gitignore#_pattern_format)).
///
/// `*` and `?` stay within a name, `**` spans folders, `[a-z]` is one of some characters, a slash at the end means folders
/// alone. A pattern with a slash before its end counts from the folder of the configuration; one without is looked for at any
/// depth. What lies in a folder that matches, matches.
public struct GlobPattern: Sendable, Hashable {
  /// As it was written.
  public let text: String
  /// Whether it takes back what an earlier pattern said: `!keep.yaml`.
  public let isNegated: Bool
  private let isFolderOnly: Bool
  private let segments: [[UInt8]]

  /// Reads `text`; `nil` where nothing is left of it.
  public init?(_ text: String) {
    var rest = text[...]
    isNegated = rest.hasPrefix("!")
    if isNegated { rest.removeFirst() }
    isFolderOnly = rest.hasSuffix("/")
    while rest.hasSuffix("/") { rest.removeLast() }
    while rest.hasPrefix("./") { rest.removeFirst(2) }
    let isAnchored = rest.contains("/")
    if rest.hasPrefix("/") { rest.removeFirst() }
    let parts = rest.split(separator: "/").map { Array($0.utf8) }
    if parts.isEmpty { return nil }
    self.text = text
    segments = isAnchored ? parts : [Array("**".utf8)] + parts
  }

  /// Whether the file at `path`, relative to the folder of the configuration, or a folder that it lies in, matches.
  public func matches(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map { Array($0.utf8) }
    let lengths = isFolderOnly ? Array(1..<max(1, parts.count)) : Array(1...max(1, parts.count))
    return !parts.isEmpty && lengths.contains { Self.matches(segments[...], parts[..<$0]) }
  }

  private static func matches(_ pattern: ArraySlice<[UInt8]>, _ parts: ArraySlice<[UInt8]>) -> Bool {
    // Which parts of the pattern may come next, after each name: no pattern makes this slow.
    var states: Set<Int> = closure(of: [pattern.startIndex], pattern)
    for name in parts {
      var next: Set<Int> = []
      for state in states where state < pattern.endIndex {
        if isDoubleStar(pattern[state]) {
          next.insert(state)
        } else if Wildcard.matches(pattern[state], name) {
          next.insert(state + 1)
        }
      }
      states = closure(of: next, pattern)
      if states.isEmpty { return false }
    }
    return states.contains(pattern.endIndex)
  }

  /// `**` may also stand for no folder at all.
  private static func closure(of states: Set<Int>, _ pattern: ArraySlice<[UInt8]>) -> Set<Int> {
    var all = states
    for state in states {
      var next = state
      while next < pattern.endIndex, isDoubleStar(pattern[next]) {
        next += 1
        all.insert(next)
      }
    }
    return all
  }

  private static func isDoubleStar(_ segment: [UInt8]) -> Bool { segment == [42, 42] }
}

/// A pattern for one name.
enum Wildcard {
  /// Whether `name` is what `pattern` describes; case counts. O(pattern × name).
  static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var at = 0
    var position = 0
    var star: (pattern: Int, name: Int)?
    while position < name.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        star = (at, position)
        at += 1
      } else if at < pattern.count, let next = step(pattern, at, name[position]) {
        at = next
        position += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        at = last.pattern + 1
        position = last.name + 1
      } else {
        return false
      }
    }
    while at < pattern.count, pattern[at] == UInt8(ascii: "*") { at += 1 }
    return at == pattern.count
  }

  /// Where the pattern goes on once `byte` is taken; `nil` where it does not take it.
  private static func step(_ pattern: [UInt8], _ at: Int, _ byte: UInt8) -> Int? {
    switch pattern[at] {
    case UInt8(ascii: "?"): return at + 1
    case UInt8(ascii: "["):
      guard let close = pattern[at...].dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else { break }
      var members = pattern[(at + 1)..<close]
      let isNegated = members.first == UInt8(ascii: "!") || members.first == UInt8(ascii: "^")
      if isNegated { members.removeFirst() }
      return contains(members, byte) != isNegated ? close + 1 : nil
    case UInt8(ascii: "\\") where at + 1 < pattern.count: return pattern[at + 1] == byte ? at + 2 : nil
    default: break
    }
    return pattern[at] == byte ? at + 1 : nil
  }

  private static func contains(_ members: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    var at = members.startIndex
    while at < members.endIndex {
      if at + 2 < members.endIndex, members[at + 1] == UInt8(ascii: "-") {
        if members[at] <= byte, byte <= members[at + 2] { return true }
        at += 3
      } else {
        if members[at] == byte { return true }
        at += 1
      }
    }
    return false
  }
}

extension Sequence<GlobPattern> {
  /// Whether the patterns take in `path`: the last that matches decides.
  public func take(_ path: String) -> Bool {
    var isTaken = false
    for pattern in self where pattern.matches(path) { isTaken = !pattern.isNegated }
    return isTaken
  }
}
