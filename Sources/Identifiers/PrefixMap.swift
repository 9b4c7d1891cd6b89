/// A prefix map: which namespace each CURIE prefix stands for, and which other spellings mean the same prefix.
///
/// Expanding is a dictionary look-up; contracting finds the longest namespace that the IRI begins with.
public struct PrefixMap: Sendable, Equatable {
  /// One prefix and its namespace.
  public struct Entry: Sendable, Hashable {
    public var prefix: String
    public var namespace: String

    public init(prefix: String, namespace: String) {
      self.prefix = prefix
      self.namespace = namespace
    }
  }

  /// The entries in the order they were added: the first namespace of a prefix is the one it expands to.
  public private(set) var entries: [Entry] = []
  private var namespaceOfPrefix: [String: String] = [:]
  private var prefixOfNamespace: [String: String] = [:]
  private var canonical: [String: String] = [:]
  /// By every spelling of a prefix, aliases included.
  private var namespaceOfSpelling: [String: String] = [:]

  public init() {}

  /// Adds `prefix`. The first namespace given for a prefix is the one it expands to; further ones only contract.
  public mutating func add(_ prefix: String, namespace: String) {
    entries.append(Entry(prefix: prefix, namespace: namespace))
    if namespaceOfPrefix[prefix] == nil {
      namespaceOfPrefix[prefix] = namespace
      namespaceOfSpelling[prefix] = namespace
    }
    if prefixOfNamespace[namespace] == nil { prefixOfNamespace[namespace] = prefix }
  }

  /// Says that `alias` is another spelling of `prefix`: `hgnc` of `HGNC`.
  public mutating func add(alias: String, of prefix: String) {
    canonical[alias] = prefix
    namespaceOfSpelling[alias] = namespaceOfPrefix[prefix]
  }

  /// Whether `prefix` is known, under this very spelling or as an alias.
  public func contains(_ prefix: some StringProtocol) -> Bool {
    let key = String(prefix)
    return namespaceOfPrefix[key] != nil || canonical[key] != nil
  }

  /// The canonical spelling of `prefix`: itself where it is known or nothing is known of it.
  public func canonicalPrefix(_ prefix: some StringProtocol) -> String {
    let key = String(prefix)
    return canonical[key] ?? key
  }

  /// The namespace of `prefix`, aliases resolved.
  public func namespace(of prefix: some StringProtocol) -> String? {
    let key = String(prefix)
    return namespaceOfSpelling[key] ?? canonical[key].flatMap { namespaceOfPrefix[$0] }
  }

  /// `curie` with the canonical spelling of its prefix.
  public func canonicalize(_ curie: CURIE) -> CURIE {
    guard let prefix = canonical[String(curie.prefix)] else { return curie }
    return CURIE("\(prefix):\(curie.local)")
  }

  /// The IRI that `curie` stands for, or `nil` when its prefix is unknown.
  public func expand(_ curie: CURIE) -> String? {
    guard let namespace = namespace(of: curie.prefix) else { return nil }
    return namespace + curie.local
  }

  /// The CURIE for `iri` by the longest namespace that it begins with, or `nil`. O(length of the IRI).
  public func contract(_ iri: String) -> CURIE? {
    let bytes = iri.utf8
    var end = bytes.endIndex
    while end > bytes.startIndex {
      let before = bytes.index(before: end)
      if end != bytes.endIndex, Self.endsNamespace(bytes[before]),
        let prefix = prefixOfNamespace[String(iri[..<end])]
      {
        return CURIE(validating: "\(prefix):\(iri[end...])")
      }
      end = before
    }
    return nil
  }

  /// Namespaces end in a delimiter, so only there is a look-up worth its while.
  private static func endsNamespace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "="),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
