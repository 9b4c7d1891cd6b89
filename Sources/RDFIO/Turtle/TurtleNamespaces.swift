internal import ByteIO
internal import Identifiers

/// The prefixes of a document that is being written, and which of them are declared.
struct TurtleNamespaces {
  private var map = PrefixMap()
  private var known: [String: String] = [:]
  private var order: [String] = []
  private var declared: Set<String> = []
  private var new: Set<String> = []
  /// The namespaces met last, the last one first; none that is the beginning of another one, so that the first that fits is the
  /// longest. Most IRIs have one of a handful of namespaces.
  private var recent: [Namespace] = []
  private static let mostRecent = 12

  /// A namespace whose prefix is declared or will be.
  private struct Namespace {
    let bytes: [UInt8]
    /// The prefix and its colon.
    let name: [UInt8]
  }

  /// Those of `prefixes`; none where it is `nil`.
  init(_ prefixes: PrefixMap?) {
    for entry in prefixes?.entries ?? [] { add(entry.prefix, entry.namespace) }
  }

  /// Adds a prefix; one that is there already stays as it is.
  mutating func add(_ prefix: String, _ namespace: String) {
    guard known[prefix] == nil, Self.isIRI(namespace) else { return }
    known[prefix] = namespace
    order.append(prefix)
    map.add(prefix, namespace: namespace)
    recent = []
  }

  /// Writes the prefixed name of an IRI, where one needs no escape, and says whether it did; the prefix counts as used.
  mutating func write(nameOf iri: Span<UInt8>, to sink: ByteSink) -> Bool {
    if known.isEmpty { return false }
    for index in recent.indices {
      let namespace = recent[index].bytes
      guard iri.begins(with: namespace.span) else { continue }
      let local = namespace.count..<iri.count
      if local.isEmpty { break }
      guard Self.isPlain(iri, in: local) else { return false }
      sink.write(recent[index].name)
      sink.write(iri, in: local)
      if index > 0 { recent.swapAt(index, index - 1) }
      return true
    }
    guard let name = name(of: iri.string(in: 0..<iri.count)) else { return false }
    sink.write(name)
    return true
  }

  private mutating func name(of iri: String) -> String? {
    guard let curie = map.contract(iri), Self.isPlain(curie.local) else { return nil }
    let prefix = String(curie.prefix)
    guard let namespace = known[prefix], iri.utf8.count == namespace.utf8.count + curie.local.utf8.count else {
      return nil
    }
    if !declared.contains(prefix) { new.insert(prefix) }
    remember(namespace, prefix)
    return curie.text
  }

  private mutating func remember(_ namespace: String, _ prefix: String) {
    let bytes = Array(namespace.utf8)
    let isBeginning = known.values.contains { $0.utf8.count > bytes.count && $0.utf8.starts(with: bytes) }
    if isBeginning || recent.contains(where: { $0.bytes == bytes }) { return }
    if recent.count == Self.mostRecent { recent.removeLast() }
    recent.append(Namespace(bytes: bytes, name: Array("\(prefix):".utf8)))
  }

  /// The prefixes that were used since and are not declared yet, sorted; they count as declared now.
  mutating func takeNew() -> [(prefix: String, namespace: String)] {
    defer { new = [] }
    return take(new.sorted())
  }

  /// All that are not declared yet, in their order; they count as declared now.
  mutating func takeAll() -> [(prefix: String, namespace: String)] { take(order) }

  private mutating func take(_ prefixes: [String]) -> [(prefix: String, namespace: String)] {
    prefixes.compactMap { prefix in
      guard declared.insert(prefix).inserted else { return nil }
      return (prefix, known[prefix] ?? "")
    }
  }

  private static func isPlain(_ local: Substring) -> Bool {
    local.isEmpty || isPlain(local.utf8.span, in: 0..<local.utf8.count)
  }

  private static func isPlain(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    if bytes[range.lowerBound] == UInt8(ascii: "-") { return false }
    for index in range where !plain.contains(bytes[index]) { return false }
    return true
  }

  private static let plain = ByteSet { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isIRI(_ namespace: String) -> Bool {
    (try? IRICheck.check(Array(namespace.utf8).span)) != nil
  }
}
