internal import ByteIO

/// A stretch of a JSON text: the inside of a string without escapes, or the whole of a value.
package struct JSONStretch: Sendable {
  private let start: Int32
  private let length: Int32
  /// Whether all of it is known to be ASCII.
  package let isASCII: Bool

  package init(_ range: Range<Int>, isASCII: Bool = false) {
    start = Int32(range.lowerBound)
    length = Int32(range.count)
    self.isASCII = isASCII
  }

  package var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  package var count: Int { Int(length) }
  package var isEmpty: Bool { length == 0 }
}

/// Walks through a JSON text of at most ``JSONLimits/bytes`` without making values of it: names and strings are stretches of its
/// bytes.
///
/// What it takes is JSON; strings with escapes it does not take, and what it passes over it does not look at closely.
package struct JSONCursor {
  /// Where it stands.
  package var at: Int

  package init(at: Int) { self.at = at }

  /// Takes `byte` and the layout before it; whether it was there.
  package mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    at = bytes.endOfJSONSpace(from: at)
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  /// What follows after `count` elements of an array or entries of an object: another one, or the `bracket` that ends it, which is
  /// taken. `nil` where it is neither.
  package mutating func hasNext(after count: Int, until bracket: UInt8, _ bytes: Span<UInt8>) -> Bool? {
    if take(bracket, bytes) { return false }
    return count == 0 || take(UInt8(ascii: ","), bytes) ? true : nil
  }

  /// Takes a string without escapes and the layout before it; `nil` where there is none.
  package mutating func takeText(_ bytes: Span<UInt8>) -> JSONStretch? {
    guard take(UInt8(ascii: "\""), bytes) else { return nil }
    let end = bytes.endOfJSONText(from: at)
    guard end.index < bytes.count, bytes[end.index] == UInt8(ascii: "\"") else { return nil }
    defer { at = end.index + 1 }
    return JSONStretch(at..<end.index, isASCII: end.isASCII)
  }

  /// Takes the name of an entry with the colon behind it; `nil` where there is none.
  package mutating func takeName(_ bytes: Span<UInt8>) -> Range<Int>? {
    guard let name = takeText(bytes), take(UInt8(ascii: ":"), bytes) else { return nil }
    return name.range
  }

  /// Takes the word `true`, `false` or `null`; whether it was there.
  package mutating func take(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    at = bytes.endOfJSONSpace(from: at)
    guard bytes.starts(with: word, at: at) else { return false }
    at += word.utf8CodeUnitCount
    return true
  }

  /// Passes over an array or object, of which only strings and brackets are looked at; whether its end was found.
  package mutating func skipContainer(_ bytes: Span<UInt8>) -> Bool {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""): if !skipString(bytes) { return false }
      default: break
      }
      at += 1
      if depth <= 0 { return depth == 0 }
    }
    return false
  }

  /// Goes from the quotation mark that begins a string to the one that ends it.
  private mutating func skipString(_ bytes: Span<UInt8>) -> Bool {
    at += 1
    while true {
      at = bytes.endOfJSONText(from: at).index
      guard at < bytes.count, bytes[at] != UInt8(ascii: "\"") else { return at < bytes.count }
      guard bytes[at] == UInt8(ascii: "\\") else { return false }
      at = min(at + 2, bytes.count)
    }
  }
}
