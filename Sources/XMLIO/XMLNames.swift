/// The names that a file uses, each spelled out once.
public final class XMLNames {
  /// A name in full.
  public struct Entry {
    public let namespace: String
    public let local: String
  }

  public private(set) var entries: [Entry] = []
  /// libxml2 keeps each string once, so a pair of addresses stands for a name.
  private var tokens: [Addresses: Int] = [:]

  /// The names met last, by their addresses: nearly every look-up ends here.
  private var recent = [Recent](repeating: Recent(), count: 256)

  private struct Addresses: Hashable {
    let local: UInt
    let namespace: UInt
  }

  private struct Recent {
    var addresses = Addresses(local: 0, namespace: 0)
    var token = 0
  }

  /// The name in full.
  public func entry(_ name: XMLName) -> Entry { entries[name.token] }

  func name(_ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) -> XMLName {
    let addresses = Addresses(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    let slot = Int((addresses.local >> 3 ^ addresses.local >> 11) & 255)
    if recent[slot].addresses == addresses { return XMLName(token: recent[slot].token) }
    let token = token(of: addresses, local, namespace)
    recent[slot] = Recent(addresses: addresses, token: token)
    return XMLName(token: token)
  }

  private func token(
    of addresses: Addresses, _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> Int {
    if let token = tokens[addresses] { return token }
    let token = entries.count
    tokens[addresses] = token
    entries.append(
      Entry(namespace: namespace.map { String(cString: $0) } ?? "", local: String(cString: local)))
    return token
  }
}

/// The attributes of an element, namespace declarations left out.
public struct XMLAttributes {
  /// Five pointers for each: local name, prefix, namespace, beginning and end of the value.
  private let pointers: UnsafePointer<UnsafePointer<UInt8>?>?
  private let names: XMLNames
  public let count: Int

  init(_ pointers: UnsafePointer<UnsafePointer<UInt8>?>?, count: Int, names: XMLNames) {
    self.pointers = pointers
    self.count = count
    self.names = names
  }

  /// Calls `body` with each name and value, in the order of the file.
  public func forEach(_ body: (XMLName, Span<UInt8>) -> Void) {
    guard let pointers else { return }
    for index in 0..<count {
      let at = pointers + index * 5
      guard let local = at[0], let start = at[3], let end = at[4] else { continue }
      body(names.name(local, at[2]), UnsafeBufferPointer(start: start, count: end - start).span)
    }
  }
}

extension [UInt8] {
  /// Appends a stretch of text in one go.
  public mutating func append(contentsOf text: Span<UInt8>) {
    text.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
