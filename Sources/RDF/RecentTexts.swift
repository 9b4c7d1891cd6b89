/// What was made of the texts met last: a graph names the same few thousand resources hundreds of thousands of times.
///
/// Each text has one place, which the last one that belongs there keeps; comparing it with the text sought costs a load or
/// two, far less than hashing all of it.
package struct RecentTexts<Value> {
  private var texts = [String](repeating: "", count: placeCount)
  private var values = [Value?](repeating: nil, count: placeCount)
  private static var placeCount: Int { 4096 }

  package init() {}

  /// What is known of `text`.
  package subscript(text: String) -> Value? {
    get {
      let place = Self.place(of: text)
      return texts[place] == text ? values[place] : nil
    }
    set {
      let place = Self.place(of: text)
      texts[place] = text
      values[place] = newValue
    }
  }

  /// Told by the last bytes, which differ most between identifiers.
  private static func place(of text: String) -> Int {
    let bytes = text.utf8.span
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    for index in max(0, bytes.count - 8)..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x0100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & UInt64(placeCount - 1))
  }
}
