internal import Identifiers

/// The namespaces of the prefixes that were met last: a graph uses a handful of prefixes hundreds of thousands of times.
struct NamespaceCache {
  private let prefixes: PrefixMap
  private var entries: [(prefix: String, namespace: String)] = Array(repeating: ("", ""), count: 64)

  init(_ prefixes: PrefixMap) { self.prefixes = prefixes }

  /// The namespace of a prefix; one that nobody declared has a namespace of its own kind.
  mutating func namespace(of prefix: Substring) -> String {
    let bytes = prefix.utf8
    let slot = (bytes.count &* 7 &+ Int(bytes.first ?? 0) &* 3 &+ Int(bytes.last ?? 0)) & 63
    if entries[slot].prefix == prefix { return entries[slot].namespace }
    let namespace = prefixes.namespace(of: prefix) ?? "urn:curie:\(prefix):"
    entries[slot] = (String(prefix), namespace)
    return namespace
  }
}
