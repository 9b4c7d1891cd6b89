/// What was made of the texts met last: a graph names the same few thousand resources hundreds of thousands of times.
///
/// Each text has one place, which the last one that belongs there keeps; comparing it with the text sought costs a load or
/// two, far less than hashing all of it.
public struct RecentTexts<Value> {
  @usableFromInline var texts: [String]
  @usableFromInline var values: [Value?]

  @inlinable public init() {
    texts = Array(repeating: "", count: RecentTextPlaces.count)
    values = Array(repeating: nil, count: RecentTextPlaces.count)
  }

  /// What is known of `text`.
  @inlinable public subscript(text: String) -> Value? {
    get {
      let place = RecentTextPlaces.place(of: text)
      return texts[place] == text ? values[place] : nil
    }
    set {
      let place = RecentTextPlaces.place(of: text)
      texts[place] = text
      values[place] = newValue
    }
  }

}

/// The places that texts have.
@usableFromInline enum RecentTextPlaces {
  @usableFromInline static var count: Int { 4096 }

  /// Told by the last bytes, which differ most between identifiers.
  @usableFromInline static func place(of text: String) -> Int {
    let bytes = text.utf8.span
    var hash: UInt64 = 0
    if bytes.count >= 8 {
      hash = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    } else {
      for index in bytes.indices { hash = hash << 8 | UInt64(bytes[index]) }
    }
    hash = (hash ^ UInt64(truncatingIfNeeded: bytes.count)) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: hash >> 40 & UInt64(count - 1))
  }
}
